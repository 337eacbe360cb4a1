# LifoQueue, PriorityQueue, SimpleQueue, own queues.
import queue
import threading
import time
from dataclasses import dataclass, field
from typing import Any

lifo = queue.LifoQueue(3)
for i in range(3):
    lifo.put(i)
print(lifo.full(), [lifo.get() for _ in range(3)], lifo.empty())


@dataclass(order=True)
class Job:
    priority: int
    name: Any = field(compare=False)


jobs = queue.PriorityQueue()
for priority, name in ((3, "low"), (1, "high"), (2, "middle"), (1, "high too")):
    jobs.put(Job(priority, name))
print([jobs.get().priority for _ in range(4)])
pairs = queue.PriorityQueue(2)
pairs.put((2, "b"))
pairs.put((1, "a"))
try:
    pairs.put((0, "c"), timeout=0.05)
except queue.Full:
    print("full", pairs.get(), pairs.get())
pairs.put((1, {}))
try:
    pairs.put((1, {}))
except TypeError as error:
    print(error)

simple = queue.SimpleQueue()
print(simple.empty(), simple.qsize(), simple.put(1), simple.put(2, block=False, timeout=1), simple.put_nowait(3), simple.qsize())
print(simple.get(), simple.get(timeout=1), simple.get_nowait(), simple.empty(), type(simple), repr(simple)[:29])
for arguments in ({"block": False}, {"timeout": 0.05}, {"timeout": 0}, {"timeout": -1}):
    try:
        simple.get(**arguments)
    except (queue.Empty, ValueError) as error:
        print(arguments, type(error).__name__, error)


def taker(name):
    item = simple.get()
    time.sleep(0.05 * item)
    print(name, item)


threads = [threading.Thread(target=taker, args=(name,)) for name in ("first", "second", "third")]
for thread in threads:
    thread.start()
    time.sleep(0.05)
for i in range(3):
    simple.put(i)
for thread in threads:
    thread.join()


class UniqueQueue(queue.Queue):
    def _init(self, maxsize):
        self.queue = {}

    def _put(self, item):
        self.queue[item] = True

    def _get(self):
        key = next(iter(self.queue))
        del self.queue[key]
        return key


unique = UniqueQueue()
for letter in "abracadabra":
    unique.put(letter)
print(unique.qsize(), "".join(unique.get() for _ in range(5)), unique.empty())


class Typed(queue.SimpleQueue):
    def __init__(self, kind):
        self.kind = kind


typed = Typed(int)
typed.put(5)
print(typed.kind, typed.get(), queue.SimpleQueue[int])
