import asyncio
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


async def job(event, number):
    log("job", number, "waits")
    await event.wait()
    log("job", number, "goes on")


async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(job(event, number)) for number in range(2)]
    await asyncio.sleep(0.2)
    log("set")
    event.set()
    log(await asyncio.gather(*tasks, return_exceptions=True))


asyncio.run(main())
