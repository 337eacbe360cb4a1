import logging
import multiprocessing as mp
import os
import sys
import threading


def work(q):
    q.put((threading.current_thread().name, threading.main_thread() is threading.current_thread(), threading.active_count(), mp.current_process().name))
    mp.current_process().name = "Renamed"
    q.put((mp.current_process().name, mp.parent_process().name, mp.parent_process().is_alive(), repr(mp.parent_process()).split()[1]))


def from_thread(q):
    p = mp.Process(target=work, args=(q,))
    p.start()
    p.join()


def fails():
    raise RuntimeError("visible on stderr")


if __name__ == "__main__":
    q = mp.Queue()
    p = mp.Process(target=work, args=(q,))
    p.start()
    p.join()
    print(q.get(), q.get())
    t = threading.Thread(target=from_thread, args=(q,), name="starter")
    t.start()
    t.join()
    print(q.get(), q.get())
    sys.stderr = sys.stdout
    print(mp.get_logger().name, mp.get_logger().level, mp.get_logger().handlers)
    print(os.cpu_count() == mp.cpu_count(), mp.current_process().pid == os.getpid())
