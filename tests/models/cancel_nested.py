import asyncio
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


async def inner():
    try:
        await asyncio.sleep(0.8)
    finally:
        log("inner cleans up")


async def outer():
    try:
        await asyncio.create_task(inner())
    finally:
        log("outer cleans up")


async def main():
    task = asyncio.create_task(outer())
    await asyncio.sleep(0.2)
    log("accepted", task.cancel())
    log(await asyncio.gather(task, return_exceptions=True))


asyncio.run(main())
