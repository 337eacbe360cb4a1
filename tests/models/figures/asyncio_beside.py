"""A task that computes beside one that sleeps fifty times."""
import asyncio
import time

from interleave import cpu

CPU_FIRST = True


async def computes():
    cpu(0.5)


async def sleeps():
    for _ in range(50):
        await asyncio.sleep(0.001)
    return time.monotonic()


async def main():
    begun = time.monotonic()
    jobs = [computes(), sleeps()] if CPU_FIRST else [sleeps(), computes()]
    ends = await asyncio.gather(*jobs)
    print(f"{max(end for end in ends if end) - begun:.9f}")


if __name__ == "__main__":
    asyncio.run(main())
