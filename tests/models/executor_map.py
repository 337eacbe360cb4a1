import time
from concurrent.futures import ThreadPoolExecutor

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


def job(seconds):
    time.sleep(seconds)
    return seconds


with ThreadPoolExecutor(4) as pool:
    for result in pool.map(job, [0.4, 0.2, 0.6]):
        log(result)
