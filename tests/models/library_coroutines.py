import asyncio
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


async def job(seconds):
    await asyncio.sleep(seconds)
    return seconds


async def main():
    log(await asyncio.gather(asyncio.sleep(0.2, "slept"), asyncio.sleep(0.4, "long")))
    log(await asyncio.gather(asyncio.wait_for(job(0.2), 0.4), asyncio.wait_for(job(0.6), 0.4), return_exceptions=True))


asyncio.run(main())
