import asyncio
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


async def numbers():
    try:
        for number in range(3):
            await asyncio.sleep(0.1)
            yield number
    finally:
        log("closed")


async def main():
    async for number in numbers():
        log(number)
        break
    log("end")


asyncio.run(main())
