# Every worker of a pool initializes itself.
import multiprocessing as mp
import time

factor = None


def begin(count, n):
    global factor
    factor = n
    with count.get_lock():
        count.value += 1


def times(x):
    time.sleep(0.1)
    return x * factor


if __name__ == "__main__":
    count = mp.Value("i", 0)
    with mp.Pool(3, begin, (count, 10)) as pool:
        print(pool.map(times, range(6), chunksize=1))
        time.sleep(0.1)
        print(count.value)
