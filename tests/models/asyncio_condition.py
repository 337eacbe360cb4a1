import asyncio
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


items = []


async def consumer(condition):
    async with condition:
        await condition.wait_for(lambda: items)
        log("got", items.pop())


async def main():
    condition = asyncio.Condition()
    task = asyncio.create_task(consumer(condition))
    await asyncio.sleep(0.2)
    async with condition:
        items.append("item")
        condition.notify()
        log("notified")
    log(await asyncio.gather(task, return_exceptions=True))


asyncio.run(main())
