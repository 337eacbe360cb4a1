import asyncio
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


async def job():
    try:
        await asyncio.sleep(0.8)
        return "slept"
    except asyncio.CancelledError:
        log("cleans up")
        await asyncio.sleep(0.2)
        log("is clean")
        return "cancelled, but has a result"


async def main():
    task = asyncio.create_task(job())
    await asyncio.sleep(0.2)
    task.cancel()
    log(await task, task.cancelled())


asyncio.run(main())
