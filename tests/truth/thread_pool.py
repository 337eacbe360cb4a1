"""Eight jobs in a thread pool."""
import time
from concurrent.futures import ThreadPoolExecutor

from interleave import cpu

WORKERS = 4
CPU = 0.1
SLEEP = 0.1


def job():
    if CPU:
        cpu(CPU)
    if SLEEP:
        time.sleep(SLEEP)


begun = time.perf_counter()
with ThreadPoolExecutor(WORKERS) as pool:
    for _ in range(8):
        pool.submit(job)
print(f"makespan {time.perf_counter() - begun:.9f}")
