import concurrent.futures
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
names, threads, futures = itertools.count(1), [], []
event = threading.Event()
sem = threading.Semaphore(0)
items, small, sorted_items = queue.Queue(), queue.Queue(1), queue.PriorityQueue()
pool, one_worker = concurrent.futures.ThreadPoolExecutor(1, "pool"), concurrent.futures.ThreadPoolExecutor(1, "single")


def w1():
    global flag
    try:
        timer = threading.Timer(1.774495, say, [13, 'timer'])
        timer.name = 'ti13'
        timer.start()
        nap(0.196548)
        timer.cancel()
        say(14, timer.is_alive())
    finally:
        say(15, 'finally')
        try:
            items.task_done()
        finally:
            say(17, 'finally')
            say(18, settled(sorted_items.get, True, 0.186156))
        settled(sem.release, 2)
    try:
        for future in concurrent.futures.as_completed([pool.submit(job, 22, 0.546359), pool.submit(job, 23, 0.205238), pool.submit(job, 24, 0.876593, ZeroDivisionError()), one_worker.submit(job, 25, 0.796940)], 0.181807):
            say(21, state(future))
    except Exception as e:
        say(26, e)
    own = concurrent.futures.Future()
    futures.append(own)
    own.add_done_callback(lambda f: say(27, state(f)))
    timer = threading.Timer(5.709662, lambda: own.set_exception(Own('future')))
    timer.name = 'ti29'
    timer.start()
    say(30, settled(own.result, 4.052228))
    return threading.current_thread().name


def main():
    global flag
    try:
        small.task_done()
    except Exception as e:
        say(32, e)
    try:
        def produce33():
            for i in range(3):
                settled(sorted_items.put, i)
                say(33, 'put', i)
                nap(0.587688)
            settled(sorted_items.put, 99)
        def consume33():
            while True:
                item = settled(sorted_items.get)
                say(33, 'got', item)
                sorted_items.task_done()
                if item == 99: break
                nap(1.993727)
        started(consume33, daemon=True)
        started(produce33)
    except Exception as e:
        say(34, e)
    try:
        timer = threading.Timer(1.704288, event.set)
        timer.name = 'ti35'
        timer.start()
        nap(4.752488)
        timer.cancel()
        say(36, timer.is_alive())
    except Exception as e:
        say(37, e)
    try:
        futures.append(pool.submit(job, 38, 1.379354))
    except Exception as e:
        say(39, e)
    try:
        started(w1)
    except Exception as e:
        say(40, e)
    try:
        thread = one(2)
        say(41, settled(thread.join, 0.173770), thread.is_alive())
    except Exception as e:
        say(42, e)

started(main)
nap(2)
say('end')
