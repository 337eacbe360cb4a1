import multiprocessing as mp
import os
import time


def leaf(n, q):
    q.put((mp.current_process().name, n, os.getppid() == mp.parent_process().pid, mp.parent_process().name))


def middle(n, q):
    ps = [mp.Process(target=leaf, args=(i, q)) for i in range(n)]
    for p in ps:
        p.start()
        p.join()
    q.put((mp.current_process().name, [p.name for p in ps], mp.parent_process().name))


if __name__ == "__main__":
    q = mp.Queue()
    for n in (1, 2):
        p = mp.Process(target=middle, args=(n, q))
        p.start()
        p.join()
        while not q.empty():
            print(q.get())
            time.sleep(0.05)
