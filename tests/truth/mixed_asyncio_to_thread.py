"""A coroutine that sleeps fifty times while a thread computes: the loop's thread waits for the GIL at each wake-up."""
import asyncio
import time

from interleave import cpu


async def sleeps(begun):
    for _ in range(50):
        await asyncio.sleep(0.001)
    return time.perf_counter() - begun


async def main():
    await asyncio.to_thread(time.sleep, 0)  # the pool has its worker from here on
    begun = time.perf_counter()
    finished, _ = await asyncio.gather(sleeps(begun), asyncio.to_thread(cpu, 0.5))
    print(f"makespan {time.perf_counter() - begun:.9f}")
    print(f"io_finished {finished:.9f}")


asyncio.run(main())
