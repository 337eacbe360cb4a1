# Done callbacks: who runs them, in which order, and what becomes of their exceptions.
import logging
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor

logging.basicConfig(stream=sys.stdout, format="%(levelname)s:%(name)s:%(message).36s")
logging.raiseExceptions = False


class Short(logging.Formatter):
    def formatException(self, info):
        return f"  {info[0].__name__}: {info[1]}"


logging.getLogger().handlers[0].setFormatter(Short("%(levelname)s:%(name)s:%(message).30s"))


def work(n):
    time.sleep(0.1)
    return n * n


def tell(future):
    print("callback", future.result(), threading.current_thread().name, future.done(), future.running())


with ThreadPoolExecutor(1, thread_name_prefix="pool") as executor:
    f = executor.submit(work, 3)
    f.add_done_callback(tell)
    f.add_done_callback(lambda future: 1 / 0)
    f.add_done_callback(lambda future: print("third", future is f))
    print("waiting")
    f.result()
    time.sleep(0.1)
    f.add_done_callback(tell)
    f.add_done_callback(lambda future: {}["x"])
    print("next")
    chained = []
    executor.submit(work, 5).add_done_callback(lambda future: chained.append(executor.submit(work, future.result())))
    time.sleep(0.15)
    chained[0].add_done_callback(tell)

progress = []
with ThreadPoolExecutor(3) as executor:
    for i in range(6):
        executor.submit(work, i).add_done_callback(lambda future: progress.append(future.result()))
print(sorted(progress))


def fails():
    raise ValueError("in the worker")


with ThreadPoolExecutor() as executor:
    future = executor.submit(fails)
    future.add_done_callback(lambda done: print("failed:", repr(done.exception())))
