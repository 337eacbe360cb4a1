import time
from concurrent.futures import ProcessPoolExecutor

from interleave import cpu

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


def job(number):
    cpu(0.2)
    return number * number


if __name__ == "__main__":
    with ProcessPoolExecutor(2) as pool:
        log(list(pool.map(job, range(4))))
