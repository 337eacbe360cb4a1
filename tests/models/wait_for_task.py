import asyncio
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


async def job(seconds):
    try:
        await asyncio.sleep(seconds)
        return f"slept {seconds}"
    except asyncio.CancelledError:
        log("cancelled")
        raise


async def main():
    short, long = asyncio.create_task(job(0.2)), asyncio.create_task(job(0.8))
    log(await asyncio.wait_for(short, 0.4))
    try:
        log(await asyncio.wait_for(long, 0.4))
    except asyncio.TimeoutError:
        log("timeout", long.cancelled())


asyncio.run(main())
