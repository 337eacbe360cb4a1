import asyncio
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


async def inner(number):
    await asyncio.sleep(0.2)
    return number


async def outer(number):
    return await asyncio.create_task(inner(number)) * 10


async def main():
    log(await asyncio.gather(*[outer(number) for number in range(3)]))


asyncio.run(main())
