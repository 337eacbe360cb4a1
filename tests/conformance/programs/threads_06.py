import concurrent.futures
import contextlib
import functools
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


def fails():
    raise Own("initializer")


def started(function, daemon=None):
    thread = threading.Thread(target=function, name=f"t{next(names)}", daemon=daemon)
    nap(0.000137)
    threads.append(thread)
    thread.start()
    nap(0.000119)
    return thread


def one(n):
    """One of the threads, but not the current one."""
    thread = threads[n % len(threads)] if threads else None
    if thread is None or thread is threading.current_thread():
        return started(functools.partial(time.sleep, 0.1234))
    return thread


def hook(args):
    say("hook", args.thread.name, args.exc_type.__name__, args.exc_value)


threading.excepthook = hook
names, threads, futures, flag, total = itertools.count(1), [], [], 0, 0
lock, rlock, event = threading.Lock(), threading.RLock(), threading.Event()
cond, sem = threading.Condition(threading.Lock()), threading.Semaphore(0)
small, sorted_items = queue.Queue(1), queue.PriorityQueue()
local = threading.local()
pool, one_worker = concurrent.futures.ThreadPoolExecutor(2, "pool"), concurrent.futures.ThreadPoolExecutor(1, "single")


def w0():
    global flag
    started(functools.partial(job, 1, 0.110438))
    with waiting(rlock):
        say(2, 'holds rlock')
        say(3, settled(small.get, True, 0.250974))
    try:
        started(small.get)
    except Exception as e:
        say(5, e)
    try:
        started(small.get)
    except Exception as e:
        say(7, e)
    try:
        say(8, flag)
    finally:
        say(9, 'finally')
        cond.notify()
        settled(sorted_items.put, 11, True, 0.172564)
    try:
        say(12, settled(event.wait, None))
    except Exception as e:
        say(13, e)
    return threading.current_thread().name


def w1():
    global flag
    with waiting(rlock):
        say(14, 'holds rlock')
        started(w0)
        sorted_items.put_nowait(15)
    try:
        say(16, settled(sorted_items.get, True, 1.078014))
    except Exception as e:
        say(17, e)
    thread = one(4)
    say(18, settled(thread.join, None), thread.is_alive())
    with waiting(lock):
        say(19, 'holds lock')
        nap(0.562917)
    return flag


def main():
    global flag
    try:
        try:
            try:
                started(w1)
            except threading.BrokenBarrierError as e:
                say(55, e)
            except ValueError as e:
                say(56, e)
            finally:
                say(57, 'finally')
                settled(sem.release, 2)
                for value in one_worker.map(job, [61, 62, 63, 64], [4.267403, 0.480791, 0.342220, 1.391873], timeout=None):
                    say(60, value)
        except Exception as e:
            say(65, e)
        except TimeoutError as e:
            say(66, e)
    except Exception as e:
        say(67, e)
    try:
        if flag >= 1: raise ZeroDivisionError()
        flag += 1
    except Exception as e:
        say(68, e)
    try:
        if settled(rlock.acquire, True, 5.139593):
            try:
                say(69, 'got rlock')
                nap(1.519585)
            finally:
                settled(rlock.release)
        else:
            say(70, 'no rlock')
    except Exception as e:
        say(71, e)
    try:
        with concurrent.futures.ThreadPoolExecutor(3, 'pool72', initializer=fails) as mine:
            futures.append(mine.submit(job, 73, 4.475589, SystemExit(3)))
            futures.append(mine.submit(job, 74, 1.618746))
            futures.append(mine.submit(job, 75, 2.790438))
            settled(sem.acquire)
            try:
                say(76, 'holds sem')
                thread = one(5)
                say(77, settled(thread.join, 5.414327), thread.is_alive())
            finally:
                settled(sem.release)
            local.value = 78
        say(80, [state(f) for f in futures[-4:]])
    except Exception as e:
        say(81, e)
    try:
        with waiting(rlock):
            say(82, 'holds rlock')
            done, not_done = settled(concurrent.futures.wait, [one_worker.submit(job, 84, 1.757878), pool.submit(job, 85, 0.177493)], 0.593398, concurrent.futures.FIRST_COMPLETED)
            say(83, sorted(map(state, done)), len(not_done))
    except Exception as e:
        say(86, e)
    try:
        event.set()
    except Exception as e:
        say(87, e)
    try:
        def count88():
            global total
            for _ in range(1):
                with waiting(lock):
                    seen = total
                    nap(0.212407)
                    total = seen + 1
        counting = [started(count88) for _ in range(2)]
        for thread in counting: settled(thread.join)
        say(88, total)
    except Exception as e:
        say(89, e)
    try:
        say(90, threading.active_count())
    except Exception as e:
        say(91, e)
    try:
        for value in pool.map(job, [93], [0.278699], timeout=None):
            say(92, value)
    except Exception as e:
        say(94, e)
    try:
        nap(0.646265)
    except Exception as e:
        say(95, e)

try:
    main()
finally:
    say('end')
