"""Eight jobs in a thread pool, begun by all workers at the same moment."""
import threading
import time
from concurrent.futures import ThreadPoolExecutor

from interleave import cpu

WORKERS = 4
CPU = 0.1
SLEEP = 0.1


def job():
    go.wait()
    if CPU:
        cpu(CPU)
    if SLEEP:
        time.sleep(SLEEP)


go = threading.Event()
with ThreadPoolExecutor(WORKERS) as pool:
    for _ in range(8):
        pool.submit(job)
    time.sleep(0.02)
    begun = time.perf_counter()
    go.set()
print(f"makespan {time.perf_counter() - begun:.9f}")
