# Queues: order, limits, join, stealing, cancelled getters and putters.
import asyncio


async def producer(queue, name, items, pause):
    for item in items:
        await queue.put(item)
        print(f"{now():4} {name} put {item!r} ({queue.qsize()})")
        await asyncio.sleep(pause)


async def consumer(queue, name, pause):
    while True:
        item = await queue.get()
        print(f"{now():4} {name} got {item!r}")
        await asyncio.sleep(pause)
        queue.task_done()


def now():
    return asyncio.get_running_loop().time()


async def pipeline(queue):
    consumers = [asyncio.create_task(consumer(queue, f"c{i}", 1.5)) for i in range(2)]
    await asyncio.gather(producer(queue, "p1", [5, 3, 8], 0.5), producer(queue, "p2", [4, 1], 1))
    await queue.join()
    print(now(), "joined", queue)
    for c in consumers:
        c.cancel()
    await asyncio.gather(*consumers, return_exceptions=True)


async def stealing():
    queue = asyncio.Queue()
    waiter = asyncio.create_task(queue.get())
    await asyncio.sleep(0)
    queue.put_nowait("a")
    print("stolen", queue.get_nowait())
    await asyncio.sleep(0)
    print(waiter.done(), queue)
    queue.put_nowait("b")
    print(await waiter)
    full = asyncio.Queue(1)
    full.put_nowait(1)
    putter = asyncio.create_task(full.put(2))
    await asyncio.sleep(0)
    print(full.get_nowait())
    full.put_nowait("pushed in")
    await asyncio.sleep(0)
    print(putter.done(), full)
    print(full.get_nowait())
    await putter
    print(full)


async def cancelled_waiters():
    queue = asyncio.Queue()
    getters = [asyncio.create_task(queue.get(), name=f"g{i}") for i in range(4)]
    await asyncio.sleep(0)
    getters[0].cancel()
    queue.put_nowait("x")
    queue.put_nowait("y")
    getters[1].cancel()
    await asyncio.wait(getters, timeout=1)
    print([g.cancelled() if g.done() else None for g in getters], [g.result() for g in getters if g.done() and not g.cancelled()], queue)
    for g in getters:
        g.cancel()
    await asyncio.wait(getters)
    print(queue)
    full = asyncio.Queue(1)
    full.put_nowait(0)
    putters = [asyncio.create_task(full.put(i)) for i in range(1, 4)]
    await asyncio.sleep(0)
    print(full.get_nowait())
    putters[0].cancel()
    await asyncio.sleep(0.5)
    print([p.done() for p in putters], full)
    print(await full.get(), await full.get(), full)


async def main():
    for make in (asyncio.Queue, asyncio.LifoQueue, asyncio.PriorityQueue):
        print(make.__name__)
        await pipeline(make(2))
    await stealing()
    await cancelled_waiters()
    queue = asyncio.PriorityQueue()
    for item in ((2, "b"), (1, "z"), (2, "a"), (0, "x")):
        await queue.put(item)
    print([queue.get_nowait() for _ in range(4)])
    try:
        await asyncio.wait_for(queue.get(), 1)
    except TimeoutError:
        print("nothing came", queue)
    queue.task_done()
    await asyncio.sleep(0)
    joiner = asyncio.create_task(queue.join())
    await asyncio.sleep(0)
    print(joiner.done())
    for _ in range(3):
        queue.task_done()
    await joiner


asyncio.run(main())
