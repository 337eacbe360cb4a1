import asyncio
import concurrent.futures
import itertools
import queue
import threading
import time


def say(*what):
    # Which of several idle workers takes a call is open.
    print(f"{time.monotonic():.7f} {threading.current_thread().name.split('_')[0]}", *(told(w) for w in what))


def told(value):
    if isinstance(value, BaseException):
        return f"{type(value).__name__}{value.args}"
    if isinstance(value, (list, tuple)):
        return "[" + " ".join(told(v) for v in value) + "]"
    return str(value)


def state(future):
    if future.cancelled():
        return "cancelled"
    if not future.done():
        return "running" if getattr(future, "running", bool)() else "pending"
    return told(future.exception() or future.result())


def number():
    """Of the current thread, another for each name."""
    name = threading.current_thread().name.split("_")[0]
    digits = "".join(letter for letter in name if letter.isdigit())
    return int(digits or 0) + 101 * (len(name) - len(digits))


def nap(seconds):
    time.sleep(seconds + number() * 0.0000373)


def settled(wait, *args):
    try:
        return wait(*args)
    finally:
        nap(0.000217)


def job(label, seconds, error=None):
    time.sleep(seconds + label * 0.0000171)
    say("job", label)
    if error is not None:
        raise error
    return label * 10


def started(function, daemon=None):
    thread = threading.Thread(target=function, name=f"t{next(names)}", daemon=daemon)
    nap(0.000137)
    threads.append(thread)
    thread.start()
    nap(0.000119)
    return thread


def hook(args):
    say("hook", args.thread.name, args.exc_type.__name__, args.exc_value)


threading.excepthook = hook
names, threads, futures, flag = itertools.count(1), [], [], 0
event = threading.Event()
sem, bounded = threading.Semaphore(2), threading.BoundedSemaphore(1)
items, small = queue.Queue(), queue.Queue(1)
pool, one_worker = concurrent.futures.ThreadPoolExecutor(1, "pool"), concurrent.futures.ThreadPoolExecutor(1, "single")


def w1():
    global flag
    for i in range(1):
        bounded.release()
    settled(sem.release, 2)
    try:
        loop.call_soon_threadsafe(signal.clear)
    except Exception as e:
        say(24, e)
    try:
        def produce25():
            for i in range(4):
                settled(small.put, i)
                say(25, 'put', i)
                nap(0.102346)
            settled(small.put, 99)
        def consume25():
            while True:
                item = settled(small.get)
                say(25, 'got', item)
                small.task_done()
                if item == 99: break
                nap(1.910953)
        started(consume25)
        started(produce25)
    except Exception as e:
        say(26, e)
    futures.append(one_worker.submit(job, 27, 3.418886))
    futures.append(asyncio.run_coroutine_threadsafe(signal.wait(), loop))
    nap(1.605572)
    say(28, futures[-1].cancel())
    return threading.current_thread().name


async def c0():
    global flag
    say(30, items.qsize())
    try:
        say(31, await asyncio.to_thread(event.wait, 1.607149))
    except Exception as e:
        say(52, e)
    return flag


async def main():
    global flag
    global loop, signal, channel
    loop, signal, channel = asyncio.get_running_loop(), asyncio.Event(), asyncio.Queue()
    started(w1)
    try:
        say(53, await asyncio.wait_for(asyncio.wrap_future(pool.submit(job, 67, 3.259840, ZeroDivisionError())), 3.324705))
    except (Exception, asyncio.CancelledError) as e:
        say(74, e)
    try:
        say(75, await asyncio.to_thread(event.wait, 2.178931))
    except Exception as e:
        say(96, e)
    try:
        done, pending = await asyncio.wait([asyncio.ensure_future(asyncio.to_thread(job, 97, 0.634791)), asyncio.ensure_future(loop.run_in_executor(None, job, 104, 0.310898, ZeroDivisionError())), asyncio.ensure_future(asyncio.to_thread(event.wait, 0.575991))], timeout=None, return_when=asyncio.ALL_COMPLETED)
        say(112, sorted(map(state, done)), len(pending))
    except (Exception, asyncio.CancelledError) as e:
        say(113, e)
    try:
        say(114, await c0())
    except (Exception, asyncio.CancelledError) as e:
        say(135, e)
    try:
        say(136, await loop.run_in_executor(one_worker, job, 139, 0.105186))
    except (Exception, asyncio.CancelledError) as e:
        say(157, e)
    return 'main'

with asyncio.Runner() as runner:
    for _ in range(2):
        say(runner.run(main()))
