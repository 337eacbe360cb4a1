import threading
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


def forever():
    for _ in range(5):
        log("tick")
        time.sleep(0.2)


threading.Thread(target=forever, daemon=True).start()
time.sleep(0.5)
log("end")
