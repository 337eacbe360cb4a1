import asyncio
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


seen = []


async def job(number):
    await asyncio.sleep(0.2)
    seen.append(number)
    return len(seen)


async def main():
    lengths = await asyncio.gather(job(1), job(2), job(3))
    log(sorted(lengths), sorted(seen))


asyncio.run(main())
