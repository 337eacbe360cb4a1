# ThreadPoolExecutor: threads come one by one, are called after the pool, and are used again.
import threading
import time
from concurrent.futures import ThreadPoolExecutor
import concurrent.futures.thread


def name(delay=0.0):
    time.sleep(delay)
    return threading.current_thread().name


def attempt(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except BaseException as error:
        return f"{type(error).__name__}: {error}"


executor = ThreadPoolExecutor(max_workers=3)
print(threading.active_count(), executor._max_workers, type(executor).__module__, type(executor).__name__)
print(executor.submit(name).result(), threading.active_count())
time.sleep(0.05)
print(executor.submit(name).result(), threading.active_count())
time.sleep(0.05)
futures = [executor.submit(name, 0.1 + i * 0.05) for i in range(5)]
time.sleep(0.03)
print(threading.active_count(), [f.running() for f in futures], executor._work_queue.qsize(), len(executor._threads))
print(sorted({f.result() for f in futures}))
print([t.name for t in threading.enumerate()], [t.daemon for t in threading.enumerate()])
print(executor.shutdown(), threading.active_count(), attempt(executor.submit, name), executor.shutdown())
for arguments in ({"max_workers": 0}, {"max_workers": -1}, {"initializer": 5}, {"max_workers": "3"}, {"foo": 1}):
    print(attempt(ThreadPoolExecutor, **arguments))
print(type(executor.map(name)).__name__, ThreadPoolExecutor(1, "prefix").submit(name).result())
with ThreadPoolExecutor(2) as a, ThreadPoolExecutor(2, thread_name_prefix="b") as b:
    print(a.submit(name).result(), b.submit(name).result(), a.submit(pow, 2, 5).result(), a.submit(dict, x=1).result())
print(attempt(a.submit), attempt(executor.submit, 5), attempt(b.submit, name))
with ThreadPoolExecutor() as c:
    print(attempt(c.submit(None).result), attempt(c.submit(name, 1, 2).result), c.submit(lambda: threading.current_thread().daemon).result())
print(concurrent.futures.thread.ThreadPoolExecutor is ThreadPoolExecutor, sorted(concurrent.futures.__all__))


def nested(depth):
    if depth == 0:
        return [name()]
    return executor.submit(nested, depth - 1).result() + [name()]


with ThreadPoolExecutor(4, "n") as executor:
    print(executor.submit(nested, 3).result())
