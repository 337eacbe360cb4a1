# shutdown(): waiting or not, cancelling what is queued, and what the end of the program waits for.
import threading
import time
from concurrent.futures import ThreadPoolExecutor

start = time.monotonic()


def work(name, delay):
    time.sleep(delay)
    print("done", name)
    return name


def attempt(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except BaseException as error:
        return f"{type(error).__name__}: {error}"


executor = ThreadPoolExecutor(1)
fs = [executor.submit(work, name, 0.1) for name in "abc"]
executor.shutdown(wait=True)
print([f.done() for f in fs], attempt(executor.submit, work, "x", 0))
executor = ThreadPoolExecutor(1)
fs = [executor.submit(work, name, 0.1) for name in "def"]
executor.shutdown(wait=False)
print([f.done() for f in fs], attempt(executor.submit, work, "x", 0), fs[2].result())
executor = ThreadPoolExecutor(2)
fs = [executor.submit(work, name, 0.1 + i * 0.05) for i, name in enumerate("ghijk")]
executor.shutdown(wait=True, cancel_futures=True)
print([f.cancelled() for f in fs], [f._state for f in fs], attempt(fs[4].result))
executor = ThreadPoolExecutor(1)
fs = [executor.submit(work, name, 0.2) for name in "lm"]
executor.shutdown(False, cancel_futures=True)
print([f.cancelled() for f in fs], threading.active_count())
fs[0].result()
try:
    with ThreadPoolExecutor(1) as executor:
        fs = [executor.submit(work, name, 0.1) for name in "no"]
        raise KeyError("in the block")
except KeyError as error:
    print("after", error, [f.done() for f in fs])


def lost():
    pool = ThreadPoolExecutor(1, "lost")
    return pool.submit(work, "p", 0.05)


print(lost().result())
time.sleep(0.1)
print([t.name for t in threading.enumerate()])


def reuse():
    print("at the end:", attempt(executor.submit, work, "q", 0))


executor = ThreadPoolExecutor(2)
executor.submit(work, "last", 0.3)
executor.submit(lambda: (time.sleep(0.2), reuse()))
print("main ends")
