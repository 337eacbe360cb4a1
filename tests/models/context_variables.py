import asyncio
import time
from contextvars import ContextVar

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


who = ContextVar("who", default="nobody")


async def job():
    before = who.get()
    who.set("job")
    await asyncio.sleep(0.2)
    return before, who.get()


async def main():
    who.set("main")
    log(await asyncio.gather(job(), job()), who.get())


asyncio.run(main())
