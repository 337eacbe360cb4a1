"""One job that computes and one that sleeps fifty times, one after the other."""
import time

from interleave import cpu

CPU_FIRST = True


def computes():
    cpu(0.5)


def sleeps():
    for _ in range(50):
        time.sleep(0.001)
    finished.append(time.perf_counter() - begun)


finished = []
begun = time.perf_counter()
if CPU_FIRST:
    computes()
    sleeps()
else:
    sleeps()
    computes()
print(f"makespan {time.perf_counter() - begun:.9f}")
print(f"io_finished {finished[0]:.9f}")
