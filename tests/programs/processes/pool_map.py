import multiprocessing as mp
import os


def square(x):
    return x * x


def add(a, b):
    return a + b


def who(_):
    return mp.current_process().name.split("-")[0], mp.current_process().daemon


def fails(x):
    if x == 3:
        raise ValueError(f"bad {x}")
    return x


if __name__ == "__main__":
    with mp.Pool(3) as pool:
        print(pool)
        print(pool.map(square, range(10)))
        print(pool.map(square, [], 3), pool.map(square, range(7), chunksize=3))
        print(pool.starmap(add, [(1, 2), (3, 4)]), pool.apply(add, (5, 6)), pool.apply(add, kwds={"a": 1, "b": 1}))
        print(list(pool.imap(square, range(5))), sorted(pool.imap_unordered(square, range(5), chunksize=2)))
        print(set(pool.map(who, range(6))))
        r = pool.map_async(square, [1, 2, 3])
        print(r.get(timeout=5), r.ready(), r.successful())
        s = pool.starmap_async(add, [(1, 1)])
        s.wait()
        print(s.get())
        try:
            pool.map(fails, range(5))
        except ValueError as e:
            print(repr(e), type(e.__cause__))
        it = pool.imap(fails, range(5))
        got = []
        while True:
            try:
                got.append(next(it))
            except StopIteration:
                break
            except ValueError as e:
                got.append(str(e))
        print(got)
        try:
            pool.imap(square, [1], chunksize=0)
        except ValueError as e:
            print(e)
    try:
        pool.map(square, [1])
    except ValueError as e:
        print(e)
    print(str(pool).split()[-2])
    pool = mp.Pool(2)
    try:
        pool.join()
    except ValueError as e:
        print(e)
    pool.close()
    try:
        pool.apply(square, (1,))
    except ValueError as e:
        print(e)
    pool.join()
    print("done")
    for wrong in (0, -1):
        try:
            mp.Pool(wrong)
        except ValueError as e:
            print(e)
