# gather: order of results, failures, cancelled children, duplicates, nesting.
import asyncio


async def work(name, seconds, error=None):
    try:
        await asyncio.sleep(seconds)
    except asyncio.CancelledError:
        print(name, "cancelled at", asyncio.get_running_loop().time())
        raise
    print(name, "ends at", asyncio.get_running_loop().time())
    if error:
        raise error
    return name


async def attempt(awaitable):
    try:
        print("->", await awaitable)
    except BaseException as error:
        print("-> raised", repr(error), "at", asyncio.get_running_loop().time())


async def main():
    loop = asyncio.get_running_loop()
    await attempt(asyncio.gather(work("a", 3), work("b", 1), work("c", 2)))
    await attempt(asyncio.gather(work("a", 3), work("b", 1, ValueError("b")), work("c", 2)))
    await asyncio.sleep(3)
    await attempt(asyncio.gather(work("a", 2, KeyError("a")), work("b", 1, ValueError("b")), return_exceptions=True))
    await attempt(asyncio.gather(work("a", 2, KeyError("a")), work("b", 1, ValueError("b"))))
    await asyncio.sleep(3)

    child = asyncio.create_task(work("child", 5))
    group = asyncio.gather(child, work("other", 2))
    loop.call_later(1, child.cancel)
    await attempt(group)
    await asyncio.sleep(2)

    child = asyncio.create_task(work("child", 5))
    group = asyncio.gather(child, work("other", 2), return_exceptions=True)
    loop.call_later(1, child.cancel, "why")
    await attempt(group)

    group = asyncio.gather(work("x", 5), work("y", 6))
    loop.call_later(1, group.cancel)
    await attempt(group)
    print(group.cancelled(), group.done(), group)

    t = asyncio.create_task(work("same", 1))
    await attempt(asyncio.gather(t, t, work("w", 0.5), t))
    coroutine = work("once", 1)
    await attempt(asyncio.gather(coroutine, coroutine))
    await attempt(asyncio.gather(asyncio.gather(work("p", 1), work("q", 2)), work("r", 1)))
    await attempt(asyncio.gather(*[work(i, 5 - i) for i in range(5)]))
    await attempt(asyncio.gather())

    future = loop.create_future()
    loop.call_later(1, future.set_result, "by hand")
    await attempt(asyncio.gather(future, work("m", 0.5)))

    class Later:
        def __await__(self):
            return (yield from asyncio.ensure_future(asyncio.sleep(1, "awaited")).__await__())

    await attempt(asyncio.gather(Later(), Later()))
    try:
        asyncio.gather(5)
    except TypeError as error:
        print(error)

    failing = asyncio.gather(work("late", 3, OSError("late")), work("early", 1, ValueError("early")))
    await attempt(failing)
    await asyncio.sleep(3)
    print(failing.exception())

    async def outer():
        await asyncio.gather(work("k", 9), work("l", 9))

    t = asyncio.create_task(outer())
    await asyncio.sleep(1)
    t.cancel("stop")
    await attempt(t)


asyncio.run(main())
