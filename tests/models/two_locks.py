import threading
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


first, second = threading.Lock(), threading.Lock()


def job(one, other):
    with one:
        time.sleep(0.2)
        with other:
            log("has both")


threads = [threading.Thread(target=job, args=locks) for locks in ((first, second), (second, first))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
log("end")
