# Pools where they may be and where they may not.
import multiprocessing as mp
import time


def square(x):
    return x * x


def refused(x):
    found = []
    for attempt in (mp.Pool, mp.Process(target=square, args=(1,)).start):
        try:
            attempt()
        except AssertionError as error:
            found.append(str(error))
    return found


def child(n):
    with mp.Pool(2) as pool:
        print(pool.map(square, range(n)), mp.current_process().name, len(mp.active_children()), flush=True)


def late(x):
    time.sleep(0.2)
    return x


if __name__ == "__main__":
    p = mp.Process(target=child, args=(4,))
    p.start()
    p.join()
    with mp.Pool(1) as pool:
        print(pool.map(refused, [1]))
        result = pool.apply_async(late, (1,))
        try:
            result.get(timeout=0.1)
        except mp.TimeoutError:
            print("late")
        print(result.get())
    p = mp.Process(target=child, args=(3,))
    p.start()
    p.join()
