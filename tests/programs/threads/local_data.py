# threading.local: each thread has its own attributes.
import threading
import time

data = threading.local()
data.value = "main"
data.other = 1


def attempt(function):
    try:
        return function()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def worker(number):
    print(number, hasattr(data, "value"), attempt(lambda: data.value), data.__dict__)
    data.value = number
    time.sleep(0.05)
    print(number, data.value, data.__dict__)
    del data.value
    print(attempt(lambda: data.value), attempt(lambda: delattr(data, "value")))


for i in range(2):
    threading.Thread(target=worker, args=(i,)).start()
    time.sleep(0.02)
time.sleep(0.1)
print(data.value, data.__dict__, type(data), threading.local)
print(attempt(lambda: threading.local(1)), attempt(lambda: threading.local(x=1)))


class Session(threading.local):
    kind = "shared by all"
    count = 0

    def __init__(self, name, *, size=1):
        print("init", name, size, threading.current_thread().name)
        self.name = name
        self.items = [0] * size

    def add(self, item):
        self.items.append(item)
        self.count += 1
        return self.items

    @property
    def length(self):
        return len(self.items)


session = Session("s", size=2)


def user(item):
    print(session.add(item), session.length, session.count, session.kind, sorted(session.__dict__))


user("m")
for name in ("x", "y"):
    thread = threading.Thread(target=user, args=(name,), name=name)
    thread.start()
    thread.join()
user("n")
Session.kind = "changed"
print(session.kind, attempt(lambda: session.missing), Session.__mro__[1])


class Broken(threading.local):
    def __init__(self, bad):
        if threading.current_thread() is not threading.main_thread():
            raise ValueError(bad)


broken = Broken("no init here")
thread = threading.Thread(target=lambda: print(attempt(lambda: broken.x), attempt(lambda: setattr(broken, "x", 1))))
thread.start()
thread.join()
