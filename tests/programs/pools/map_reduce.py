# What pools are used for: word counts, downloads, progress, fan-out and limits.
import threading
import time
from collections import Counter
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, as_completed, wait
from functools import partial, reduce

TEXTS = ["the quick brown fox", "jumps over the lazy dog", "the dog sleeps", "a fox is quick"]


def count(text):
    return Counter(text.split())


with ThreadPoolExecutor() as executor:
    total = reduce(lambda a, b: a + b, executor.map(count, TEXTS))
print(total.most_common(2), sum(total.values()))


def download(url, delay):
    time.sleep(delay)
    if "bad" in url:
        raise OSError(f"404 {url}")
    return len(url)


sites = {"http://a.example": 0.3, "http://bb.example": 0.1, "http://bad.example": 0.2}
with ThreadPoolExecutor(max_workers=3) as executor:
    future_to_url = {executor.submit(download, url, delay): url for url, delay in sites.items()}
    for future in as_completed(future_to_url):
        url = future_to_url[future]
        try:
            print(url, future.result())
        except Exception as error:
            print(url, "generated an exception:", error)


class Progress:
    def __init__(self, total):
        self.total, self.done, self.lock = total, 0, threading.Lock()

    def __call__(self, future):
        with self.lock:
            self.done += 1
            print(f"{self.done}/{self.total}")


progress = Progress(3)
with ThreadPoolExecutor(1) as executor:
    for delay in (0.05, 0.05, 0.05):
        executor.submit(time.sleep, delay).add_done_callback(progress)


class BoundedExecutor:
    def __init__(self, workers, bound):
        self.executor = ThreadPoolExecutor(workers)
        self.permits = threading.BoundedSemaphore(bound)

    def submit(self, function, *args):
        self.permits.acquire()
        future = self.executor.submit(function, *args)
        future.add_done_callback(lambda _: self.permits.release())
        return future


bounded = BoundedExecutor(2, 3)
before = time.monotonic()
futures = []
for i in range(6):
    futures.append(bounded.submit(partial(time.sleep, 0.1)))
    print(i, round((time.monotonic() - before) * 10))
wait(futures)
bounded.executor.shutdown()


def race(executor, *delays):
    done, pending = wait([executor.submit(lambda d: time.sleep(d) or d, d) for d in delays], return_when=FIRST_COMPLETED)
    return [f.result() for f in done], len(pending)


with ThreadPoolExecutor(3) as executor:
    print(race(executor, 0.3, 0.1, 0.2))
nested = {}


def tree(depth, path=""):
    nested[path] = threading.active_count() > 1
    if depth:
        with ThreadPoolExecutor(2) as inner:
            return sum(inner.map(lambda side: tree(depth - 1, path + side), "lr"))
    return 1


print(tree(3), len(nested), threading.active_count())
