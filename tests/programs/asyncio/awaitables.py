# Whatever can be awaited; subclasses; task factories; wrong things.
import asyncio


class Waits:
    def __init__(self, seconds, result):
        self.seconds, self.result = seconds, result

    def __await__(self):
        yield from asyncio.ensure_future(asyncio.sleep(self.seconds)).__await__()
        return self.result


class MyFuture(asyncio.Future):
    def __init__(self, name):
        super().__init__()
        self.name = name

    def set_result(self, result):
        print(self.name, "gets", result)
        super().set_result(result)


class MyTask(asyncio.Task):
    def cancel(self, msg=None):
        print(self.get_name(), "is asked to end")
        return super().cancel(msg)


async def f(value, seconds=1):
    await asyncio.sleep(seconds)
    return value


def factory(loop, coro, **kwargs):
    print("factory", coro.__name__, sorted(kwargs))
    return MyTask(coro, loop=loop, **kwargs)


class BadYield:
    def __await__(self):
        yield "nonsense"


class Bare:
    def __await__(self):
        yield
        return "bare"


async def main():
    loop = asyncio.get_running_loop()
    print(await Waits(1, "object"), await asyncio.wait_for(Waits(1, "with a limit"), 5), await asyncio.gather(Waits(1, 1), Waits(2, 2)))
    print(await asyncio.shield(Waits(1, "shielded")), await asyncio.ensure_future(Waits(0, "ensured")), await Bare())
    future = MyFuture("mine")
    loop.call_later(1, future.set_result, 5)
    print(await future, future.name, isinstance(future, asyncio.Future), repr(future))
    task = MyTask(f("my task"), name="M")
    print(await task)
    task = MyTask(f("my task", 10), name="M")
    try:
        await asyncio.wait_for(task, 1)
    except TimeoutError:
        print(task.cancelled())
    loop.set_task_factory(factory)
    print(loop.get_task_factory() is factory)
    task = asyncio.create_task(f("made"), name="named")
    print(type(task).__name__, task.get_name(), await task)
    print(await asyncio.gather(f("g")))
    async with asyncio.TaskGroup() as group:
        group.create_task(f("in a group"))
    loop.set_task_factory(None)
    for wrong in (5, "text", None, f, [1]):
        try:
            await wrong
        except TypeError as error:
            print(error)
    try:
        await BadYield()
    except RuntimeError as error:
        print(error)

    def generator():
        yield 1

    try:
        await generator()
    except TypeError as error:
        print(error)
    coroutine = f(1, 0)
    await coroutine
    try:
        await coroutine
    except RuntimeError as error:
        print(error)
    running = asyncio.create_task(f("once", 1))
    print(await asyncio.gather(running, running), await running)
    for iterations in range(2):
        coroutine = f("c", 0)
        print(asyncio.iscoroutine(coroutine), await coroutine)
    coroutine = f(1)
    coroutine.close()

    async def two(shared):
        return await shared

    shared = f("shared", 1)
    first, second = asyncio.create_task(two(shared)), asyncio.create_task(two(shared))
    print([repr(r) for r in await asyncio.gather(first, second, return_exceptions=True)])


asyncio.run(main())
