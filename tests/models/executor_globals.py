import time
from concurrent.futures import ThreadPoolExecutor

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


seen = []


def job(number):
    time.sleep(0.2)
    seen.append(number)
    return number


with ThreadPoolExecutor(3) as pool:
    log(sorted(pool.map(job, range(3))), sorted(seen))
