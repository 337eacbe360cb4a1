# threading.RLock: its owner may take it again, nobody else may release it.
import threading
import time

lock = threading.RLock()


def attempt(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def state():
    text = repr(lock)
    return text[1:text.index(" ")] + " " + text[text.index("count"):text.index(" at ")]


print(state(), "owner=0" in repr(lock), lock._is_owned())
print(lock.acquire(), lock.acquire(), state(), lock._is_owned(), f"owner={threading.get_ident()}" in repr(lock))


def other():
    print("other:", lock.acquire(False), lock.acquire(timeout=0.05), lock._is_owned(), attempt(lock.release))
    with lock:
        print("other has it", state())


thread = threading.Thread(target=other)
thread.start()
time.sleep(0.1)
lock.release()
print("still held", state())
time.sleep(0.1)
lock.release()
thread.join()
print(state(), attempt(lock.release))


class Account:
    def __init__(self):
        self.lock = threading.RLock()
        self.balance = 0

    def deposit(self, amount):
        with self.lock:
            self.balance += amount

    def transfer(self, other, amount):
        with self.lock, other.lock:
            self.deposit(-amount)
            other.deposit(amount)


a, b = Account(), Account()
a.deposit(100)
a.transfer(b, 30)
print(a.balance, b.balance)


def factorial(n):
    with lock:
        return 1 if n < 2 else n * factorial(n - 1)


print(factorial(10), state(), type(lock))
condition = threading.Condition(lock)
with lock:
    with condition:
        print(condition.wait(0.05), state())
print(state())
