"""A call that computes beside one that sleeps fifty times."""
import time
from concurrent.futures import ThreadPoolExecutor

from interleave import cpu

CPU_FIRST = True


def computes():
    cpu(0.5)


def sleeps():
    for _ in range(50):
        time.sleep(0.001)
    return time.monotonic()


if __name__ == "__main__":
    begun = time.monotonic()
    jobs = [computes, sleeps] if CPU_FIRST else [sleeps, computes]
    with ThreadPoolExecutor(2) as pool:
        ends = [call.result() for call in [pool.submit(job) for job in jobs]]
    print(f"{max(end for end in ends if end) - begun:.9f}")
