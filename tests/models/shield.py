import asyncio
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


async def job():
    await asyncio.sleep(0.6)
    log("job ends")
    return "job"


async def main():
    task = asyncio.create_task(job())
    try:
        log(await asyncio.wait_for(asyncio.shield(task), 0.2))
    except asyncio.TimeoutError:
        log("timeout", task.cancelled())
        log(await task)


asyncio.run(main())
