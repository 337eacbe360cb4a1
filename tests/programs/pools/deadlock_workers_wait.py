# Workers that wait for tasks queued behind them.
import time
from concurrent.futures import ThreadPoolExecutor

executor = ThreadPoolExecutor(max_workers=2)


def leaf(n):
    return n


def parent(n):
    time.sleep(0.1)
    print("parent", n, "submits", flush=True)
    return executor.submit(leaf, n).result()


futures = [executor.submit(parent, 0)]
time.sleep(0.05)
futures.append(executor.submit(parent, 1))
print([f.result() for f in futures])
