# Every thread of a pool has what its initializer gave to it.
import threading
import time
from multiprocessing.pool import ThreadPool

own = threading.local()


def begin(word):
    own.word = word


def work(x):
    time.sleep(0.1)
    return own.word * x


if __name__ == "__main__":
    with ThreadPool(2, begin, ("ab",)) as pool:
        print(pool.map(work, range(4), chunksize=1))
