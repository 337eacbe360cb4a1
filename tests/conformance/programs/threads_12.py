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
lock, other, rlock, event = threading.Lock(), threading.Lock(), threading.RLock(), threading.Event()
cond, bounded = threading.Condition(), threading.BoundedSemaphore(2)
items, sorted_items, simple = queue.Queue(), queue.PriorityQueue(), queue.SimpleQueue()
pool, one_worker = concurrent.futures.ThreadPoolExecutor(1, "pool"), concurrent.futures.ThreadPoolExecutor(1, "single")


def main():
    global flag
    try:
        with concurrent.futures.ThreadPoolExecutor(1, 'pool38') as mine:
            futures.append(mine.submit(job, 39, 1.068013))
            futures.append(mine.submit(job, 40, 1.460328))
            futures.append(mine.submit(job, 41, 3.821224))
            futures.append(pool.submit(job, 42, 1.030506))
            timer = threading.Timer(1.365947, event.set)
            timer.name = 'ti43'
            timer.start()
            nap(0.908066)
            timer.cancel()
            say(44, timer.is_alive())
        say(45, [state(f) for f in futures[-4:]])
    except Exception as e:
        say(46, e)
    try:
        done, not_done = settled(concurrent.futures.wait, [pool.submit(job, 48, 0.173749), one_worker.submit(job, 49, 0.559860, SystemExit(3)), pool.submit(job, 50, 0.155929, Own('o', 1)), one_worker.submit(job, 51, 0.055698, Own('o', 1))], 0.267951, concurrent.futures.ALL_COMPLETED)
        say(47, sorted(map(state, done)), len(not_done))
        say(47, sorted(f.cancel() for f in not_done))
    except Exception as e:
        say(52, e)
    event.clear()
    try:
        with waiting(other):
            say(53, 'holds other')
            timer = threading.Timer(0.580276, items.put_nowait, [7])
            timer.name = 'ti54'
            timer.start()
    except Exception as e:
        say(55, e)
    settled(simple.put, 56, True, 1.865755)
    try:
        for i in range(2):
            settled(bounded.acquire)
            try:
                say(57, 'holds bounded')
                if settled(rlock.acquire, False):
                    try:
                        say(58, 'got rlock')
                        nap(0.083242)
                    finally:
                        settled(rlock.release)
                else:
                    say(59, 'no rlock')
                for value in pool.map(job, [61, 62, 63], [0.191636, 0.496258, 0.244398], timeout=None):
                    say(60, value)
            finally:
                settled(bounded.release)
            with waiting(cond):
                say(64, settled(cond.wait_for, lambda: flag > 1, None))
                flag += 1
    except Exception as e:
        say(65, e)
    say(66, settled(sorted_items.join))
    try:
        timer = threading.Timer(0.915414, items.put_nowait, [7])
        timer.name = 'ti67'
        timer.start()
        nap(0.087477)
        timer.cancel()
        say(68, timer.is_alive())
    except Exception as e:
        say(69, e)

started(main)
nap(2)
say('end')
