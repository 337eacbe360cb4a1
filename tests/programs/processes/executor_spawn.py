import multiprocessing as mp
import os
import time
from concurrent.futures import ProcessPoolExecutor

state = "import"


def setup(value):
    global state
    state = value


def report(x):
    time.sleep(0.1)
    return x, state, mp.current_process().name.split("-")[0]


def pid(x):
    return os.getpid()


if __name__ == "__main__":
    state = "main"
    for method in ("fork", "spawn", "forkserver"):
        with ProcessPoolExecutor(2, mp_context=mp.get_context(method), initializer=setup, initargs=("init",)) as ex:
            print(list(ex.map(report, range(3))))
        with ProcessPoolExecutor(1, mp_context=mp.get_context(method)) as ex:
            print(ex.submit(report, 0).result())
    with ProcessPoolExecutor(1, max_tasks_per_child=2) as ex:
        pids = [ex.submit(pid, i).result() for i in range(5)]
        print(len(set(pids)), pids[0] == pids[1], pids[1] == pids[2], pids[2] == pids[3])
