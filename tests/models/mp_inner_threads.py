# Threads of a process: they know where they are, and it ends after them.
import multiprocessing as mp
import threading
import time
from concurrent.futures import ThreadPoolExecutor


def work(n):
    time.sleep(0.1 * n)
    return mp.current_process().name, n


def late():
    time.sleep(0.3)
    print("late", mp.current_process().name, flush=True)


def child():
    with ThreadPoolExecutor(2) as pool:
        print(list(pool.map(work, (1, 2))), flush=True)
    threading.Thread(target=late).start()
    print("child ends", threading.current_thread().name, flush=True)


if __name__ == "__main__":
    p = mp.Process(target=child)
    p.start()
    p.join()
    print("joined", p.exitcode)
