import asyncio
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


async def job(seconds):
    await asyncio.sleep(seconds)
    return seconds


async def main():
    waiting = {asyncio.create_task(job(seconds)) for seconds in (0.6, 0.2, 0.4)}
    while waiting:
        done, waiting = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
        log("done", sorted(task.result() for task in done), "waiting", len(waiting))


asyncio.run(main())
