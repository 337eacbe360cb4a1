# Calls as programs get them wrong or seldom make them, and what is said to that.
import asyncio


async def f(x=1):
    await asyncio.sleep(1)
    return x


shared = asyncio.Lock()


async def contends():
    async def other():
        async with shared:
            pass

    async with shared:
        task = asyncio.create_task(other())
        await asyncio.sleep(0)
    try:
        await task
    except RuntimeError as error:
        print(str(error).split("]")[1])


class Stack(asyncio.Queue):
    def _init(self, maxsize):
        self._queue = []
        print("init", maxsize)

    def _put(self, item):
        self._queue.insert(0, item)

    def _get(self):
        return self._queue.pop()


async def wrong():
    coroutine = f()
    for call in (lambda: asyncio.sleep("x"), lambda: asyncio.sleep(None), lambda: asyncio.sleep(1, loop=None), lambda: asyncio.Queue(loop=1),
                 lambda: asyncio.wait_for(coroutine), lambda: asyncio.gather(coroutine, loop=1), lambda: asyncio.TaskGroup(1), lambda: asyncio.timeout(),
                 lambda: asyncio.Semaphore("a"), lambda: asyncio.create_task(coroutine, nam="x"), lambda: asyncio.create_task(),
                 lambda: asyncio.create_task(coroutine, "name"), lambda: asyncio.shield(), lambda: asyncio.wait(timeout=1),
                 lambda: asyncio.get_running_loop().create_task(), lambda: asyncio.get_running_loop().create_task(coroutine, "name"),
                 lambda: asyncio.get_running_loop().call_soon(), lambda: asyncio.get_running_loop().call_later("x", print),
                 lambda: asyncio.get_running_loop().call_later(None, print), lambda: asyncio.get_running_loop().call_at(None, print)):
        try:
            result = call()
            if asyncio.iscoroutine(result):
                await result
            print("fine")
        except Exception as error:
            print(type(error).__name__, error)
    coroutine.close()
    for use in ("with", "await", "async for"):
        try:
            if use == "with":
                with asyncio.Lock():
                    pass
            elif use == "await":
                await asyncio.Lock()
            else:
                async for x in asyncio.Queue():
                    pass
        except (TypeError, AttributeError) as error:
            print(type(error).__name__, error)


async def main():
    loop = asyncio.get_running_loop()
    await wrong()
    async with asyncio.Lock() as x:
        print(x)
    stack = Stack(3)
    await stack.put(1)
    await stack.put(2)
    print(await stack.get(), stack)
    print(await asyncio.gather(*(f(i) for i in range(3))))
    print(await asyncio.wait_for(asyncio.gather(f(1), f(2)), timeout=3))
    loop.call_later(-5, print, "overdue")
    await asyncio.sleep(0)
    print(asyncio.get_event_loop() is loop, isinstance(loop, asyncio.AbstractEventLoop), isinstance(loop, asyncio.SelectorEventLoop))
    print(asyncio.run.__module__, asyncio.gather.__module__, asyncio.Task.__module__, asyncio.TaskGroup.__module__, asyncio.CancelledError.__module__)
    for timeout in (True, 0.5):
        try:
            await asyncio.wait_for(asyncio.Event().wait(), timeout)
        except asyncio.TimeoutError:
            print("timeout", loop.time())
    print(await asyncio.sleep(0), await asyncio.sleep(-1, "negative"))


asyncio.run(contends())
asyncio.run(contends())
asyncio.run(main())
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
try:
    print(loop.run_until_complete(asyncio.wait_for(f(3), 5)))
finally:
    loop.run_until_complete(loop.shutdown_asyncgens())
    loop.run_until_complete(loop.shutdown_default_executor())
    loop.close()
