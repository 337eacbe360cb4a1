# An exception ends the main thread; the others still run to their end.
import atexit
import threading
import time


def worker():
    time.sleep(0.2)
    print("worker done")


atexit.register(print, "at exit")
threading.Thread(target=worker).start()
print("main")
raise ValueError("main gives up")
