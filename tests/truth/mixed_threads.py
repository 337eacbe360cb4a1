"""A thread that computes and a thread that sleeps fifty times, begun at the same moment."""
import threading
import time

from interleave import cpu


def computes():
    go.wait()
    cpu(0.5)


def sleeps():
    go.wait()
    for _ in range(50):
        time.sleep(0.001)
    finished.append(time.perf_counter() - begun)


finished = []
go = threading.Event()
threads = [threading.Thread(target=sleeps), threading.Thread(target=computes)]
for thread in threads:
    thread.start()
begun = time.perf_counter()
go.set()
for thread in threads:
    thread.join()
makespan = time.perf_counter() - begun
print(f"makespan {makespan:.9f}")
print(f"io_finished {finished[0]:.9f}")
