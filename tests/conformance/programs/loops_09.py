import asyncio
import contextlib
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


@contextlib.contextmanager
def waiting(lock):
    try:
        with lock:
            nap(0.000331)
            yield lock
    finally:
        nap(0.000271)  # who releases a lock and takes it again at once may be faster than those who wait for it


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
names, threads, futures = itertools.count(1), [], []
lock, event = threading.Lock(), threading.Event()
sem = threading.Semaphore(0)
barrier = threading.Barrier(2)
small = queue.Queue(1)


def w1():
    global flag
    say(21, loop.is_running())
    for i in range(2):
        def produce23():
            for i in range(4):
                settled(small.put, i)
                say(23, 'put', i)
                nap(0.125328)
            settled(small.put, 99)
        def consume23():
            while True:
                item = settled(small.get)
                say(23, 'got', item)
                small.task_done()
                if item == 99: break
                nap(0.621716)
        started(consume23, daemon=True)
        started(produce23)
    with waiting(sem):
        say(24, 'holds sem')
        say(25, settled(barrier.wait, None))
        futures.append(asyncio.run_coroutine_threadsafe(channel.get(), loop))
        futures[-1].add_done_callback(lambda f: say(26, state(f)))
    return threading.current_thread().name


async def main():
    global flag
    global loop, signal, channel
    loop, signal, channel = asyncio.get_running_loop(), asyncio.Event(), asyncio.Queue()
    try:
        say(143, [t.name.split('_')[0] for t in threading.enumerate()])
    except (Exception, asyncio.CancelledError) as e:
        say(144, e)
    try:
        for i in range(1):
            task = asyncio.create_task(asyncio.to_thread(job, 146, 0.125683))
            futures.append(task)
            await asyncio.sleep(0.305001)
            say(147, task.cancel())
    except (Exception, asyncio.CancelledError) as e:
        say(148, e)
    done, pending = await asyncio.wait([asyncio.ensure_future(asyncio.to_thread(job, 149, 1.543727, ZeroDivisionError())), asyncio.ensure_future(asyncio.to_thread(job, 154, 5.550003)), asyncio.ensure_future(asyncio.to_thread(event.wait, 0.115227))], timeout=None, return_when=asyncio.FIRST_COMPLETED)
    say(164, sorted(map(state, done)), len(pending))
    try:
        started(w1)
    except Exception as e:
        say(165, e)
    return 'main'

started(lambda: asyncio.run(main()))
nap(1.5)
say('end')
