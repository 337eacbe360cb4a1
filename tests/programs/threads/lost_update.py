# Read, think, write: without a lock updates are lost.
import threading
import time


class Counter:
    def __init__(self):
        self.value = 0
        self.lock = threading.Lock()

    def unsafe(self):
        value = self.value
        time.sleep(0.05)
        self.value = value + 1

    def safe(self):
        with self.lock:
            value = self.value
            time.sleep(0.02)
            self.value = value + 1


def run(method, count=5):
    threads = [threading.Thread(target=method) for _ in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


counter = Counter()
run(counter.unsafe)
print("without:", counter.value)
counter.value = 0
run(counter.safe)
print("with:", counter.value)

balance = 100


def withdraw(amount):
    global balance
    if balance >= amount:
        time.sleep(0.05)
        balance -= amount
        return True
    return False


results = []
run(lambda: results.append(withdraw(80)), 2)
print(balance, results)


class Singleton:
    instance = None
    made = 0
    lock = threading.Lock()

    def __init__(self):
        time.sleep(0.05)
        Singleton.made += 1

    @classmethod
    def get(cls):
        if cls.instance is None:
            with cls.lock:
                if cls.instance is None:
                    cls.instance = cls()
        return cls.instance

    @classmethod
    def get_carelessly(cls):
        if cls.instance is None:
            cls.instance = cls()
        return cls.instance


run(Singleton.get)
print("made", Singleton.made)
Singleton.instance = None
run(Singleton.get_carelessly)
print("made", Singleton.made)
