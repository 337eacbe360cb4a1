# Several event loops, each in its thread.
import asyncio
import queue
import threading
import time

answers = queue.Queue()


async def count(name, delay, rounds):
    for i in range(rounds):
        await asyncio.sleep(delay)
        print(name, i)
    return name


def run(name, delay, rounds):
    answers.put(asyncio.run(count(name, delay, rounds)))


threads = [threading.Thread(target=run, args=("slow", 0.5, 2)), threading.Thread(target=run, args=("fast", 0.2, 3))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(answers.get(), answers.get())


def no_loop():
    try:
        asyncio.get_event_loop()
    except RuntimeError as error:
        print(error)
    try:
        asyncio.get_running_loop()
    except RuntimeError as error:
        print(error)
    try:
        asyncio.ensure_future(asyncio.sleep(0))
    except RuntimeError as error:
        print(error)


thread = threading.Thread(target=no_loop, name="bare")
thread.start()
thread.join()


async def bridge():
    """A thread puts what it finds into the loop's queue."""
    loop = asyncio.get_running_loop()
    found = asyncio.Queue()

    def finder():
        for i in range(3):
            time.sleep(0.05)
            loop.call_soon_threadsafe(found.put_nowait, i)
        loop.call_soon_threadsafe(found.put_nowait, None)

    threading.Thread(target=finder).start()
    items = []
    while (item := await found.get()) is not None:
        items.append(item)
    print("bridge", items)
    event = asyncio.Event()
    threading.Timer(0.1, loop.call_soon_threadsafe, [event.set]).start()
    print(await asyncio.wait_for(event.wait(), 1))
    future = loop.create_future()
    threading.Timer(0.1, lambda: loop.call_soon_threadsafe(future.set_result, "set by a thread")).start()
    print(await future)

    async def inner():
        return threading.current_thread() is threading.main_thread()

    def from_thread():
        return asyncio.run_coroutine_threadsafe(inner(), loop).result()

    print(await asyncio.to_thread(from_thread))
    print(await asyncio.to_thread(lambda: asyncio.run(inner())))


asyncio.run(bridge())
