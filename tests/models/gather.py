import asyncio
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


async def job(number):
    await asyncio.sleep(0.2)
    log("job", number)
    return number * number


async def main():
    log(await asyncio.gather(*[job(number) for number in range(6)]))


asyncio.run(main())
