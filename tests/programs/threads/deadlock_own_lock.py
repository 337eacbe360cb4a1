# A lock that its holder wants again.
import threading

lock = threading.Lock()


def inner():
    with lock:
        return 1


def outer():
    with lock:
        print("outer has it", lock.acquire(timeout=0.1))
        return inner()


print(outer())
