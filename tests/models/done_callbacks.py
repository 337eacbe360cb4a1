import asyncio
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


async def job(number):
    await asyncio.sleep(0.2 * number)
    return number


async def main():
    tasks = [asyncio.create_task(job(number)) for number in (2, 1)]
    for task in tasks:
        task.add_done_callback(lambda task: log("callback", task.result()))
    log("made")
    await asyncio.gather(*tasks)
    log("gathered")


asyncio.run(main())
