import threading
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


counter = 0


def job():
    global counter
    value = counter
    time.sleep(0.2)
    counter = value + 1


threads = [threading.Thread(target=job) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
log(counter)
