import time
from concurrent.futures import ThreadPoolExecutor

from interleave import cpu

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


def job(number):
    cpu(0.2)
    return number


with ThreadPoolExecutor(4) as pool:
    log(list(pool.map(job, range(4))))
