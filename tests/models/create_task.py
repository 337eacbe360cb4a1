import asyncio
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


async def job(name, seconds):
    log(name, "begins")
    await asyncio.sleep(seconds)
    log(name, "ends")
    return name.upper()


async def main():
    a = asyncio.create_task(job("a", 0.4))
    b = asyncio.create_task(job("b", 0.2))
    log("made", a.done(), b.done())
    log(await a, b.done(), await b)


asyncio.run(main())
