import threading
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


def job():
    time.sleep(0.2)
    raise ValueError("job")


thread = threading.Thread(target=job)
thread.start()
thread.join()
log("end", thread.is_alive())
