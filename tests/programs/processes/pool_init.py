import multiprocessing as mp
import os

state = None


def setup(value, extra="x"):
    global state
    state = f"{value}{extra}"


def use(i):
    return i, state


def pid(_):
    return os.getpid()


if __name__ == "__main__":
    with mp.Pool(2, initializer=setup, initargs=("v", "w")) as pool:
        print(pool.map(use, range(4)), state)
    with mp.Pool(1, maxtasksperchild=2) as pool:
        pids = [pool.apply(pid, (i,)) for i in range(6)]
        print(len(set(pids)), pids[0] == pids[1], pids[1] == pids[2])
    with mp.Pool(1) as pool:
        pids = pool.map(pid, range(6))
        print(len(set(pids)))
    try:
        mp.Pool(2, initializer=3)
    except TypeError as e:
        print(e)
    try:
        mp.Pool(2, maxtasksperchild=0)
    except ValueError as e:
        print(e)
