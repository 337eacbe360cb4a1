import asyncio
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


async def blocks():
    time.sleep(0.4)
    log("blocked")


async def ticks():
    for _ in range(3):
        await asyncio.sleep(0.1)
        log("tick")


async def main():
    await asyncio.gather(blocks(), ticks())


asyncio.run(main())
