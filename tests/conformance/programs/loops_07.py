import asyncio
import concurrent.futures
import contextlib
import itertools
import queue
import threading
import time


class Own(Exception):
    pass


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
names, threads, futures, flag = itertools.count(1), [], [], 0
lock = threading.Lock()
sem = threading.Semaphore(1)
small = queue.Queue(2)
pool, one_worker = concurrent.futures.ThreadPoolExecutor(3, "pool"), concurrent.futures.ThreadPoolExecutor(1, "single")


def w0():
    global flag
    try:
        for i in range(3):
            futures.append(pool.submit(job, 1, 1.015644))
            futures[-1].add_done_callback(lambda f: say(2, state(f)))
    except Exception as e:
        say(3, e)
    try:
        say(4, settled(sem.acquire, True, 0.681869))
    except Exception as e:
        say(6, e)
    say(7, asyncio.run(later(7, 0.898664)))
    with waiting(lock):
        say(9, 'holds lock')
        futures.append(asyncio.run_coroutine_threadsafe(later(10, 0.194576), loop))
        nap(0.476074)
        say(10, futures[-1].cancel())
    try:
        done, not_done = settled(concurrent.futures.wait, [one_worker.submit(job, 13, 4.963351, KeyError('k')), pool.submit(job, 14, 0.058270, ZeroDivisionError()), one_worker.submit(job, 15, 2.338557, ValueError('v'))], 0.337726)
        say(12, sorted(map(state, done)), len(not_done))
        say(12, sorted(f.cancel() for f in not_done))
    except Exception as e:
        say(16, e)
    try:
        done, not_done = settled(concurrent.futures.wait, [one_worker.submit(job, 18, 0.102401), pool.submit(job, 19, 1.952091), pool.submit(job, 20, 0.198963)], 1.612305, concurrent.futures.FIRST_EXCEPTION)
        say(17, sorted(map(state, done)), len(not_done))
    except Exception as e:
        say(21, e)


def w3():
    global flag
    try:
        say(46, asyncio.run(later(46, 0.577659)))
    except Exception as e:
        say(48, e)
    try:
        nap(2.687276)
    except Exception as e:
        say(49, e)
    for i in range(3):
        futures.append(pool.submit(job, 50, 0.947675, ValueError('w', 2)))
    say(51, loop.is_running())
    started(w0)
    return flag


async def later(label, seconds, error=None):
    await asyncio.sleep(seconds)
    say('later', label)
    if error is not None:
        raise error
    return label * 10


async def c1():
    global flag
    try:
        started(w0)
    except TimeoutError as e:
        say(87, e)
    finally:
        say(90, channel.qsize())
    try:
        for following in asyncio.as_completed([asyncio.wrap_future(pool.submit(job, 94, 1.338985)), loop.run_in_executor(pool, job, 97, 0.143274, Own('o', 1))]):
            say(101, await following)
    except (Exception, asyncio.CancelledError) as e:
        say(102, e)
    try:
        started(w3)
    except Exception as e:
        say(103, e)
    return flag


async def main():
    global flag
    global loop, signal, channel
    loop, signal, channel = asyncio.get_running_loop(), asyncio.Event(), asyncio.Queue()
    try:
        started(w3)
    except (Exception, asyncio.CancelledError) as e:
        say(104, e)
    try:
        say(105, await asyncio.wait_for(later(120, 1.975776), 0.309468))
    except (Exception, asyncio.CancelledError) as e:
        say(126, e)
    try:
        done, pending = await asyncio.wait([asyncio.ensure_future(asyncio.to_thread(small.get, True, 1.101422))], timeout=3.749947, return_when=asyncio.FIRST_EXCEPTION)
        say(132, sorted(map(state, done)), len(pending))
    except Exception as e:
        say(133, e)
    await asyncio.sleep(0.114220)
    try:
        say(134, await asyncio.gather(c1(), asyncio.wrap_future(pool.submit(job, 143, 0.338122)), return_exceptions=True))
    except Exception as e:
        say(145, e)
    return 'main'

started(lambda: asyncio.run(main()))
nap(1.5)
say('end')
