import asyncio
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


def blocks(number):
    time.sleep(0.2)
    return number


async def main():
    log(await asyncio.gather(*[asyncio.to_thread(blocks, number) for number in range(6)]))


asyncio.run(main())
