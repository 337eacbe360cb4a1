# An event loop in a thread of its own, served from others.
import asyncio
import concurrent.futures
import threading
import time

loop = asyncio.new_event_loop()


def serve():
    asyncio.set_event_loop(loop)
    loop.run_forever()
    print("loop stops", threading.current_thread().name)


thread = threading.Thread(target=serve, name="loop thread")
thread.start()


async def work(n, delay=0.1):
    await asyncio.sleep(delay)
    if n < 0:
        raise ValueError(n)
    return n * n, threading.current_thread().name


def attempt(function, *args):
    try:
        return function(*args)
    except BaseException as error:
        return f"{type(error).__module__}.{type(error).__name__}: {error}"


future = asyncio.run_coroutine_threadsafe(work(3), loop)
print(type(future).__module__, future.done(), future.result(), future.done())
print(attempt(asyncio.run_coroutine_threadsafe(work(-1), loop).result))
slow = asyncio.run_coroutine_threadsafe(work(4, 5), loop)
print(attempt(slow.result, 0.1), slow.cancel(), slow.cancelled(), attempt(slow.result))
futures = [asyncio.run_coroutine_threadsafe(work(i, 0.1 * (3 - i)), loop) for i in range(3)]
print([f.result()[0] for f in concurrent.futures.as_completed(futures)])
print(attempt(asyncio.run_coroutine_threadsafe, work, loop))
done = threading.Event()
loop.call_soon_threadsafe(lambda: (print("in the loop's thread:", threading.current_thread().name), done.set()))
done.wait()
handle = loop.call_soon_threadsafe(print, "with", "arguments")
time.sleep(0.05)
results = []


def client(n):
    results.append(asyncio.run_coroutine_threadsafe(work(n), loop).result()[0])


clients = [threading.Thread(target=client, args=(n,)) for n in range(5)]
for c in clients:
    c.start()
for c in clients:
    c.join()
print(sorted(results), loop.is_running())
loop.call_soon_threadsafe(loop.stop)
thread.join()
print(loop.is_running(), loop.close(), loop.is_closed(), attempt(loop.call_soon_threadsafe, print))
