# A queue, a lock and an event that a finished loop still holds waiters of.
import asyncio

queue, lock, event = asyncio.Queue(), asyncio.Lock(), asyncio.Event()


async def waits():
    await asyncio.wait_for(queue.get(), 0.1)


async def first():
    results = await asyncio.gather(waits(), asyncio.wait_for(event.wait(), 0.2), return_exceptions=True)
    print([type(r).__name__ for r in results])
    await lock.acquire()


async def second():
    queue.put_nowait(1)
    print(await queue.get())
    event.set()
    print(await event.wait())
    try:
        await asyncio.wait_for(lock.acquire(), 0.1)
    except (asyncio.TimeoutError, RuntimeError) as e:
        print(type(e).__name__, str(e)[:20])
    lock.release()
    event.clear()
    try:
        await asyncio.wait_for(event.wait(), 0.1)
    except (asyncio.TimeoutError, RuntimeError) as e:
        print(type(e).__name__, str(e)[-38:])


asyncio.run(first())
asyncio.run(second())
