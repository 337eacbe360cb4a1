# Readers share, writers are alone.
import threading
import time


class ReadWriteLock:
    def __init__(self):
        self._condition = threading.Condition()
        self._readers = 0
        self._writer = False

    def acquire_read(self):
        with self._condition:
            self._condition.wait_for(lambda: not self._writer)
            self._readers += 1

    def release_read(self):
        with self._condition:
            self._readers -= 1
            if self._readers == 0:
                self._condition.notify_all()

    def acquire_write(self):
        with self._condition:
            self._condition.wait_for(lambda: not self._writer and self._readers == 0)
            self._writer = True

    def release_write(self):
        with self._condition:
            self._writer = False
            self._condition.notify_all()


rw = ReadWriteLock()
data = {"version": 0}


def reader(number, delay):
    time.sleep(delay)
    rw.acquire_read()
    print("reader", number, "sees", data["version"], "with", rw._readers)
    time.sleep(0.2)
    rw.release_read()


def writer(delay):
    time.sleep(delay)
    rw.acquire_write()
    print("writer alone", rw._readers)
    time.sleep(0.2)
    data["version"] += 1
    rw.release_write()


threads = [threading.Thread(target=reader, args=(i, d)) for i, d in enumerate((0, 0.05, 0.3))]
threads.append(threading.Thread(target=writer, args=(0.1,)))
threads.append(threading.Thread(target=writer, args=(0.7,)))
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(data)
