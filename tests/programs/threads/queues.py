# queue.Queue: order, limits, timeouts, task_done and join.
import queue
import threading
import time

q = queue.Queue(maxsize=2)
start = time.monotonic()


def attempt(function, *args, **kwargs):
    before = time.monotonic()
    try:
        result = function(*args, **kwargs)
    except Exception as error:
        result = f"{type(error).__module__}.{type(error).__name__}({error})"
    return result, round(time.monotonic() - before, 1)


print(q.empty(), q.full(), q.qsize(), q.maxsize, q.unfinished_tasks)
print(attempt(q.get_nowait), attempt(q.get, False), attempt(q.get, timeout=0.1), attempt(q.get, True, 0))
print(q.put(1), q.put_nowait(2), q.full(), q.qsize(), list(q.queue))
print(attempt(q.put_nowait, 3), attempt(q.put, 3, block=False), attempt(q.put, 3, timeout=0.1))
print(attempt(q.get, timeout=-1), attempt(q.put, 3, timeout=-1), attempt(q.get, False, -1))
print(q.task_done(), q.task_done(), attempt(q.task_done), q.unfinished_tasks, q.join())
print(queue.Empty, queue.Full, queue.Queue[int], issubclass(queue.Empty, Exception))


def producer(count):
    for i in range(count):
        q.put(i)
        print("put", i)
        time.sleep(0.05)


thread = threading.Thread(target=producer, args=(3,))
thread.start()
time.sleep(0.3)
while thread.is_alive() or not q.empty():
    print("got", q.get())
    time.sleep(0.15)
thread.join()

work = queue.Queue()
done = []


def worker(name):
    while True:
        item = work.get()
        if item is None:
            work.task_done()
            break
        time.sleep(0.1 if name == "w0" else 0.15)
        done.append((item, name))
        work.task_done()


workers = [threading.Thread(target=worker, args=(f"w{i}",)) for i in range(2)]
for w in workers:
    w.start()
    time.sleep(0.05)
for item in "abcdef":
    work.put(item)
print(work.unfinished_tasks > 3)
work.join()
print(sorted(item for item, _ in done), sorted({name for _, name in done}), work.unfinished_tasks)
for w in workers:
    work.put(None)
work.join()
for w in workers:
    w.join()
print(work.qsize(), threading.active_count())
