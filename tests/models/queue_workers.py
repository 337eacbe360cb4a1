import asyncio
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


async def worker(name, queue):
    count = 0
    while not queue.empty():
        await asyncio.sleep(queue.get_nowait())
        count += 1
    log(name, "is done with", count)
    return count


async def main():
    queue = asyncio.Queue()
    for _ in range(6):
        queue.put_nowait(0.2)
    log(sum(await asyncio.gather(*[worker(name, queue) for name in "ab"])))


asyncio.run(main())
