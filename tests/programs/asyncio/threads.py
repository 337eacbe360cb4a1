# Threads and the loop: executors, to_thread, run_coroutine_threadsafe, call_soon_threadsafe, wrapped futures.
import asyncio
import concurrent.futures
import threading
import time


def now(loop):
    return round(loop.time(), 3)


def blocking(seconds, result, error=None):
    time.sleep(seconds)
    if error:
        raise error
    return result


async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.to_thread(blocking, 1, "to_thread"), now(loop))
    print(await asyncio.to_thread(blocking, 1, result="keyword"), now(loop))
    print(await loop.run_in_executor(None, blocking, 1, "executor"), now(loop))
    print(await asyncio.gather(*[asyncio.to_thread(blocking, 1, i) for i in range(4)]), now(loop))
    try:
        await asyncio.to_thread(blocking, 1, None, ValueError("in a thread"))
    except ValueError as error:
        print(repr(error), now(loop))
    with concurrent.futures.ThreadPoolExecutor(1) as pool:
        first, second = [loop.run_in_executor(pool, blocking, 1, name) for name in ("a", "b")]
        print(first.done(), second.cancel(), await first, second.cancelled(), now(loop))
        future = pool.submit(blocking, 1, "wrapped")
        print(await asyncio.wrap_future(future), now(loop))
    slow = asyncio.create_task(asyncio.to_thread(blocking, 2, "slow"))
    try:
        await asyncio.wait_for(slow, 1)
    except TimeoutError:
        print("given up", now(loop), slow.cancelled())
    done, pending = await asyncio.wait([asyncio.create_task(asyncio.to_thread(blocking, 1, "w")), asyncio.create_task(asyncio.sleep(3))], timeout=2)
    print(len(done), len(pending), now(loop))

    async def answer(value):
        await asyncio.sleep(1)
        if value is None:
            raise KeyError("nothing")
        return value * 2

    def from_thread():
        future = asyncio.run_coroutine_threadsafe(answer(21), loop)
        lines = [future.result()]
        try:
            asyncio.run_coroutine_threadsafe(answer(None), loop).result()
        except KeyError as error:
            lines.append(repr(error))
        future = asyncio.run_coroutine_threadsafe(answer(5), loop)
        try:
            future.result(timeout=0.5)
        except concurrent.futures.TimeoutError:
            lines.append(f"late {future.cancel()}")
        return lines

    print(await asyncio.to_thread(from_thread), now(loop))
    event = asyncio.Event()

    def sets():
        time.sleep(1)
        loop.call_soon_threadsafe(event.set)

    thread = threading.Thread(target=sets)
    thread.start()
    await event.wait()
    print("set from a thread", now(loop))
    thread.join()
    try:
        asyncio.run_coroutine_threadsafe(5, loop)
    except TypeError as error:
        print(error)
    loop.set_default_executor(concurrent.futures.ThreadPoolExecutor(2))
    begin = now(loop)
    await asyncio.gather(*[asyncio.to_thread(blocking, 1, i) for i in range(4)])
    print(now(loop) - begin)
    try:
        loop.set_default_executor(5)
    except TypeError as error:
        print(error)


asyncio.run(main())


def other_thread():
    async def inside():
        await asyncio.sleep(1)
        return "a loop in another thread"

    print(asyncio.run(inside()))
    try:
        asyncio.get_event_loop()
    except RuntimeError as error:
        print(str(error)[:40])


thread = threading.Thread(target=other_thread)
thread.start()
thread.join()
