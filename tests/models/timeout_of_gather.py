import asyncio
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


async def job(seconds):
    try:
        await asyncio.sleep(seconds)
        return seconds
    finally:
        log("job", seconds, "ends")


async def main():
    try:
        async with asyncio.timeout(0.5):
            log(await asyncio.gather(job(0.2), job(0.4), job(0.6)))
    except TimeoutError:
        log("timeout")


asyncio.run(main())
