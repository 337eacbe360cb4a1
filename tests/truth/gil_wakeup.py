"""How late a thread goes on after a sleep while another one computes, in the middle of twenty times."""
import sys
import threading
import time

from interleave import cpu

INTERVAL = 0.005


def computes():
    while measuring:
        cpu(0.001)


sys.setswitchinterval(INTERVAL)
measuring = True
threading.Thread(target=computes).start()
delays = []
for _ in range(20):
    begun = time.perf_counter()
    time.sleep(0.001)
    delays.append(time.perf_counter() - begun - 0.001)
measuring = False
print(f"delay {sorted(delays)[10]:.9f}")
