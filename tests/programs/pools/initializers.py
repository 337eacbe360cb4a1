# Initializers of workers, and what is left of a pool when one fails.
import logging
import sys
import threading
import time
from concurrent.futures import BrokenExecutor, ThreadPoolExecutor
from concurrent.futures.thread import BrokenThreadPool

local = threading.local()


class Short(logging.Formatter):
    def formatException(self, info):
        return f"  {info[0].__name__}: {info[1]}"


handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(Short("%(levelname)s:%(name)s:%(message)s"))
logging.getLogger().addHandler(handler)


def attempt(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except BaseException as error:
        return f"{type(error).__name__}: {error}"


def prepare(*words):
    local.words = words
    print("prepare", words, threading.current_thread().name)


def work(n):
    time.sleep(0.1)
    return n, local.words


with ThreadPoolExecutor(2, "w", prepare, ("a", 1)) as executor:
    print(list(executor.map(work, range(4))))


def fails():
    raise OSError("no connection")


executor = ThreadPoolExecutor(2, initializer=fails)
first = attempt(executor.submit, work, 1)
if not isinstance(first, str):
    first = attempt(first.result)
print(first)
print(attempt(executor.submit, work, 1), "|", executor._broken)
print(BrokenThreadPool.__mro__[1] is BrokenExecutor, BrokenExecutor.__mro__[1], BrokenThreadPool)
executor.shutdown()


def fails_late():
    time.sleep(0.1)
    raise ValueError("late")


executor = ThreadPoolExecutor(1, initializer=fails_late)
futures = [executor.submit(work, i) for i in range(3)]
print([attempt(f.result) for f in futures], [f.done() for f in futures])
print(attempt(executor.submit, work, 1), attempt(executor.map, work, [1]))
executor.shutdown()


def leaves():
    raise SystemExit(3)


executor = ThreadPoolExecutor(1, initializer=leaves)
print(attempt(lambda: executor.submit(work, 1).result()))
with ThreadPoolExecutor(1) as executor:
    print(attempt(executor.submit(sys.exit, 3).result), executor.submit(str, 5).result())
