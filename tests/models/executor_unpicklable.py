import time
from concurrent.futures import ThreadPoolExecutor

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


with ThreadPoolExecutor(2) as pool:
    call = pool.submit(lambda: "lambda")
    log(type(call.exception()).__name__, call.exception() or call.result())
