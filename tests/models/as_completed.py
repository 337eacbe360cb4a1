import asyncio
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


async def job(seconds):
    await asyncio.sleep(seconds)
    return seconds


async def main():
    tasks = [asyncio.create_task(job(seconds)) for seconds in (0.6, 0.2, 0.4)]
    for following in asyncio.as_completed(tasks):
        log(await following)


asyncio.run(main())
