import queue
import threading
import time
from concurrent.futures import ThreadPoolExecutor, as_completed, wait, FIRST_COMPLETED


def produce(q, name, count):
    for i in range(count):
        time.sleep(0.1)
        q.put((name, i))
    q.put(None)


def consume(q, producers, out):
    finished = 0
    while finished < producers:
        item = q.get()
        if item is None:
            finished += 1
        else:
            out.append(item)
            time.sleep(0.05)


q, out = queue.Queue(maxsize=2), []
threads = [threading.Thread(target=produce, args=(q, name, 3), name=name) for name in "ab"]
consumer = threading.Thread(target=consume, args=(q, 2, out), daemon=True)
for t in [*threads, consumer]:
    t.start()
for t in [*threads, consumer]:
    t.join()
print(sorted(out), f"{time.monotonic():.2f}", threads[0].is_alive(), threads[0].name)


class Counter:
    def __init__(self):
        self.value, self.lock = 0, threading.Lock()

    def add(self, n):
        for _ in range(n):
            with self.lock:
                self.value += 1


counter = Counter()
workers = [threading.Thread(target=counter.add, args=(50,)) for _ in range(4)]
[w.start() for w in workers]
[w.join() for w in workers]
print(counter.value)


def task(n):
    time.sleep(n)
    if n == 0.2:
        raise ValueError(f"task {n}")
    return n * 10


start = time.monotonic()
with ThreadPoolExecutor(max_workers=3) as pool:
    futures = {pool.submit(task, n): n for n in (0.3, 0.1, 0.2)}
    for f in as_completed(futures):
        try:
            print(futures[f], f.result())
        except ValueError as e:
            print(futures[f], "failed:", e)
    print(list(pool.map(task, [0.3, 0.1])), f"{time.monotonic() - start:.2f}")
    done, not_done = wait([pool.submit(task, n) for n in (0.5, 1)], return_when=FIRST_COMPLETED)
    print(len(done), len(not_done))
print(f"{time.monotonic() - start:.2f}")
event = threading.Event()
threading.Timer(0.5, event.set).start()
print(event.wait(0.2), event.wait(1), f"{time.monotonic() - start:.2f}")
