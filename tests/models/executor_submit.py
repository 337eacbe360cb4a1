import time
from concurrent.futures import ThreadPoolExecutor

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


def job(number):
    time.sleep(0.2)
    return number * number


with ThreadPoolExecutor(2) as pool:
    calls = [pool.submit(job, number) for number in range(4)]
    log("submitted", [call.done() for call in calls])
    log([call.result() for call in calls])
