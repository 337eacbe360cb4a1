import queue
import threading
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


def consumer(items):
    while (item := items.get()) is not None:
        time.sleep(0.2)
        log("consumed", item)


items = queue.Queue()
thread = threading.Thread(target=consumer, args=(items,))
for number in range(3):
    items.put(number)
items.put(None)
thread.start()
log("started")
thread.join()
log("end", items.qsize())
