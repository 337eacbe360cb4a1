import threading
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


def job():
    time.sleep(0.4)
    log("job")


thread = threading.Thread(target=job)
thread.start()
thread.join(0.2)
log("alive", thread.is_alive())
thread.join()
log("alive", thread.is_alive())
