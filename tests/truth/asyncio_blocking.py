"""Eight coroutines that compute and sleep on the loop's thread."""
import asyncio
import time

from interleave import cpu

CPU = 0.1
SLEEP = 0.1


async def job():
    if CPU:
        cpu(CPU)
    if SLEEP:
        time.sleep(SLEEP)


async def main():
    begun = time.perf_counter()
    await asyncio.gather(*(job() for _ in range(8)))
    print(f"makespan {time.perf_counter() - begun:.9f}")


asyncio.run(main())
