import asyncio
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


async def job(number):
    await asyncio.sleep(0.2 * number)
    if number == 2:
        raise ValueError(f"job {number}")
    return number


async def main():
    log(await asyncio.gather(job(1), job(2), job(3), return_exceptions=True))


asyncio.run(main())
