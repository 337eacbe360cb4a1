import threading
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


def job(event):
    log("waits")
    log("goes on", event.wait())


event = threading.Event()
thread = threading.Thread(target=job, args=(event,))
thread.start()
time.sleep(0.2)
log("set")
event.set()
thread.join()
log("end")
