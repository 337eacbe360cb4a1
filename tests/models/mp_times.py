# Six waits of 0.1 s on two workers.
import multiprocessing as mp
import time


def wait(x):
    time.sleep(0.1)
    return x


if __name__ == "__main__":
    start = time.time()
    with mp.Pool(2) as pool:
        print(pool.map(wait, range(6), chunksize=1), int((time.time() - start + 0.01) / 0.1))
    start = time.time()
    ps = [mp.Process(target=wait, args=(i,)) for i in range(3)]
    for p in ps:
        p.start()
    for p in ps:
        p.join()
    print(int((time.time() - start + 0.01) / 0.1))
