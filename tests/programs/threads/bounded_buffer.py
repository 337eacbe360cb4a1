# The textbook's bounded buffer, with a condition for each side.
import threading
import time


class BoundedBuffer:
    def __init__(self, capacity):
        self.capacity = capacity
        self.items = []
        self.lock = threading.Lock()
        self.not_full = threading.Condition(self.lock)
        self.not_empty = threading.Condition(self.lock)

    def put(self, item):
        with self.not_full:
            while len(self.items) == self.capacity:
                print("producer waits")
                self.not_full.wait()
            self.items.append(item)
            self.not_empty.notify()

    def get(self):
        with self.not_empty:
            while not self.items:
                print("consumer waits")
                self.not_empty.wait()
            item = self.items.pop(0)
            self.not_full.notify()
            return item


buffer = BoundedBuffer(2)


def producer():
    for i in range(6):
        buffer.put(i)
        print("made", i)
    time.sleep(0.5)
    buffer.put(None)


def consumer():
    time.sleep(0.1)
    while (item := buffer.get()) is not None:
        print("used", item)
        time.sleep(0.1)


threads = [threading.Thread(target=producer), threading.Thread(target=consumer)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("end", buffer.items)
