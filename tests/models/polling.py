import asyncio
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


ready = False


async def setter():
    global ready
    await asyncio.sleep(0.3)
    ready = True


async def main():
    task = asyncio.create_task(setter())
    looks = 0
    while not ready and looks < 6:
        await asyncio.sleep(0.1)
        looks += 1
    log("looked", looks, "times")
    await task


asyncio.run(main())
