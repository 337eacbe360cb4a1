import asyncio
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


async def job(number):
    await asyncio.sleep(0.2 * number)
    log("job", number)
    return number


async def main():
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(job(number)) for number in (3, 2, 1)]
        log("body ends")
    log([task.result() for task in tasks])


asyncio.run(main())
