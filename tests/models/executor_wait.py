import time
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


def job(seconds):
    time.sleep(seconds)
    return seconds


with ThreadPoolExecutor(3) as pool:
    calls = [pool.submit(job, seconds) for seconds in (0.6, 0.2, 0.4)]
    for arguments in ({"return_when": FIRST_COMPLETED}, {"timeout": 0.3}, {}):
        done, pending = wait(calls, **arguments)
        log("done", sorted(call.result() for call in done), "pending", len(pending))
