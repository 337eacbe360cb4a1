import asyncio
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


async def job(lock, number):
    async with lock:
        log("job", number, "has it")
        await asyncio.sleep(0.2)
    return number


async def main():
    lock = asyncio.Lock()
    log(await asyncio.gather(*[job(lock, number) for number in range(3)], return_exceptions=True))


asyncio.run(main())
