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
lock, event = threading.Lock(), threading.Event()
cond = threading.Condition()
items, small, sorted_items = queue.Queue(), queue.Queue(2), queue.PriorityQueue()
pool = concurrent.futures.ThreadPoolExecutor(2, 'pool')


def w0():
    global flag
    say(1, settled(sorted_items.join))
    futures.append(asyncio.run_coroutine_threadsafe(later(2, 0.077262), loop))
    futures[-1].add_done_callback(lambda f: say(2, state(f)))
    futures.append(asyncio.run_coroutine_threadsafe(asyncio.to_thread(job, 5, 2.916351), loop))
    nap(0.587725)
    say(4, futures[-1].cancel())
    try:
        say(6, asyncio.run(later(6, 1.740118)))
    except Exception as e:
        say(8, e)
    try:
        with waiting(cond):
            flag += 1
            cond.notify()
    except queue.Empty as e:
        say(9, e)
    except threading.BrokenBarrierError as e:
        say(10, e)
    finally:
        say(11, 'finally')
        say(12, asyncio.run(later(12, 0.067736)))
    try:
        timer = threading.Timer(1.810207, items.put_nowait, [7])
        timer.name = 'ti14'
        timer.start()
        nap(1.715677)
        timer.cancel()
        say(15, timer.is_alive())
    except Exception as e:
        say(16, e)
    return threading.current_thread().name


def w1():
    global flag
    event.clear()
    if flag >= 2: raise ValueError('v')
    flag += 1
    say(17, [state(f) for f in futures[-3:]])


async def later(label, seconds, error=None):
    await asyncio.sleep(seconds)
    say('later', label)
    if error is not None:
        raise error
    return label * 10


async def c0():
    global flag
    try:
        say(38, await asyncio.wait_for(asyncio.to_thread(small.get, True, 0.974409), 1.821571))
    except Exception as e:
        say(59, e)
    try:
        for following in asyncio.as_completed([asyncio.wrap_future(pool.submit(job, 63, 0.728192))]):
            say(65, await following)
    except (Exception, asyncio.CancelledError) as e:
        say(66, e)
    say(67, await asyncio.gather(loop.run_in_executor(None, job, 69, 1.473919), loop.run_in_executor(pool, job, 74, 5.713572, OSError(5, 'io')), asyncio.to_thread(small.get, True, 0.130225), loop.run_in_executor(None, job, 84, 2.701839, ZeroDivisionError()), return_exceptions=False))
    return flag


async def c1():
    global flag
    try:
        futures.append(pool.submit(job, 88, 0.592850))
    except Exception as e:
        say(89, e)
    try:
        say(90, items.qsize())
    except (Exception, asyncio.CancelledError) as e:
        say(91, e)
    try:
        flag += 1
    except Exception as e:
        say(92, e)
    try:
        started(lock.acquire)
    except Exception as e:
        say(94, e)
    return flag


async def main():
    global flag
    global loop, signal, channel
    loop, signal, channel = asyncio.get_running_loop(), asyncio.Event(), asyncio.Queue()
    try:
        done, pending = await asyncio.wait([asyncio.ensure_future(c0())], timeout=2.347965, return_when=asyncio.FIRST_COMPLETED)
        say(100, sorted(map(state, done)), len(pending))
    except (Exception, asyncio.CancelledError) as e:
        say(101, e)
    event.clear()
    try:
        try:
            flag += 1
            say(102, await c1())
        except Own as e:
            say(123, e)
        finally:
            started(w0)
    except Exception as e:
        say(124, e)
    try:
        time.sleep(1.784083)
    except Exception as e:
        say(126, e)
    try:
        started(w1)
    except (Exception, asyncio.CancelledError) as e:
        say(127, e)
    try:
        say(128, await asyncio.gather(loop.run_in_executor(None, job, 131, 0.431574), later(138, 3.143944), loop.run_in_executor(None, job, 141, 0.156335), c0(), return_exceptions=True))
    except (Exception, asyncio.CancelledError) as e:
        say(149, e)
    started(event.wait)
    return 'main'

print(told(asyncio.run(main())))
