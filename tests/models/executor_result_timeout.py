import time
from concurrent.futures import ThreadPoolExecutor, TimeoutError

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


def job():
    time.sleep(0.4)
    return "job"


with ThreadPoolExecutor(1) as pool:
    call = pool.submit(job)
    try:
        log(call.result(timeout=0.2))
    except TimeoutError:
        log("timeout", call.running())
log(call.result())
