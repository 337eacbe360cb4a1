# Everything that a pool can do.
import multiprocessing as mp
import time


def square(x):
    return x * x


def add(a, b=0, *, c=0):
    return a + b + c


def later(x):
    time.sleep(0.3 - x / 10)
    return x


def bad(x):
    if x == 3:
        raise ValueError(f"bad {x}")
    return x


def done(value):
    print("callback", value, mp.current_process().name, flush=True)


def failed(error):
    print("error callback", repr(error), flush=True)


def who(x):
    me = mp.current_process()
    return me.name[:-1], me.daemon


def arguments():
    for i in range(4):
        time.sleep(0.05)
        yield i


if __name__ == "__main__":
    with mp.Pool(3) as pool:
        print(pool.apply(add, (1,), {"b": 2, "c": 3}), pool.map(square, range(7)), pool.map(square, [], 3), pool.map(square, range(7), chunksize=3))
        print(pool.starmap(add, [(1, 2), (3, 4)]), list(pool.imap(square, range(5))), list(pool.imap(square, range(5), 2)))
        print(sorted(pool.imap_unordered(later, range(3))), list(pool.imap(square, arguments())), list(pool.imap(square, arguments(), chunksize=3)))
        r = pool.apply_async(add, (1, 2), callback=done)
        print(r.get(), r.ready(), r.successful())
        r = pool.map_async(later, range(3), callback=done)
        r.wait()
        print(r.get(timeout=1))
        r = pool.starmap_async(add, [(1,), (2, 3)])
        print(r.get())
        r = pool.apply_async(bad, (3,), error_callback=failed)
        r.wait()
        print(r.successful())
        for call in (r.get, lambda: pool.map(bad, range(5)), lambda: pool.apply(bad, (3,)), lambda: pool.starmap(add, [1])):
            try:
                call()
            except (ValueError, TypeError) as e:
                print(type(e).__name__, e)
        it = pool.imap(bad, [2, 3, 4])
        got = []
        while True:
            try:
                got.append(next(it))
            except ValueError as e:
                got.append(repr(e))
            except StopIteration:
                break
        print(got, set(pool.map(who, range(3))))
        for action in (lambda: pool.imap(square, [1], 0), lambda: pool.join(), lambda: mp.Pool(0), lambda: mp.Pool(1, initializer=3), lambda: mp.Pool(1, maxtasksperchild=0)):
            try:
                action()
            except (ValueError, TypeError) as e:
                print(type(e).__name__, e)
        print(str(pool)[:46], len(mp.active_children()))
    try:
        pool.apply(square, (2,))
    except ValueError as e:
        print(e)
    pool = mp.get_context("fork").Pool(2, maxtasksperchild=1)
    results = [pool.apply_async(later, (i,)) for i in range(3)]
    pool.close()
    pool.join()
    print([r.get() for r in results], mp.active_children())
