import time
from concurrent.futures import ThreadPoolExecutor

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


def job(number):
    time.sleep(0.2)
    return number


with ThreadPoolExecutor(1) as pool:
    running, queued = pool.submit(job, 1), pool.submit(job, 2)
    log("accepted", running.cancel(), queued.cancel())
    log(running.result(), queued.cancelled())
