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
    waiting = asyncio.shield(task)
    asyncio.get_running_loop().call_later(0.2, waiting.cancel)
    try:
        log(await waiting)
    except asyncio.CancelledError:
        log("cancelled", task.done())
    log(await task)


asyncio.run(main())
