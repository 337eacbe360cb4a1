import asyncio
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


async def job(number):
    try:
        await asyncio.sleep(0.6)
    except asyncio.CancelledError:
        log("job", number, "cancelled")
        raise


async def main():
    group = asyncio.gather(job(1), job(2))
    asyncio.get_running_loop().call_later(0.2, group.cancel)
    try:
        log(await group)
    except asyncio.CancelledError:
        log("cancelled")


asyncio.run(main())
