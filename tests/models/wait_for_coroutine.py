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
    log(await asyncio.wait_for(job(0.2), 0.4))
    try:
        log(await asyncio.wait_for(job(0.8), 0.4))
    except asyncio.TimeoutError:
        log("timeout")


asyncio.run(main())
