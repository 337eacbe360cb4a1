# Two tasks that wait for each other's result.
import time
from concurrent.futures import ThreadPoolExecutor

executor = ThreadPoolExecutor(max_workers=2)


def wait_on_b():
    time.sleep(0.2)
    print("a waits for b", flush=True)
    return b.result() + 1


def wait_on_a():
    time.sleep(0.3)
    print("b waits for a", flush=True)
    return a.result() + 1


a = executor.submit(wait_on_b)
b = executor.submit(wait_on_a)
try:
    a.result(timeout=1)
except TimeoutError:
    print("main gives up", a.running(), b.running(), flush=True)
