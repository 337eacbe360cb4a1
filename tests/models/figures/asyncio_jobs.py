"""Eight jobs, each a task: written once, to be played under every model."""
import asyncio

from interleave import cpu

CPU = 0.1
SLEEP = 0.1


async def job():
    if CPU:
        cpu(CPU)
    if SLEEP:
        await asyncio.sleep(SLEEP)


async def main():
    await asyncio.gather(*[job() for _ in range(8)])


if __name__ == "__main__":
    asyncio.run(main())
