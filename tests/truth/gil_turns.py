"""How long a thread computes until another one computes, in the middle of all turns."""
import threading
import time

from interleave import cpu

THREADS = 2


def computes(number):
    for _ in range(2000 // THREADS):
        cpu(0.0001)
        moments.append((time.perf_counter(), number))


moments = []
threads = [threading.Thread(target=computes, args=(number,)) for number in range(THREADS)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
switches = [now for (_, before), (now, number) in zip(moments, moments[1:]) if number != before]
turns = sorted(later - earlier for earlier, later in zip(switches, switches[1:]))
print(f"turn {turns[len(turns) // 2]:.9f}")
