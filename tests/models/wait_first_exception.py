import asyncio
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


async def job(seconds, fails):
    await asyncio.sleep(seconds)
    if fails:
        raise ValueError(seconds)
    return seconds


async def main():
    tasks = [asyncio.create_task(job(*each)) for each in ((0.2, False), (0.4, True), (0.6, False))]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    log("done", len(done), "pending", len(pending), repr(tasks[1].exception()))
    for task in pending:
        task.cancel()
    await asyncio.wait(tasks)
    log([task.cancelled() for task in tasks])


asyncio.run(main())
