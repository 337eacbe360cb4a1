import time
from concurrent.futures import ThreadPoolExecutor, as_completed

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


def job(seconds):
    time.sleep(seconds)
    return seconds


with ThreadPoolExecutor(3) as pool:
    for call in as_completed([pool.submit(job, seconds) for seconds in (0.6, 0.2, 0.4)]):
        log(call.result())
