import asyncio
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


lock = asyncio.Lock()
queue = asyncio.Queue()


async def locks():
    async with lock:
        log("locked")


async def gets():
    log("got", await queue.get())


async def main():
    async with lock:
        tasks = [asyncio.create_task(locks()), asyncio.create_task(gets())]
        await asyncio.sleep(0.2)
        for task in tasks:
            task.cancel()
        log(await asyncio.gather(*tasks, return_exceptions=True))
    log(lock.locked(), queue.qsize())


asyncio.run(main())
