"""Eight jobs in the event loop's own thread pool, which has a worker for each core and four more."""
import asyncio
import time

from interleave import cpu

CPU = 0.1
SLEEP = 0.1


def job():
    if CPU:
        cpu(CPU)
    if SLEEP:
        time.sleep(SLEEP)


async def main():
    begun = time.perf_counter()
    await asyncio.gather(*(asyncio.to_thread(job) for _ in range(8)))
    print(f"makespan {time.perf_counter() - begun:.9f}")


asyncio.run(main())
