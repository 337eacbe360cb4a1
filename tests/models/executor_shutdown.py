import time
from concurrent.futures import ThreadPoolExecutor

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


def job(number):
    time.sleep(0.2)
    return number


pool = ThreadPoolExecutor(1)
calls = [pool.submit(job, number) for number in range(3)]
pool.shutdown(cancel_futures=True)
log([call.cancelled() for call in calls])
try:
    pool.submit(job, 3)
except RuntimeError as error:
    log(error)
