# Semaphore and BoundedSemaphore.
import threading
import time

permits = threading.Semaphore(2)


def attempt(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def visitor(number):
    with permits:
        print(number, "in")
        time.sleep(0.2 + number * 0.05)
    time.sleep(0.001)


threads = [threading.Thread(target=visitor, args=(i,)) for i in range(5)]
for thread in threads:
    thread.start()
    time.sleep(0.02)
for thread in threads:
    thread.join()
print(permits.acquire(), permits.acquire(False), permits.acquire(blocking=False), permits._value)
print(permits.acquire(timeout=0.1), attempt(permits.acquire, False, 1))
permits.release(3)
print(permits._value, repr(permits).endswith(": value=3>"), repr(permits).startswith("<threading.Semaphore at 0x"))
print(attempt(permits.release, 0), attempt(threading.Semaphore, -1))

bounded = threading.BoundedSemaphore(2)
print(attempt(bounded.release))
with bounded as got:
    print(got, repr(bounded).endswith(": value=1/2>"))
print(attempt(bounded.release, 1), attempt(bounded.release, 2), repr(bounded).endswith(": value=2/2>"))
print(isinstance(bounded, threading.Semaphore), threading.BoundedSemaphore.__mro__[1])

zero = threading.Semaphore(0)


def blocked(name):
    zero.acquire()
    time.sleep((ord(name) - ord("x")) * 0.05)
    print(name, "goes on")


threads = [threading.Thread(target=blocked, args=(name,)) for name in "xyz"]
for thread in threads:
    thread.start()
    time.sleep(0.02)
time.sleep(0.1)
zero.release()
time.sleep(0.1)
zero.release(2)
for thread in threads:
    thread.join()
