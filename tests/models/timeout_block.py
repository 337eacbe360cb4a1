import asyncio
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


async def job():
    await asyncio.sleep(0.6)
    return "job"


async def main():
    task = asyncio.create_task(job())
    try:
        async with asyncio.timeout(0.4):
            await asyncio.sleep(0.2)
            log("slept")
            log(await task)
    except TimeoutError:
        log("timeout", task.cancelled())


asyncio.run(main())
