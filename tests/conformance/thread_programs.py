"""Random programs with threads: a few functions that run in threads of their own and in pools, share locks, conditions, queues and futures.

Their order is certain: no two threads ever go on at the same moment, because every sleep has a length of its own and a thread that was woken sleeps
for a moment that depends on its number before it does anything that others could see.
"""
from thread_asyncio import AsyncWriter
from thread_statements import Writer

PRELUDE = '''\
import asyncio
import concurrent.futures
import contextlib
import functools
import itertools
import queue
import sys
import threading
import time


class Own(Exception):
    pass


def say(*what):
    # Which of several idle workers takes a call is open.
    print(f"{{time.monotonic():.7f}} {{threading.current_thread().name.split('_')[0]}}", *(told(w) for w in what))


def told(value):
    if isinstance(value, TypeError):
        return "TypeError"  # the oracle's tasks are written in Python and word some of them otherwise
    if isinstance(value, BaseException):
        return f"{{type(value).__name__}}{{value.args}}"
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
    """Of the current thread, another for each name; sums of cubes are seldom equal."""
    name = threading.current_thread().name.split("_")[0]
    digits = "".join(letter for letter in name if letter.isdigit())
    return 7 * (int(digits or 0) + 1) ** 3 + 101 * (len(name) - len(digits))


def nap(seconds):
    time.sleep(seconds + number() * 0.0000013)


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


def moment(label):
    """A small time, another for each call."""
    times[label] = times.get(label, 0) + 1
    return label * 0.0000171 + times[label] * (0.0030003 + label * 0.0000137)


def job(label, seconds, error=None):
    time.sleep(seconds + moment(label))
    say("job", label)
    if error is not None:
        raise error
    return label * 10


def fails():
    raise Own("initializer")


def started(function, daemon=None):
    thread = threading.Thread(target=function, name=f"t{{next(names)}}", daemon=daemon)
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
    say("hook", args.thread.name.split("_")[0], args.exc_type.__name__, args.exc_value)


threading.excepthook = hook
names, times, threads, futures, kept, flag, total = itertools.count(1), {{}}, [], [], [], 0, 0
lock, other, rlock, event = threading.Lock(), threading.Lock(), threading.RLock(), threading.Event()
cond, sem, bounded = threading.Condition({guard}), threading.Semaphore({sem}), threading.BoundedSemaphore({bounded})
barrier = threading.Barrier({barrier}{action})
items, small, stack, sorted_items, simple = queue.Queue(), queue.Queue({small}), queue.LifoQueue({lifo}), queue.PriorityQueue(), queue.SimpleQueue()
local = threading.local()
pool, one_worker = concurrent.futures.ThreadPoolExecutor({workers}, "pool"), concurrent.futures.ThreadPoolExecutor(1, "single")
'''


def program(rng):
    writer = (AsyncWriter if rng.random() < 0.3 else Writer)(rng)
    text = [PRELUDE.format(guard=rng.choice(["", "", "threading.Lock()"]), sem=rng.randint(0, 2), bounded=rng.randint(1, 2), barrier=rng.randint(1, 3),
                           action=rng.choice(["", "", ", lambda: say('action')"]), small=rng.randint(1, 2), lifo=rng.randint(0, 2), workers=rng.randint(1, 3))]
    for index in range(rng.randint(2, 4)):
        text += writer.function(f"w{index}")
    text += writer.main()
    return "\n".join(text) + "\n"
