# Arguments without end: a pool takes them as they come.
import itertools
import time
from multiprocessing import Pool


def square(x):
    time.sleep(0.01)
    return x * x


def numbers():
    for i in itertools.count():
        time.sleep(0.05)
        yield i


if __name__ == "__main__":
    with Pool(2) as pool:
        for result in pool.imap(square, numbers()):
            print(result, flush=True)
            if result > 20:
                break
        print("enough", flush=True)
    pool = Pool(2)
    few = pool.imap_unordered(square, (x for x in range(3)))
    pool.close()
    pool.join()
    print(sorted(few))
