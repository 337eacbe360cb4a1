import asyncio
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


async def job(seconds):
    await asyncio.sleep(seconds)
    return seconds


async def main():
    tasks = [asyncio.create_task(job(seconds)) for seconds in (0.2, 0.6)]
    try:
        for following in asyncio.as_completed(tasks, timeout=0.4):
            log(await following)
    except asyncio.TimeoutError:
        log("timeout", [task.done() for task in tasks])


asyncio.run(main())
