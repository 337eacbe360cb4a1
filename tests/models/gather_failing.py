import asyncio
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


async def job(number):
    await asyncio.sleep(0.2 * number)
    if number == 2:
        raise ValueError(f"job {number}")
    log("job", number)
    return number


async def main():
    try:
        await asyncio.gather(job(1), job(2), job(3))
    except ValueError as error:
        log("caught", repr(error))
    await asyncio.sleep(0.4)
    log("end")


asyncio.run(main())
