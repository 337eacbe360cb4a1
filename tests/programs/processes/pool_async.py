import multiprocessing as mp
import time
from multiprocessing import TimeoutError


def slow(x, d=0.2):
    time.sleep(d)
    return x


def bad(x):
    raise KeyError(x)


def done(value):
    print("callback", value, flush=True)


def failed(error):
    print("error callback", repr(error), flush=True)


if __name__ == "__main__":
    with mp.Pool(2) as pool:
        r = pool.apply_async(slow, (1, 0.5), callback=done)
        print(r.ready())
        try:
            r.successful()
        except ValueError as e:
            print(str(e).split(" object")[0], str(e)[-9:])
        try:
            r.get(timeout=0.1)
        except TimeoutError as e:
            print("timeout", repr(e))
        print(r.get())
        e = pool.apply_async(bad, ("k",), callback=done, error_callback=failed)
        e.wait()
        print(e.ready(), e.successful())
        try:
            e.get()
        except KeyError as error:
            print(repr(error))
        m = pool.map_async(slow, [1, 2, 3], callback=done)
        print(m.get())
        n = pool.map_async(bad, [1], error_callback=failed)
        n.wait()
        start = time.time()
        results = [pool.apply_async(slow, (i,)) for i in range(4)]
        print([r.get() for r in results], round(time.time() - start, 1))
        it = pool.imap_unordered(slow, [1, 2])
        try:
            it.next(timeout=0.05)
        except TimeoutError:
            print("not yet")
        print(sorted(it))
    r = None
    pool = mp.Pool(1)
    r = pool.apply_async(slow, (9,))
    pool.close()
    pool.join()
    print(r.get())
