"""Fifty sleeps of a millisecond while another thread computes."""
import threading
import time

from interleave import cpu


def computes():
    while measuring:
        cpu(0.001)


measuring = True
threading.Thread(target=computes).start()
begun = time.perf_counter()
for _ in range(50):
    time.sleep(0.001)
lasted = time.perf_counter() - begun
measuring = False
print(f"convoy {lasted:.9f}")
