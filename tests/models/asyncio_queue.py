import asyncio
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


async def producer(queue):
    for number in range(3):
        await asyncio.sleep(0.2)
        await queue.put(number)
        log("put", number)
    await queue.put(None)


async def consumer(queue):
    while (number := await queue.get()) is not None:
        log("got", number)
    return "consumed"


async def main():
    queue = asyncio.Queue(maxsize=1)
    log(await asyncio.gather(producer(queue), consumer(queue), return_exceptions=True))


asyncio.run(main())
