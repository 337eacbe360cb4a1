import time
from concurrent.futures import ThreadPoolExecutor

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


def job(number):
    time.sleep(0.2)
    if number == 1:
        raise ValueError(f"job {number}")
    return number


with ThreadPoolExecutor(2) as pool:
    calls = [pool.submit(job, number) for number in range(3)]
    log([call.exception() or call.result() for call in calls])
