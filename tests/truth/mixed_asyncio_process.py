"""A coroutine that sleeps fifty times while another process computes."""
import asyncio
import time
from concurrent.futures import ProcessPoolExecutor

from interleave import cpu


def computes():
    cpu(0.5)


async def sleeps(begun):
    for _ in range(50):
        await asyncio.sleep(0.001)
    return time.perf_counter() - begun


async def main():
    begun = time.perf_counter()
    with ProcessPoolExecutor(1) as pool:
        computed = asyncio.get_running_loop().run_in_executor(pool, computes)
        finished, _ = await asyncio.gather(sleeps(begun), computed)
    print(f"makespan {time.perf_counter() - begun:.9f}")
    print(f"io_finished {finished:.9f}")


if __name__ == "__main__":
    asyncio.run(main())
