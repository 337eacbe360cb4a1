import asyncio
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


async def job():
    try:
        time.sleep(0.6)
        log("slept")
        return "job"
    finally:
        log("cleanup")


async def main():
    task = asyncio.create_task(job())
    await asyncio.sleep(0.2)
    log("accepted", task.cancel())
    try:
        log(await task)
    except asyncio.CancelledError:
        log("cancelled")


asyncio.run(main())
