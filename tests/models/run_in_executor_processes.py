import asyncio
import time
from concurrent.futures import ProcessPoolExecutor

from interleave import cpu

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


def computes(number):
    cpu(0.2)
    return number


async def main():
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(2) as pool:
        log(await asyncio.gather(*[loop.run_in_executor(pool, computes, number) for number in range(4)]))


if __name__ == "__main__":
    asyncio.run(main())
