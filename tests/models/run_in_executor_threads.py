import asyncio
import time
from concurrent.futures import ThreadPoolExecutor

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


def blocks(number):
    time.sleep(0.2)
    return number


async def main():
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(2) as pool:
        log(await asyncio.gather(*[loop.run_in_executor(pool, blocks, number) for number in range(4)]))


asyncio.run(main())
