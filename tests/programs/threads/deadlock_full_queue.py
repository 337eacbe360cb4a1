# A full queue that nobody empties.
import queue
import threading
import time

q = queue.Queue(maxsize=2)


def producer():
    for i in range(5):
        print("put", i)
        q.put(i)
    print("never")


threading.Thread(target=producer).start()
time.sleep(0.1)
print("main waits at its end")
