import asyncio
import time

from interleave import cpu

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


async def job():
    try:
        cpu(0.6)
        log("computed")
        await asyncio.sleep(0.2)
        log("slept")
    finally:
        log("cleanup")


async def main():
    task = asyncio.create_task(job())
    await asyncio.sleep(0.2)
    log("accepted", task.cancel())
    try:
        await task
    except asyncio.CancelledError:
        log("cancelled")


asyncio.run(main())
