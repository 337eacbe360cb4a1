import asyncio
import time
from concurrent.futures import ThreadPoolExecutor

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


def call(number):
    time.sleep(0.2)
    return number


async def ticks():
    for _ in range(2):
        await asyncio.sleep(0.1)
        log("tick")


async def main():
    with ThreadPoolExecutor(2) as pool:
        task = asyncio.create_task(ticks())
        log(pool.submit(call, 1).result())
        await task


asyncio.run(main())
