import asyncio
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


async def job(limit, number):
    async with limit:
        await asyncio.sleep(0.2)
        log("job", number)
    return number


async def main():
    limit = asyncio.Semaphore(2)
    log(await asyncio.gather(*[job(limit, number) for number in range(4)], return_exceptions=True))


asyncio.run(main())
