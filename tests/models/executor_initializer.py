import time
from concurrent.futures import ThreadPoolExecutor

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


ready = []


def prepare(what):
    time.sleep(0.2)
    ready.append(what)


def job(number):
    return number, ready[0]


with ThreadPoolExecutor(1, initializer=prepare, initargs=("prepared",)) as pool:
    log(list(pool.map(job, range(2))), ready)
