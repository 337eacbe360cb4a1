"""Eight jobs, each a call submitted to a pool: written once, to be played under every model."""
import time
from concurrent.futures import ThreadPoolExecutor

from interleave import cpu

CPU = 0.1
SLEEP = 0.1


def job():
    if CPU:
        cpu(CPU)
    if SLEEP:
        time.sleep(SLEEP)


if __name__ == "__main__":
    with ThreadPoolExecutor(4) as pool:
        for _ in range(8):
            pool.submit(job)
