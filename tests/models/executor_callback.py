import time
from concurrent.futures import ThreadPoolExecutor

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


def job(number):
    time.sleep(0.2 * number)
    return number


with ThreadPoolExecutor(2) as pool:
    for number in (2, 1):
        pool.submit(job, number).add_done_callback(lambda call: log("callback", call.result()))
    log("submitted")
log("end")
