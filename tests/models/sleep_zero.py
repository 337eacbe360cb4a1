import asyncio
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


async def job(name):
    for step in range(2):
        log(name, step)
        await asyncio.sleep(0)


async def main():
    await asyncio.gather(job("a"), job("b"))


asyncio.run(main())
