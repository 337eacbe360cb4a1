import asyncio
from contextlib import AsyncExitStack, AbstractAsyncContextManager, aclosing, asynccontextmanager, nullcontext


async def attempt(what, awaitable):
    try:
        print(what, "->", await awaitable)
    except BaseException as error:
        print(what, "!!", type(error).__name__, error, "| context", repr(error.__context__), "| cause", repr(error.__cause__))


@asynccontextmanager
async def managed(name):
    """Docs."""
    print("enter", name)
    await asyncio.sleep(0.1)
    try:
        yield name.upper()
    except ValueError as error:
        print("saw", error)
    finally:
        await asyncio.sleep(0.1)
        print("exit", name)


@asynccontextmanager
async def never():
    if False:
        yield


@asynccontextmanager
async def twice():
    yield 1
    yield 2


@asynccontextmanager
async def goes_on():
    try:
        yield
    except Exception:
        pass
    yield


@asynccontextmanager
async def replaces():
    try:
        yield
    except Exception as error:
        raise RuntimeError("replaced") from error


async def use(cm, error=None):
    async with cm as value:
        print("body", value)
        if error is not None:
            raise error
    return "fine"


class Named:
    def __init__(self, name, swallow=False, fail=None):
        self.name, self.swallow, self.fail = name, swallow, fail

    async def __aenter__(self):
        await asyncio.sleep(0)
        print("in", self.name)
        return self.name

    async def __aexit__(self, kind, value, tb):
        await asyncio.sleep(0)
        print("out", self.name, repr(value))
        if self.fail is not None:
            raise self.fail
        return self.swallow

    def __enter__(self):
        print("sync in", self.name)
        return self.name

    def __exit__(self, kind, value, tb):
        print("sync out", self.name, repr(value))


async def stack_with(error, *cms):
    async with AsyncExitStack() as stack:
        for cm in cms:
            await stack.enter_async_context(cm)
        if error:
            raise error
    return "no error"


async def numbers():
    try:
        for i in range(5):
            yield i
            await asyncio.sleep(0)
    finally:
        print("generator closed")


@managed("decorated")
async def decorated(x):
    return x * 2


class Manager(AbstractAsyncContextManager):
    async def __aexit__(self, *details):
        print("manager out", details[0])


async def main():
    await attempt("fine", use(managed("a")))
    await attempt("swallowed", use(managed("b"), ValueError("v")))
    await attempt("passes", use(managed("c"), KeyError("k")))
    await attempt("never", use(never()))
    await attempt("twice", use(twice()))
    await attempt("twice with error", use(twice(), ValueError("v")))
    await attempt("goes on", use(goes_on(), ValueError("v")))
    await attempt("replaces", use(replaces(), ValueError("v")))
    await attempt("stop", use(managed("s"), StopAsyncIteration("stop")))
    await attempt("stop iteration", use(managed("s"), StopIteration("stop")))
    await attempt("runtime", use(managed("r"), RuntimeError("run")))
    await attempt("cancelled", use(managed("x"), asyncio.CancelledError("c")))
    print(managed.__name__, managed.__doc__, await decorated(21), await decorated(1))
    async with nullcontext(3) as n, Manager() as m:
        print(n, type(m).__name__)
    async with aclosing(numbers()) as values:
        async for value in values:
            print(value)
            if value == 1:
                break
    async with AsyncExitStack() as stack:
        print(await stack.enter_async_context(Named("one")), stack.enter_context(Named("two")))
        stack.callback(print, "callback", 1)

        async def later(x):
            await asyncio.sleep(0.1)
            print("later", x)

        stack.push_async_callback(later, 5)
        stack.push_async_exit(Named("pushed"))
    await attempt("swallowed", stack_with(ValueError("v"), Named("outer"), Named("inner", swallow=True)))
    await attempt("propagates", stack_with(ValueError("v"), Named("outer")))
    await attempt("replaced", stack_with(ValueError("v"), Named("outer"), Named("inner", fail=KeyError("k"))))
    await attempt("two fail", stack_with(None, Named("outer", fail=OSError("o")), Named("inner", fail=KeyError("k"))))
    await attempt("no manager", stack_with(None, 5))
    stack = AsyncExitStack()
    await stack.enter_async_context(Named("manual"))
    await stack.aclose()

    async def worker(name, delay):
        async with managed(name) as value:
            await asyncio.sleep(delay)
            return value

    print(await asyncio.gather(worker("w1", 0.3), worker("w2", 0.1)))
    task = asyncio.create_task(worker("cancel me", 10))
    await asyncio.sleep(0.2)
    task.cancel()
    await attempt("cancelled task", task)


asyncio.run(main())
