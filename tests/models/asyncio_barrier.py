import asyncio
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


async def job(barrier, seconds):
    await asyncio.sleep(seconds)
    log("arrives")
    await barrier.wait()
    log("goes on")


async def main():
    barrier = asyncio.Barrier(2)
    await asyncio.gather(job(barrier, 0.2), job(barrier, 0.4))


asyncio.run(main())
