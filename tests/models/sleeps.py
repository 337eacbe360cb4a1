import asyncio
import time

from interleave import cpu

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


async def job(how):
    if how == "await":
        await asyncio.sleep(0.2)
    elif how == "blocks":
        time.sleep(0.2)
    else:
        cpu(0.2)
    return how


async def main():
    for how in ("await", "blocks", "computes"):
        await asyncio.gather(*[job(how) for _ in range(4)])
        log("four times", how)


asyncio.run(main())
