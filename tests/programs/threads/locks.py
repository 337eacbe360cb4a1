# threading.Lock: taking, trying, timing out, releasing from another thread, errors.
import threading
import time
import _thread

lock = threading.Lock()
start = time.monotonic()


def now():
    return f"{time.monotonic() - start:.1f}"


def attempt(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


print(type(lock), threading.Lock, type(lock) is _thread.LockType)
print(lock.locked(), lock.acquire(), lock.locked(), lock.acquire(False), lock.acquire(blocking=False))
print(attempt(lock.acquire, timeout=0.2), now())
print(lock.release(), lock.locked())
print(attempt(lock.release))
print(attempt(lock.acquire, False, 1), "|", attempt(lock.acquire, True, -2), "|", attempt(lock.acquire, timeout=None))
print(attempt(lock.acquire, 1, 2, 3), "|", attempt(lock.acquire, timeout=1e30))
print(attempt(lock.acquire, True, -1), attempt(lock.acquire, timeout=0), lock.locked())


def holder():
    time.sleep(0.1)
    print("holder releases what main took", now())
    lock.release()
    with lock:
        print("holder has it", lock.locked())
        time.sleep(0.1)
        print("holder lets go", now())


thread = threading.Thread(target=holder)
thread.start()
time.sleep(0.15)
with lock as got:
    print("main has it", got, now())
print(lock.locked())
thread.join()
print(repr(lock)[:28], hasattr(lock, "acquire_lock"), lock.locked_lock(), isinstance(lock, _thread.LockType))
print(_thread.error is threading.ThreadError is RuntimeError, threading.TIMEOUT_MAX)
