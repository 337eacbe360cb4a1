"""Eight jobs in a process pool, from before it is made until it is shut down."""
import time
from concurrent.futures import ProcessPoolExecutor

from interleave import cpu

WORKERS = 4
CPU = 0.1
SLEEP = 0.1


def job():
    if CPU:
        cpu(CPU)
    if SLEEP:
        time.sleep(SLEEP)


if __name__ == "__main__":
    begun = time.perf_counter()
    with ProcessPoolExecutor(WORKERS) as pool:
        for _ in range(8):
            pool.submit(job)
    print(f"makespan {time.perf_counter() - begun:.9f}")
