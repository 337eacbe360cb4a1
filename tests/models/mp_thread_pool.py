# Pools of threads, under the names of multiprocessing.
import multiprocessing as mp
import threading
import time
from multiprocessing.dummy import Pool
from multiprocessing.pool import AsyncResult, ThreadPool


def work(x):
    time.sleep(0.2 - x / 20)
    return x * x


def fail(x):
    raise KeyError(x)


if __name__ == "__main__":
    with ThreadPool(3) as pool:
        print(pool.map(work, range(4)), list(pool.imap(work, range(3))), sorted(pool.imap_unordered(work, range(3))))
        r = pool.apply_async(work, (2,), callback=print)
        print(isinstance(r, AsyncResult), r.get(), r.successful())
        try:
            pool.apply(fail, ("k",))
        except KeyError as e:
            print(repr(e))
    pool = Pool(2)
    results = [pool.apply_async(work, (i,)) for i in range(3)]
    pool.close()
    pool.join()
    print([r.get() for r in results], type(pool).__name__)
    try:
        pool.map(work, [1])
    except ValueError as e:
        print(e)
