import asyncio
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


lock = asyncio.Lock()


async def job(number):
    async with lock:
        log("job", number, "has it")
        await asyncio.sleep(0.2)
    return number


async def main():
    log(await asyncio.gather(*[job(number) for number in range(3)], return_exceptions=True))


asyncio.run(main())
