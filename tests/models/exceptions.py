import asyncio
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


async def job():
    await asyncio.sleep(0.2)
    return {}["key"]


async def main():
    task = asyncio.create_task(job())
    try:
        await task
    except KeyError as error:
        log(repr(error), task.exception() is error, task.done(), task.cancelled())
    await asyncio.create_task(job())


asyncio.run(main())
