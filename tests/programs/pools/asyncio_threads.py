# asyncio beside threads: to_thread, run_in_executor, default pools.
import asyncio
import contextvars
import threading
import time
from concurrent.futures import ThreadPoolExecutor

variable = contextvars.ContextVar("variable", default="unset")


def blocking(n, delay=0.1):
    time.sleep(delay)
    return n, threading.current_thread().name.split("_")[0], variable.get()


def fails():
    raise ValueError("from the thread")


async def attempt(awaitable):
    try:
        return await awaitable
    except BaseException as error:
        return f"{type(error).__name__}: {error}"


async def main():
    loop = asyncio.get_running_loop()
    variable.set("set")
    print(await asyncio.to_thread(blocking, 1, delay=0.05), await loop.run_in_executor(None, blocking, 2))
    print(await attempt(asyncio.to_thread(fails)), await attempt(loop.run_in_executor(None, fails)))
    before = time.monotonic()
    print([r[0] for r in await asyncio.gather(*(asyncio.to_thread(blocking, i) for i in range(4)))], round(time.monotonic() - before, 1))
    with ThreadPoolExecutor(2, thread_name_prefix="own") as pool:
        futures = [loop.run_in_executor(pool, blocking, i) for i in range(4)]
        print(await asyncio.wait_for(futures[0], 1), futures[3].done())
        print([r[:2] for r in await asyncio.gather(*futures)])
        slow = loop.run_in_executor(pool, blocking, "slow", 0.3)
        print(await attempt(asyncio.wait_for(slow, 0.1)), slow.cancelled())
        queued = [loop.run_in_executor(pool, blocking, i, 0.2) for i in range(3)]
        print(queued[2].cancel(), await attempt(queued[2]), type(queued[0]).__name__)
    print("pool closed", round(time.monotonic() - before, 1) >= 0.6)
    future = ThreadPoolExecutor(1).submit(blocking, "wrapped", 0.05)
    wrapped = asyncio.wrap_future(future)
    print(await wrapped, asyncio.wrap_future(wrapped) is wrapped, future.done())
    print(await attempt(asyncio.wrap_future(ThreadPoolExecutor(1).submit(fails))))
    ticks = []

    async def ticker():
        while True:
            ticks.append(1)
            await asyncio.sleep(0.05)

    task = asyncio.create_task(ticker())
    await asyncio.to_thread(time.sleep, 0.22)
    task.cancel()
    print(len(ticks))
    try:
        loop.run_in_executor(pool, blocking, 1)
    except RuntimeError as error:
        print(error)
    try:
        loop.set_default_executor("nonsense")
    except TypeError as error:
        print(error)
    loop.run_in_executor(None, lambda: (time.sleep(0.2), print("the end of run() waits for this")))


asyncio.run(main())
print([t.name for t in threading.enumerate()])
