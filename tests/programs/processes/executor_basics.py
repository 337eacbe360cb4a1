import time
from concurrent.futures import ProcessPoolExecutor, as_completed, wait, FIRST_COMPLETED
import multiprocessing as mp
import os


def square(x):
    return x * x


def nap(t):
    time.sleep(t)
    return t


def name(_):
    time.sleep(0.1)
    return mp.current_process().name


if __name__ == "__main__":
    with ProcessPoolExecutor(max_workers=2) as ex:
        f = ex.submit(square, 5)
        print(f.result(), f.done(), f.exception())
        print(list(ex.map(square, range(6))), list(ex.map(pow, [2, 3], [3, 2])), list(ex.map(square, range(7), chunksize=3)))
        print(sorted(set(ex.map(name, range(6)))))
        fs = [ex.submit(nap, t) for t in (0.5, 0.2)]
        print([f.result() for f in as_completed(fs)])
        done, rest = wait([ex.submit(nap, t) for t in (0.3, 0.6)], return_when=FIRST_COMPLETED)
        print(len(done), len(rest))
        it = ex.map(nap, [0.1, 2], timeout=0.6)
        print(next(it))
        try:
            next(it)
        except TimeoutError as e:
            print("timeout", repr(e))
        try:
            ex.map(square, [1], chunksize=0)
        except ValueError as e:
            print(e)
    try:
        ex.submit(square, 1)
    except RuntimeError as e:
        print(e)
    for args, kw in (((0,), {}), ((2,), {"initializer": 5}), ((2,), {"max_tasks_per_child": 0}),
                     ((2,), {"max_tasks_per_child": 1, "mp_context": mp.get_context("fork")}), ((2,), {"max_tasks_per_child": "x"})):
        try:
            ProcessPoolExecutor(*args, **kw)
        except (ValueError, TypeError) as e:
            print(type(e).__name__, e)
    ProcessPoolExecutor(1).shutdown()
    print(type(ex).__name__, type(ex).__module__)
