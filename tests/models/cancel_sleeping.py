import asyncio
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


async def job():
    try:
        await asyncio.sleep(0.8)
        log("job ends")
        return "job"
    finally:
        log("cleanup")


async def main():
    task = asyncio.create_task(job())
    await asyncio.sleep(0.2)
    log("accepted", task.cancel("enough"))
    try:
        log(await task)
    except asyncio.CancelledError as error:
        log("cancelled", error.args)


asyncio.run(main())
