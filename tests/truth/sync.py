"""Eight jobs one after the other."""
import time

from interleave import cpu

CPU = 0.1
SLEEP = 0.1


def job():
    if CPU:
        cpu(CPU)
    if SLEEP:
        time.sleep(SLEEP)


begun = time.perf_counter()
for _ in range(8):
    job()
print(f"makespan {time.perf_counter() - begun:.9f}")
