"""A coroutine that sleeps fifty times, and one that computes without ever giving the loop a turn."""
import asyncio
import time

from interleave import cpu


async def computes():
    cpu(0.5)


async def sleeps(begun):
    for _ in range(50):
        await asyncio.sleep(0.001)
    return time.perf_counter() - begun


async def main():
    begun = time.perf_counter()
    finished, _ = await asyncio.gather(sleeps(begun), computes())
    print(f"makespan {time.perf_counter() - begun:.9f}")
    print(f"io_finished {finished:.9f}")


asyncio.run(main())
