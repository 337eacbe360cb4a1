import asyncio
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


async def job():
    time.sleep(0.4)
    log("blocked")
    await asyncio.sleep(0.2)
    log("slept")


async def main():
    try:
        await asyncio.wait_for(job(), 0.2)
    except asyncio.TimeoutError:
        log("timeout")


asyncio.run(main())
