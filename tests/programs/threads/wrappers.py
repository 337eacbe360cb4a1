# Decorators and helpers around locks and threads.
import contextlib
import functools
import queue
import threading
import time


def synchronized(lock):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            with lock:
                return function(*args, **kwargs)
        return wrapper
    return decorate


total = 0


@synchronized(threading.RLock())
def add(n=1):
    global total
    before = total
    time.sleep(0.01)
    total = before + n
    return add(n - 1) if n > 1 else total


threads = [threading.Thread(target=add, args=(2,)) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(total, add.__name__)


@contextlib.contextmanager
def within(lock, timeout):
    taken = lock.acquire(timeout=timeout)
    try:
        yield taken
    finally:
        if taken:
            lock.release()


lock = threading.Lock()


def hold():
    with lock:
        time.sleep(0.3)


threading.Thread(target=hold).start()
for timeout in (0.1, 0.5):
    with within(lock, timeout) as taken:
        print(taken)


def limited(function, seconds):
    results = []
    thread = threading.Thread(target=lambda: results.append(function()), daemon=True)
    thread.start()
    thread.join(seconds)
    if thread.is_alive():
        raise TimeoutError("too slow")
    return results[0]


print(limited(lambda: 3, 1))
try:
    limited(lambda: time.sleep(5), 0.1)
except TimeoutError as error:
    print(error)


class Actor(threading.Thread):
    def __init__(self, name):
        super().__init__(name=name, daemon=True)
        self.box = queue.Queue()
        self.start()

    def send(self, message, *args):
        self.box.put((message, args))

    def run(self):
        while True:
            message, args = self.box.get()
            if message == "stop":
                print(self.name, "stops")
                return
            getattr(self, "on_" + message)(*args)


class Greeter(Actor):
    def on_greet(self, who):
        print(self.name, "greets", who)


greeter = Greeter("greeter")
for who in ("Ann", "Bob"):
    greeter.send("greet", who)
greeter.send("stop")
greeter.join()


class Single(type):
    instances, lock = {}, threading.Lock()

    def __call__(cls, *args):
        with cls.lock:
            if cls not in cls.instances:
                cls.instances[cls] = super().__call__(*args)
        return cls.instances[cls]


class Config(metaclass=Single):
    def __init__(self, value):
        time.sleep(0.02)
        self.value = value


seen = []
threads = [threading.Thread(target=lambda v=value: seen.append(Config(v).value)) for value in "xyz"]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(seen)
progress, stop = 0, threading.Event()


def monitor():
    while not stop.wait(0.1):
        print("progress", progress)


watcher = threading.Thread(target=monitor)
watcher.start()
for progress in range(1, 4):
    time.sleep(0.1 if progress > 1 else 0.15)
stop.set()
watcher.join()
