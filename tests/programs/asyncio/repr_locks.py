# What locks and queues print as in every state.
import asyncio


async def main():
    for make in (asyncio.Lock, asyncio.Event, asyncio.Condition, asyncio.Semaphore, asyncio.BoundedSemaphore, lambda: asyncio.Barrier(2)):
        print(make())
    for make in (asyncio.Queue, asyncio.LifoQueue, asyncio.PriorityQueue, lambda: asyncio.Queue(3)):
        print(make(), repr(make()))
    queue = asyncio.PriorityQueue()
    for item in (3, 1, 2):
        queue.put_nowait(item)
    print(queue, queue.qsize(), queue.empty(), queue.full(), queue.maxsize)
    semaphore = asyncio.Semaphore(3)
    await semaphore.acquire()
    print(semaphore, semaphore.locked())
    lock = asyncio.Lock()
    async with lock:
        print(lock, lock.locked())
        waiting = asyncio.create_task(lock.acquire())
        await asyncio.sleep(0)
        print(lock)
    print(lock)
    await waiting
    print(lock)
    event = asyncio.Event()
    event.set()
    print(event, event.is_set())
    event.clear()
    print(event)
    barrier = asyncio.Barrier(2)
    task = asyncio.create_task(barrier.wait())
    await asyncio.sleep(0)
    print(barrier, barrier.n_waiting, barrier.parties, barrier.broken)
    await barrier.abort()
    print(barrier, barrier.broken)
    try:
        await task
    except asyncio.BrokenBarrierError as error:
        print(repr(error))
    for make in (lambda: asyncio.Semaphore(-1), lambda: asyncio.BoundedSemaphore(-1), lambda: asyncio.Barrier(0)):
        try:
            make()
        except ValueError as error:
            print(error)
    for release in (asyncio.Lock().release, asyncio.BoundedSemaphore(1).release, asyncio.Queue().task_done, asyncio.Queue().get_nowait,
                    asyncio.Condition().notify, asyncio.Condition().notify_all):
        try:
            release()
        except Exception as error:
            print(repr(error))
    full = asyncio.Queue(1)
    full.put_nowait(1)
    try:
        full.put_nowait(2)
    except asyncio.QueueFull as error:
        print(repr(error), full)


asyncio.run(main())
