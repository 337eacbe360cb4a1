import asyncio
import functools
import time


def measure(func):
    if asyncio.iscoroutinefunction(func):
        @functools.wraps(func)
        async def wrapper(*args, **kwargs):
            start = time.perf_counter()
            try:
                return await func(*args, **kwargs)
            finally:
                print(f"{func.__name__}: {time.perf_counter() - start:.2f}s (async)")
    else:
        @functools.wraps(func)
        def wrapper(*args, **kwargs):
            start = time.perf_counter()
            try:
                return func(*args, **kwargs)
            finally:
                print(f"{func.__name__}: {time.perf_counter() - start:.2f}s (sync)")
    return wrapper


def with_timeout(seconds, default=None):
    def decorate(func):
        @functools.wraps(func)
        async def wrapper(*args):
            try:
                return await asyncio.wait_for(func(*args), seconds)
            except asyncio.TimeoutError:
                return default
        return wrapper
    return decorate


def synchronized(lock_name):
    def decorate(method):
        @functools.wraps(method)
        async def wrapper(self, *args):
            async with getattr(self, lock_name):
                return await method(self, *args)
        return wrapper
    return decorate


def fire_and_forget(func):
    background = set()

    @functools.wraps(func)
    def wrapper(*args):
        task = asyncio.ensure_future(func(*args))
        background.add(task)
        task.add_done_callback(background.discard)
        return task
    wrapper.background = background
    return wrapper


class Store:
    def __init__(self):
        self.lock = asyncio.Lock()
        self.value = 0

    @synchronized("lock")
    async def add(self, n):
        current = self.value
        await asyncio.sleep(0.1)
        self.value = current + n
        return self.value


@measure
async def slow(n):
    await asyncio.sleep(n)
    return n


@measure
def sync(n):
    time.sleep(n)
    return n


@with_timeout(0.5, default="gave up")
async def maybe(n):
    await asyncio.sleep(n)
    return f"finished {n}"


@fire_and_forget
async def audit(text):
    await asyncio.sleep(0.2)
    print("audit:", text)


async def main():
    print(await slow(0.25), sync(0.5))
    print(await asyncio.gather(maybe(0.2), maybe(2)))
    store = Store()
    print(await asyncio.gather(*(store.add(n) for n in (1, 2, 3))), store.value)
    audit("first")
    audit("second")
    print(len(audit.background), slow.__name__, asyncio.iscoroutinefunction(slow), asyncio.iscoroutinefunction(sync))
    await asyncio.sleep(0.3)
    print(len(audit.background))


asyncio.run(main())
