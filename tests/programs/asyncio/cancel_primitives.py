# A task that is cancelled inside each primitive, and what it leaves behind for the others.
import asyncio


async def cancelled_in(name, awaitable, steps=2):
    task = asyncio.ensure_future(awaitable)
    for _ in range(steps):
        await asyncio.sleep(0)
    print(name, "accepted:", task.cancel(), end=" ")
    try:
        print("result:", await task)
    except asyncio.CancelledError as error:
        print("cancelled:", repr(error), task.cancelled())
    except Exception as error:
        print("failed:", repr(error))


async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        return "stayed"


async def cleaner(log):
    try:
        await asyncio.sleep(10)
    finally:
        await asyncio.sleep(0.5)
        log.append("cleaned")


async def conditioned(condition):
    async with condition:
        try:
            await condition.wait()
        finally:
            print("[locked:", condition.locked(), end="] ")


async def main():
    loop = asyncio.get_running_loop()
    log = []
    lock, semaphore, event, condition = asyncio.Lock(), asyncio.Semaphore(0), asyncio.Event(), asyncio.Condition()
    queue, full, barrier = asyncio.Queue(), asyncio.Queue(1), asyncio.Barrier(2)
    await lock.acquire()
    full.put_nowait("first")
    future = loop.create_future()
    await cancelled_in("sleep", asyncio.sleep(5))
    await cancelled_in("sleep(0)", asyncio.sleep(0), 1)
    await cancelled_in("stubborn", stubborn())
    await cancelled_in("cleaner", cleaner(log))
    print(log, loop.time())
    await cancelled_in("lock", lock.acquire())
    await cancelled_in("semaphore", semaphore.acquire())
    await cancelled_in("event", event.wait())
    await cancelled_in("condition", conditioned(condition))
    await cancelled_in("get", queue.get())
    await cancelled_in("put", full.put("second"))
    await cancelled_in("join", full.join())
    await cancelled_in("barrier", barrier.wait())
    await cancelled_in("future", asyncio.wait_for(future, 3))
    print(future)
    future = loop.create_future()
    await cancelled_in("shield", asyncio.shield(future))
    print(future)
    await cancelled_in("wait", asyncio.wait([future]))
    print(future)
    await cancelled_in("gather", asyncio.gather(asyncio.sleep(1), stubborn()))
    await cancelled_in("gather with exceptions", asyncio.gather(asyncio.sleep(1), stubborn(), return_exceptions=True))
    await cancelled_in("gather of stubborn", asyncio.gather(stubborn(), stubborn(), return_exceptions=True))
    await cancelled_in("wait_for", asyncio.wait_for(stubborn(), 5))
    await cancelled_in("not begun", stubborn(), 0)
    for thing in (lock, semaphore, event, condition, barrier, queue, full):
        print(thing if not str(thing).startswith("<asyncio") else str(thing).split("[")[1])
    lock.release()
    async with lock:
        print("free again")
    semaphore.release()
    await semaphore.acquire()
    print(semaphore.locked())


asyncio.run(main())
