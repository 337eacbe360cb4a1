import threading
import time
from multiprocessing.pool import ThreadPool
from multiprocessing.dummy import Pool as DummyPool, Process as DummyProcess

seen = []


def work(x):
    time.sleep(0.1)
    seen.append(x)
    return x * 2


def bad(x):
    raise ValueError(x)


if __name__ == "__main__":
    with ThreadPool(4) as pool:
        start = time.monotonic()
        print(pool.map(work, range(4), chunksize=1), round(time.monotonic() - start, 1), sorted(seen))
        print(pool.map(lambda x: x + 1, [1, 2]))
        r = pool.apply_async(bad, (1,))
        try:
            r.get()
        except ValueError as e:
            print(repr(e), e.__cause__)
        print(list(pool.imap(work, [5, 6])))
    pool = DummyPool(2)
    print(pool.map(work, [7, 8]))
    pool.close()
    pool.join()
    p = DummyProcess(target=work, args=(9,))
    p.start()
    p.join()
    print(p.exitcode, sorted(seen))
