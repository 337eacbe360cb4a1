import asyncio
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


async def job():
    await asyncio.sleep(0.2)
    log("raises")
    raise ValueError("nobody asks")


async def main():
    task = asyncio.create_task(job())
    await asyncio.sleep(0.4)
    log("end", task.done())


asyncio.run(main())
