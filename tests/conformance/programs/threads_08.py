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
lock = threading.Lock()
cond, sem = threading.Condition(), threading.Semaphore(2)
barrier = threading.Barrier(2)
items, small, sorted_items = queue.Queue(), queue.Queue(1), queue.PriorityQueue()
local = threading.local()
pool, one_worker = concurrent.futures.ThreadPoolExecutor(3, "pool"), concurrent.futures.ThreadPoolExecutor(1, "single")


def w0():
    global flag
    try:
        with concurrent.futures.ThreadPoolExecutor(2, 'pool1', initializer=say, initargs=(1, 'initializer')) as mine:
            futures.append(mine.submit(job, 2, 1.763254))
            futures.append(mine.submit(job, 3, 0.776699, ZeroDivisionError()))
            futures.append(mine.submit(job, 4, 3.762334))
            one(0).start()
            with waiting(cond):
                flag += 1
                cond.notify()
            mine.submit(job, 6, 0.856750)
        say(7, [state(f) for f in futures[-4:]])
    except Exception as e:
        say(8, e)
    try:
        for value in one_worker.map(job, [10, 11, 12, 13], [0.683200, 0.544230, 1.147486, 1.070580], timeout=None):
            say(9, value)
    except Exception as e:
        say(14, e)
    try:
        started(small.get)
    except Exception as e:
        say(16, e)
    try:
        try:
            threading.Thread(target=1, name='t98', args=(2,)).start()
            say(18, one(2).name, one(1).daemon)
        except (KeyError, Own) as e:
            say(19, e)
        except threading.BrokenBarrierError as e:
            say(20, e)
        finally:
            say(21, 'finally')
            with waiting(cond):
                flag += 1
                cond.notify()
    except Exception as e:
        say(22, e)
    try:
        settled(sem.release)
    except Exception as e:
        say(25, e)


def main():
    global flag
    try:
        for value in pool.map(job, [52, 53, 54], [3.724675, 0.896210, 0.071989], timeout=0.584365):
            say(51, value)
    except Exception as e:
        say(55, e)
    try:
        sorted_items.put_nowait(56)
    except Exception as e:
        say(57, e)
    try:
        for i in range(1):
            started(w0)
    except Exception as e:
        say(58, e)
    try:
        for i in range(2):
            threading.Thread(name='t99').join()
            items.put_nowait(60)
    except Exception as e:
        say(61, e)
    try:
        del local.value
    except Exception as e:
        say(64, e)
    try:
        with waiting(cond):
            say(65, settled(cond.wait_for, lambda: flag > 2, 0.149706))
            flag += 1
    except Exception as e:
        say(66, e)
    try:
        say(67, barrier.n_waiting, barrier.broken, barrier.parties)
    except Exception as e:
        say(68, e)
    try:
        with concurrent.futures.ThreadPoolExecutor(3, 'pool69') as mine:
            futures.append(mine.submit(job, 70, 0.579875, Own('o', 1)))
            with waiting(cond):
                flag += 1
                cond.notify()
        say(71, [state(f) for f in futures[-4:]])
    except Exception as e:
        say(72, e)
    try:
        futures.append(pool.submit(job, 73, 5.183707))
    except Exception as e:
        say(74, e)
    return 'main'

main()
