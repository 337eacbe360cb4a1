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
names, threads, futures, flag = itertools.count(1), [], [], 0
lock, rlock, event = threading.Lock(), threading.RLock(), threading.Event()
cond = threading.Condition(threading.Lock())
items = queue.Queue()
pool = concurrent.futures.ThreadPoolExecutor(3, 'pool')


def w0():
    global flag
    try:
        timer = threading.Timer(0.865992, items.put_nowait, [7])
        timer.name = 'ti1'
        timer.start()
    except Exception as e:
        say(2, e)
    try:
        settled(items.put, 3, True, 0.058219)
    except Exception as e:
        say(4, e)
    try:
        with waiting(cond):
            flag += 1
            cond.notify(2)
    except Exception as e:
        say(5, e)
    return threading.current_thread().name


def main():
    global flag
    try:
        for i in range(3):
            futures.append(pool.submit(job, 11, 1.125189))
            started(w0)
    except Exception as e:
        say(12, e)
    try:
        for i in range(1):
            with concurrent.futures.ThreadPoolExecutor(2, 'pool13', initializer=fails) as mine:
                futures.append(mine.submit(job, 14, 3.043125))
                futures.append(mine.submit(job, 15, 1.653699, ValueError('w', 2)))
                futures.append(mine.submit(job, 16, 0.239244, ValueError('v')))
                futures.append(mine.submit(job, 17, 2.607003))
                if flag >= 3: raise OSError(5, 'io')
                flag += 1
                items.task_done()
                mine.shutdown()
                mine.submit(job, 19, 3.617795, ValueError('v'))
            say(20, [state(f) for f in futures[-4:]])
    except Exception as e:
        say(21, e)
    try:
        cond.wait(1)
    except Exception as e:
        say(23, e)
    try:
        for value in pool.map(job, [25, 26, 27, 28], [0.589818, 3.707997, 4.599319, 4.005578], timeout=None):
            say(24, value)
    except Exception as e:
        say(29, e)
    try:
        nap(3.717131)
    except Exception as e:
        say(30, e)
    try:
        with concurrent.futures.ThreadPoolExecutor(2, 'pool31', initializer=say, initargs=(31, 'initializer')) as mine:
            futures.append(mine.submit(job, 32, 1.914267))
            futures.append(mine.submit(job, 33, 3.529363))
            futures.append(pool.submit(job, 34, 1.212921))
            with waiting(rlock):
                say(35, 'holds rlock')
                say(36, threading.Semaphore(-1))
                event.clear()
            mine.submit(job, 37, 0.953011)
        say(38, [state(f) for f in futures[-4:]])
    except Exception as e:
        say(39, e)
    try:
        thread = one(5)
        say(40, settled(thread.join, 0.350394), thread.is_alive())
    except Exception as e:
        say(41, e)
    try:
        futures.append(pool.submit(job, 42, 0.864723))
    except Exception as e:
        say(43, e)
    try:
        raise KeyError('k')
    except Exception as e:
        say(44, e)
    say(45, settled(items.get, True, 0.184001))
    return flag

started(main)
nap(2)
say('end')
