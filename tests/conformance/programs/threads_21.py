import concurrent.futures
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


def hook(args):
    say("hook", args.thread.name, args.exc_type.__name__, args.exc_value)


threading.excepthook = hook
names, threads, flag = itertools.count(1), [], 0
lock = threading.Lock()
cond, sem = threading.Condition(), threading.Semaphore(2)
items = queue.Queue()
local = threading.local()
pool, one_worker = concurrent.futures.ThreadPoolExecutor(2, "pool"), concurrent.futures.ThreadPoolExecutor(1, "single")


def w0():
    global flag
    for i in range(2):
        cond.notify()
    try:
        if flag >= 2: raise Own('o', 1)
        flag += 1
    except Exception as e:
        say(2, e)
    threading.current_thread().join()
    say(4, lock.locked())
    del local.value
    def produce7():
        for i in range(4):
            settled(items.put, i)
            say(7, 'put', i)
            nap(0.074203)
        settled(items.put, 99)
    def consume7():
        while True:
            item = settled(items.get)
            say(7, 'got', item)
            items.task_done()
            if item == 99: break
            nap(3.753056)
    started(consume7, daemon=True)
    started(produce7)


def main():
    global flag
    try:
        del local.value
    except Exception as e:
        say(38, e)
    try:
        done, not_done = settled(concurrent.futures.wait, [pool.submit(job, 40, 1.160261), one_worker.submit(job, 41, 0.103559), pool.submit(job, 42, 5.176300)], 1.694827, concurrent.futures.FIRST_EXCEPTION)
        say(39, sorted(map(state, done)), len(not_done))
    except Exception as e:
        say(43, e)
    try:
        settled(sem.acquire)
        try:
            say(44, 'holds sem')
            started(w0)
        finally:
            settled(sem.release)
    except Exception as e:
        say(45, e)
    try:
        for value in pool.map(job, [47], [2.176617], timeout=None):
            say(46, value)
    except Exception as e:
        say(48, e)
    try:
        def produce49():
            for i in range(3):
                settled(items.put, i)
                say(49, 'put', i)
                nap(0.952419)
            settled(items.put, 99)
        def consume49():
            while True:
                item = settled(items.get)
                say(49, 'got', item)
                items.task_done()
                if item == 99: break
                nap(2.398418)
        started(consume49, daemon=True)
        started(produce49)
    except Exception as e:
        say(50, e)
    try:
        say(51, threading.Semaphore(-1))
    except Exception as e:
        say(52, e)
    return threading.current_thread().name

main()
