import asyncio
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


async def job():
    log("begins")
    await asyncio.sleep(0.2)
    return "job"


async def main():
    await asyncio.create_task(job())
    task = asyncio.create_task(job())
    task.cancel()
    log(await asyncio.gather(task, return_exceptions=True))


asyncio.run(main())
