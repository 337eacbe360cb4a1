# start, join, is_alive, daemon: what is allowed when.
import threading
import time

start = time.monotonic()


def attempt(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except BaseException as error:
        return f"{type(error).__name__}: {error}"


def set_daemon(thread):
    thread.daemon = True


def work():
    time.sleep(0.2)


thread = threading.Thread(target=work)
print(attempt(thread.join), attempt(thread.is_alive))
thread.start()
print(attempt(thread.start), attempt(set_daemon, thread), thread.is_alive())
print(thread.join(0.05), thread.is_alive(), time.monotonic() - start < 0.15, thread.join(timeout=-5), thread.join(0))
print(thread.join(), thread.is_alive(), round(time.monotonic() - start, 1) >= 0.2, thread.join(), attempt(thread.start))
print(attempt(threading.current_thread().join), attempt(threading.main_thread().start))


class Forgetful(threading.Thread):
    def __init__(self):
        self.ready = True


forgetful = Forgetful()
print(attempt(forgetful.start), attempt(forgetful.join), attempt(lambda: forgetful.name), attempt(repr, forgetful))
print(attempt(threading.Thread, 1), attempt(threading.Thread, None, work, "n", (), None, True))
print(attempt(threading.Thread, target=work, foo=1))


def self_join():
    print(attempt(threading.current_thread().join))


threading.Thread(target=self_join).start()


class Stoppable(threading.Thread):
    """The classic mistake: _stop is the thread's own."""

    def __init__(self):
        super().__init__()
        self._stop = threading.Event()

    def run(self):
        pass


stoppable = Stoppable()
stoppable.start()
print(attempt(stoppable.join))


def child():
    inherited = threading.Thread(target=work)
    print("inherited", inherited.daemon, threading.Thread(target=work, daemon=False).daemon)


parent = threading.Thread(target=child, daemon=True)
parent.start()
parent.join()


def main_joined():
    print("main still alive", threading.main_thread().is_alive())
    threading.main_thread().join()
    print("main is over", threading.main_thread().is_alive(), repr(threading.main_thread())[:31])


threading.Thread(target=main_joined).start()
t = threading.Thread(target=lambda *a, **k: print(a, k), args=[1, 2], kwargs={"x": 3})
print(t._target is not None, t._args, t._kwargs)
t.start()
t.join()
print(hasattr(t, "_target"))
time.sleep(0.1)
print("main ends")
