import asyncio
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


async def job(number):
    try:
        await asyncio.sleep(0.2 * number)
        if number == 2:
            raise ValueError(f"job {number}")
        log("job", number)
    except asyncio.CancelledError:
        log("job", number, "cancelled")
        raise


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            for number in (1, 2, 3):
                group.create_task(job(number))
            await asyncio.sleep(1)
    except* ValueError as errors:
        log("caught", errors.exceptions)


asyncio.run(main())
