import threading
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


condition = threading.Condition()
items = []


def consumer():
    with condition:
        if condition.wait_for(lambda: items, timeout=0.6):
            log("got", items.pop())
        else:
            log("got nothing")


thread = threading.Thread(target=consumer)
thread.start()
time.sleep(0.2)
with condition:
    items.append("item")
    condition.notify()
    log("notified")
thread.join()
log("end")
