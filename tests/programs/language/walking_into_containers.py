# A container that takes an iterable sees every item as it comes: the iterable may look, sleep, or fail half way.
import collections
import pickle
import random
import time
from concurrent.futures import ThreadPoolExecutor


def slowly(items):
    for item in items:
        time.sleep(0.01)
        yield item


def looking_at(container, items):
    for item in items:
        print("  sees", container)
        yield item


def failing():
    yield 1
    raise ValueError("half way")


def report(action, *args):
    try:
        print(action(*args))
    except Exception as error:
        print(type(error).__name__, error)


def job(number):
    time.sleep(0.1)
    return number + 1


class Slow:
    def __iter__(self):
        time.sleep(0.1)
        return iter([7])


class Reflected(Slow):
    def __radd__(self, other):
        return "the other's __radd__"


class Own(list):
    pass


results = []
with ThreadPoolExecutor(2) as pool:
    results += pool.map(job, range(3))
    results += (number * 10 for number in pool.map(job, range(2)))
print(results)

numbers = [9]
numbers += slowly(range(3))
numbers += map(job, [5])
numbers += Slow()
print(numbers, numbers + Reflected())
numbers += Reflected()
print(numbers)

queue = collections.deque([1], 3)
queue += slowly(range(3))
table = {}
table |= slowly([(1, 2), (3, 4)])
own = Own([1])
own += slowly(range(2))
holder = {"list": [1]}
holder["list"] += slowly("ab")
print(queue, table, own, type(own).__name__, holder)


def add(container, items):
    container += items
    return container


def unite(container, items):
    container |= items
    return container


for action, container, items in [(unite, {1}, slowly([2])), (add, (1,), slowly([2])), (add, [], object()), (add, [], 5), (add, [1], []),
                                 (unite, {}, slowly([1])), (unite, {1}, {2}), (add, 1, 10 ** 30), (add, "a", slowly("b"))]:
    report(action, container, items)

container = []
report(add, container, failing())
print(container)
report(container.extend, failing())
print(container)
container = collections.deque()
report(container.extend, failing())
report(container.extendleft, failing())
print(container)
container = set()
report(container.update, failing())
report(container.update, (item for item in [2, [3], 4]))
print(container)

container = []
container.extend(looking_at(container, range(3)))
container += looking_at(container, "ab")
print(container)
container = collections.deque(maxlen=2)
container.extend(looking_at(container, range(3)))
container += looking_at(container, "ab")
print(container)
counts = collections.Counter()
counts.update(looking_at(counts, "aba"))
print(counts)
print([].extend(item for item in ()), [1].extend(map(str, [1])))

generator = random.Random(3)
copied = pickle.loads(pickle.dumps(generator))
print(copied.random() == generator.random(), copied.getstate() == generator.getstate())
