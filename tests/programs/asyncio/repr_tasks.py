# What tasks, futures and handles print as.
import asyncio


async def f():
    await asyncio.sleep(0.01)
    return 3


async def boom():
    raise ValueError("x")


def cb(*a):
    pass


class K:
    def m(self, *a):
        pass


class MyFuture(asyncio.Future):
    pass


class MyTask(asyncio.Task):
    pass


async def tasks():
    t = asyncio.create_task(f())
    print(t)
    await asyncio.sleep(0)
    print(t)
    for callback in (cb, K().m, print, lambda _: None):
        t.add_done_callback(callback)
        print(t)
    t.cancel()
    print(t)
    try:
        await t
    except asyncio.CancelledError:
        pass
    print(t)
    print(asyncio.current_task())
    b = asyncio.create_task(boom(), name="bang")
    await asyncio.wait([b])
    print(b, b.exception())
    print(asyncio.create_task(f(), name="it's"), asyncio.create_task(f(), name=7))
    m = MyTask(f())
    print(m)
    print(await m, m)


async def gathered():
    g = asyncio.gather(f(), f(), return_exceptions=True)
    print(g)
    for t in asyncio.all_tasks():
        if t.get_name() not in ("Task-1", "it's", "7"):
            print(t)
    await g
    print(g)


async def futures():
    loop = asyncio.get_running_loop()
    for result in (1, None, "y" * 40, list(range(100)), (1,), {}, {1: 2, 0: "z"}, {i: i for i in range(9)}, {3, 1, 2}, set(), frozenset({1}),
                   [[[[[[[1]]]]]]], 10 ** 60, 1.5, K, True, "\n'" * 3, ("a" * 29, "b" * 31)):
        future = loop.create_future()
        future.set_result(result)
        print(future)
    future = loop.create_future()
    print(future)
    future.add_done_callback(cb)
    print(future)
    future.cancel("why")
    print(future)
    future = MyFuture()
    print(future)
    future.set_exception(KeyError("k"))
    print(future, repr(future.exception()))
    itself = loop.create_future()
    itself.set_result([itself])
    print(itself)


async def handles():
    loop = asyncio.get_running_loop()
    h = loop.call_soon(cb, 1, 2)
    print(h)
    h.cancel()
    print(h, h.cancelled())
    h = loop.call_later(5, cb, "x" * 100)
    print(h, h.when() - loop.time() == 5)
    h.cancel()
    print(h)
    h = loop.call_at(7, K().m, [1] * 10)
    print(h)
    h.cancel()
    future = loop.create_future()
    h = loop.call_soon(future.set_result, 1)
    print(h)
    h.cancel()
    print(loop)


async def waiting():
    event, lock, queue, full = asyncio.Event(), asyncio.Lock(), asyncio.Queue(), asyncio.Queue(1)
    semaphore, condition, barrier = asyncio.Semaphore(0), asyncio.Condition(), asyncio.Barrier(3)
    await lock.acquire()
    full.put_nowait(1)

    async def conditioned():
        async with condition:
            await condition.wait()

    everything = [asyncio.create_task(c) for c in (
        asyncio.sleep(1), asyncio.wait_for(f(), 5), event.wait(), queue.get(), lock.acquire(), semaphore.acquire(), full.put(2), full.join(),
        barrier.wait(), conditioned(), condition.wait_for(lambda: False))]
    everything.append(asyncio.create_task(asyncio.wait([everything[0]])))
    for t in everything:
        print(t)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    shield = asyncio.shield(everything[2])
    for t in everything:
        print(t)
    print(shield)
    for x in (event, lock, queue, full, semaphore, condition, barrier):
        print(x)
    everything[10].exception()
    print(repr(queue)[:10], repr(full)[-40:])
    async with asyncio.TaskGroup() as group:
        inner = group.create_task(f(), name="inner")
        print(group, inner)
        async with asyncio.timeout(5) as limit:
            print(limit)
        print(limit, limit.expired())
    print(group)


async def main():
    await tasks()
    await gathered()
    await futures()
    await handles()
    await waiting()


asyncio.run(main())
