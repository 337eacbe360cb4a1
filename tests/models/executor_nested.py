import time
from concurrent.futures import ThreadPoolExecutor

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


pool = ThreadPoolExecutor(2)


def inner(number):
    return number


def outer(number):
    time.sleep(0.2)
    return pool.submit(inner, number).result() * 10


log("outer", [call.result() for call in [pool.submit(outer, 1)]])
log("outer", [call.result() for call in [pool.submit(outer, number) for number in range(2)]])
