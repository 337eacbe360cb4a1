# Who gets a lock, a semaphore, a condition: order of waiting, barging, cancelled waiters.
import asyncio

def now():
    return asyncio.get_running_loop().time()


async def holds(lock, name, seconds):
    async with lock:
        print(f"{now():4} {name} in")
        await asyncio.sleep(seconds)
    print(f"{now():4} {name} out")


async def locks():
    lock = asyncio.Lock()
    tasks = [asyncio.create_task(holds(lock, f"t{i}", 1)) for i in range(4)]
    await asyncio.sleep(0.5)
    tasks[1].cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    await lock.acquire()
    waiting = asyncio.create_task(holds(lock, "waiting", 0))
    await asyncio.sleep(0)
    lock.release()
    print("barging:", lock.locked())
    await lock.acquire()
    print("barged")
    lock.release()
    await waiting

    await lock.acquire()
    first, second = asyncio.create_task(holds(lock, "first", 0)), asyncio.create_task(holds(lock, "second", 0))
    await asyncio.sleep(0)
    lock.release()
    first.cancel()
    await asyncio.gather(first, second, return_exceptions=True)
    print(first.cancelled(), lock.locked())


async def semaphores():
    semaphore = asyncio.Semaphore(2)
    tasks = [asyncio.create_task(holds(semaphore, f"s{i}", 1 + i % 2)) for i in range(6)]
    await asyncio.sleep(0.5)
    tasks[3].cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    print(semaphore._value)
    semaphore = asyncio.Semaphore(1)
    await semaphore.acquire()
    waiting = [asyncio.create_task(holds(semaphore, f"w{i}", 0)) for i in range(3)]
    await asyncio.sleep(0)
    semaphore.release()
    print("locked for others:", semaphore.locked())
    late = asyncio.create_task(holds(semaphore, "late", 0))
    waiting[0].cancel()
    await asyncio.gather(*waiting, late, return_exceptions=True)
    print(semaphore._value, semaphore.locked())
    for _ in range(2):
        semaphore.release()
    print(semaphore._value)
    bounded = asyncio.BoundedSemaphore(2)
    async with bounded:
        print(bounded._value)
    try:
        bounded.release()
    except ValueError as error:
        print(error)


async def conditions():
    condition = asyncio.Condition()
    ready = []

    async def waits(name, wanted):
        async with condition:
            result = await condition.wait_for(lambda: len(ready) >= wanted and f"{len(ready)} ready")
            print(f"{now():4} {name} {result}")

    tasks = [asyncio.create_task(waits(f"w{i}", i)) for i in (1, 3, 2, 0)]
    for i in range(3):
        await asyncio.sleep(1)
        async with condition:
            ready.append(i)
            if i == 1:
                condition.notify(1)
            else:
                condition.notify_all()
    async with condition:
        condition.notify_all()
    await asyncio.gather(*tasks)

    async def waits_once(name):
        async with condition:
            await condition.wait()
            print(f"{now():4} {name} woken")
            await asyncio.sleep(1)

    tasks = [asyncio.create_task(waits_once(f"o{i}")) for i in range(4)]
    await asyncio.sleep(0)
    async with condition:
        condition.notify(2)
    await asyncio.sleep(3)
    tasks[2].cancel()
    async with condition:
        condition.notify_all()
    await asyncio.gather(*tasks, return_exceptions=True)
    print([t.cancelled() for t in tasks], condition.locked())
    lock = asyncio.Lock()
    shared = asyncio.Condition(lock)
    async with lock:
        print(shared.locked())
        shared.notify()


async def events():
    event = asyncio.Event()

    async def waits(name):
        await event.wait()
        print(f"{now():4} {name} sees", event.is_set())

    tasks = [asyncio.create_task(waits(f"e{i}")) for i in range(3)]
    await asyncio.sleep(1)
    tasks[0].cancel()
    event.set()
    event.clear()
    await asyncio.gather(*tasks, return_exceptions=True)
    event.set()
    print(await event.wait())


async def barriers():
    barrier = asyncio.Barrier(3)

    async def meets(name, seconds):
        await asyncio.sleep(seconds)
        try:
            async with barrier as position:
                print(f"{now():4} {name} position {position}")
        except asyncio.BrokenBarrierError as error:
            print(f"{now():4} {name} broken: {error}")

    await asyncio.gather(*[meets(f"m{i}", i % 4) for i in range(6)])
    begin = now()
    tasks = [asyncio.create_task(meets(f"r{i}", i)) for i in range(2)]
    await asyncio.sleep(1.5)
    print(barrier.n_waiting)
    await barrier.reset()
    await asyncio.gather(*tasks)
    print(barrier.n_waiting, barrier.broken)
    tasks = [asyncio.create_task(meets(f"a{i}", i)) for i in range(4)]
    await asyncio.sleep(0.5)
    await barrier.abort()
    await asyncio.gather(*tasks)
    print(barrier.broken)
    await barrier.reset()
    tasks = [asyncio.create_task(meets(f"c{i}", i)) for i in range(4)]
    await asyncio.sleep(0.5)
    tasks[0].cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    print(barrier.n_waiting, barrier.broken, begin)


async def main():
    await locks()
    await semaphores()
    await conditions()
    await events()
    await barriers()


asyncio.run(main())
