import asyncio
import functools
import random


class TransientError(Exception):
    pass


class PermanentError(Exception):
    def __init__(self, code, reason):
        super().__init__(code, reason)
        self.code = code


def retry(times=3, base=0.5, factor=2, exceptions=(TransientError,)):
    def decorator(func):
        @functools.wraps(func)
        async def wrapper(*args, **kwargs):
            delay = base
            for attempt in range(1, times + 1):
                try:
                    return await func(*args, **kwargs)
                except exceptions as e:
                    if attempt == times:
                        print(f"{func.__name__}: giving up after {attempt} attempts")
                        raise
                    print(f"{func.__name__}: attempt {attempt} failed ({e}), next in {delay}s")
                    await asyncio.sleep(delay)
                    delay *= factor
        return wrapper
    return decorator


@retry(times=4)
async def flaky(name, fail_first):
    """Fails a few times."""
    flaky.calls = getattr(flaky, "calls", 0) + 1
    if flaky.calls <= fail_first:
        raise TransientError(f"{name} call {flaky.calls}")
    return f"{name} ok after {flaky.calls}"


@retry(exceptions=(TransientError, ValueError))
async def permanent():
    raise PermanentError(404, "not found")


@retry(times=2, base=0.1)
async def hopeless():
    raise TransientError("never")


async def main():
    loop = asyncio.get_running_loop()
    print(await flaky("A", 2), f"{loop.time():.1f}")
    print(flaky.__name__, flaky.__doc__)
    try:
        await permanent()
    except PermanentError as e:
        print("permanent:", e, e.code, e.args)
    try:
        await hopeless()
    except TransientError as e:
        print("hopeless:", e)
    random.seed(7)
    jitter = [round(random.uniform(0, 0.1 * 2 ** n), 4) for n in range(5)]
    print(jitter)


asyncio.run(main())
