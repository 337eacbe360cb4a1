import threading
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


barrier = threading.Barrier(2)


def job(seconds):
    time.sleep(seconds)
    log("arrives", seconds)
    barrier.wait()
    log("goes on")


threads = [threading.Thread(target=job, args=(seconds,)) for seconds in (0.2, 0.4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
log("end")
