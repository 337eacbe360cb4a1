import threading
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


timer = threading.Timer(0.4, log, ["timer"])
other = threading.Timer(0.2, log, ["never"])
timer.start()
other.start()
log("started")
other.cancel()
timer.join()
log("end")
