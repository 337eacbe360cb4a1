"""Eight jobs in the event loop's own thread pool, which has a worker for each core and four more; begun by all workers at the same moment."""
import asyncio
import threading
import time

from interleave import cpu

CPU = 0.1
SLEEP = 0.1


def job():
    go.wait()
    if CPU:
        cpu(CPU)
    if SLEEP:
        time.sleep(SLEEP)


async def main():
    jobs = asyncio.gather(*(asyncio.to_thread(job) for _ in range(8)))
    await asyncio.sleep(0.02)
    begun = time.perf_counter()
    go.set()
    await jobs
    print(f"makespan {time.perf_counter() - begun:.9f}")


go = threading.Event()
asyncio.run(main())
