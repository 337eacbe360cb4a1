"""A process that computes and a process that sleeps fifty times."""
import time
from concurrent.futures import ProcessPoolExecutor

from interleave import cpu


def computes():
    cpu(0.5)


def sleeps():
    for _ in range(50):
        time.sleep(0.001)


if __name__ == "__main__":
    finished = []
    begun = time.perf_counter()
    with ProcessPoolExecutor(2) as pool:
        pool.submit(computes)
        pool.submit(sleeps).add_done_callback(lambda _: finished.append(time.perf_counter() - begun))
    print(f"makespan {time.perf_counter() - begun:.9f}")
    print(f"io_finished {finished[0]:.9f}")
