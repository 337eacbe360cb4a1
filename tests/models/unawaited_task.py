import asyncio
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


async def job():
    try:
        await asyncio.sleep(0.6)
        log("job ends")
    except asyncio.CancelledError:
        log("cancelled when the loop ends")
        raise


async def main():
    task = asyncio.create_task(job())
    await asyncio.sleep(0.2)
    log("main ends", task.done())


asyncio.run(main())
