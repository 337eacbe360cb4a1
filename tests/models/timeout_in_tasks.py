import asyncio
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


async def job(seconds):
    try:
        async with asyncio.timeout(0.3):
            await asyncio.sleep(seconds)
            return seconds
    except TimeoutError:
        log("timeout of", seconds)


async def main():
    log(await asyncio.gather(*[job(seconds) for seconds in (0.2, 0.4, 0.6)]))


asyncio.run(main())
