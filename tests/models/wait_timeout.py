import asyncio
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.2f}", *what)


async def job(number):
    await asyncio.sleep(0.1 * number)
    return number


async def main():
    tasks = [asyncio.create_task(job(number), name=f"job {number}") for number in range(1, 6)]
    for timeout in (0.25, None):
        done, pending = await asyncio.wait(tasks, timeout=timeout)
        log("done", sorted(task.get_name() for task in done), "pending", sorted(task.get_name() for task in pending))


asyncio.run(main())
