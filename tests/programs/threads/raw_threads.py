# The module _thread, and threads that threading has not started.
import _thread
import threading
import time

done = _thread.allocate_lock()
done.acquire()


def attempt(function, *args):
    try:
        return function(*args)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def work(a, b=0):
    me = threading.current_thread()
    print(a, b, type(me).__name__, me.name, me.daemon, me.is_alive(), me is threading.current_thread(), me in threading.enumerate())
    print(attempt(me.join), _thread.get_ident() == me.ident == ident[0] if ident else None)
    done.release()
    _thread.exit()
    print("never")


ident = []
print(isinstance(_thread.start_new_thread(work, (1,), {"b": 2}), int))
done.acquire()
print(attempt(_thread.start_new_thread, 5, ()), attempt(_thread.start_new_thread, print, 5), attempt(_thread.start_new_thread, print, (), 5))
print(_thread.LockType, _thread.TIMEOUT_MAX, _thread.error)
print(threading.stack_size(), threading.stack_size(65536), threading.stack_size(0), attempt(threading.stack_size, 100))
counter = 0
lock = _thread.allocate_lock()


def count(times):
    global counter
    for _ in range(times):
        with lock:
            counter += 1


for _ in range(4):
    _thread.start_new_thread(count, (250,))
time.sleep(0.1)
print(counter, threading.active_count() >= 1)


def silent():
    time.sleep(0.1)
    print("never: nobody waits for it")


_thread.start_new_thread(silent, ())
print("end")
