# Executor.map: order, exceptions, timeouts, what becomes of the rest.
import time
from concurrent.futures import ThreadPoolExecutor

log = []


def work(n):
    log.append(n)
    time.sleep(0.1 * (3 - n % 3))
    if n == 4:
        raise ValueError(f"bad {n}")
    return n * 10


def attempt(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except BaseException as error:
        return f"{type(error).__name__}({error})"


with ThreadPoolExecutor(3) as executor:
    results = executor.map(work, range(4))
    print(type(results).__name__, log)
    print(list(results), list(executor.map(pow, [2, 3, 4], [5, 2])), list(executor.map(work, [])))
    results = executor.map(work, range(9))
    print([next(results) for _ in range(4)], attempt(next, results), attempt(next, results))
    log.clear()
with ThreadPoolExecutor(1) as executor:
    log.clear()
    results = executor.map(work, range(5), timeout=0.4)
    print(next(results), attempt(next, results), attempt(next, results, "nothing more"))
print("cancelled the rest:", log)
with ThreadPoolExecutor(1) as executor:
    log.clear()
    for result in executor.map(work, range(5)):
        print(result)
        break
    del result
print(log)
with ThreadPoolExecutor(2) as executor:
    log.clear()
    executor.map(work, range(3))
print("nobody looked:", sorted(log))
with ThreadPoolExecutor(2) as executor:
    print(list(executor.map(lambda x, y: x + y, "ab", "cd", chunksize=10)), attempt(executor.map, 5, [1]).__class__.__name__)
    print(attempt(executor.map, work, 5), attempt(list, executor.map(5, [1])))


def endless():
    n = 0
    while n < 3:
        print("taking", n)
        yield n
        n += 1


with ThreadPoolExecutor(2) as executor:
    results = executor.map(str, endless())
    print("all taken")
    print(*results)
