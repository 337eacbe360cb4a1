"""How many turns of others a thread waits after a sleep while three threads compute; prints the mean and the share of one turn, two turns …"""
import threading
import time

from interleave import cpu

THREADS = 3
WAKE_UPS = 300


def computes():
    while measuring:
        cpu(0.0005)


measuring = True
for _ in range(THREADS):
    threading.Thread(target=computes).start()
turns = []
for _ in range(WAKE_UPS):
    begun = time.perf_counter()
    time.sleep(0.0013)
    turns.append(int((time.perf_counter() - begun - 0.0013) / 0.0051) + 1)
measuring = False
print(f"mean {sum(turns) / WAKE_UPS:.9f}")
for count in range(1, 5):
    print(f"share{count} {turns.count(count) / WAKE_UPS:.9f}")
