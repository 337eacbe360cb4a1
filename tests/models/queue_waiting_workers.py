import asyncio
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


async def worker(queue, results):
    while True:
        number = await queue.get()
        await asyncio.sleep(0.2)
        results.append(number * number)
        queue.task_done()


async def main():
    queue, results = asyncio.Queue(), []
    workers = [asyncio.create_task(worker(queue, results)) for _ in range(2)]
    for number in range(4):
        queue.put_nowait(number)
    await queue.join()
    for task in workers:
        task.cancel()
    await asyncio.gather(*workers, return_exceptions=True)
    log(sorted(results), [task.cancelled() for task in workers])


asyncio.run(main())
