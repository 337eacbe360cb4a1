import threading
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


limit = threading.Semaphore(2)


def job():
    with limit:
        time.sleep(0.2)
        log("leaves")


threads = [threading.Thread(target=job) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
log("end")
