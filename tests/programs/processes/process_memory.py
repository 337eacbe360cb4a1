import multiprocessing as mp
from collections import deque, defaultdict, Counter
from functools import lru_cache

counter = 0
items = [1, 2]
table = {"a": [1]}
queue = deque([1, 2, 3], maxlen=5)
groups = defaultdict(list, x=[1])
tally = Counter("aab")


class Config:
    level = 1

    def __init__(self):
        self.values = {"k": 1}


config = Config()
alias = items
numbers = iter(range(10))
next(numbers)


def squares():
    n = 0
    while True:
        yield n * n
        n += 1


gen = squares()
next(gen), next(gen)
fresh = squares()


@lru_cache
def slow(x):
    return x * 2


slow(1)


def child():
    global counter
    counter += 10
    items.append(3)
    table["a"].append(2)
    queue.append(4)
    groups["y"].append(2)
    tally["c"] += 5
    Config.level = 2
    config.values["k"] = 2
    slow(2)
    print("child", counter, items, table, queue, dict(groups), tally, Config.level, config.values, alias is items, flush=True)
    print("child", next(numbers), next(gen), next(fresh), slow.cache_info(), flush=True)


if __name__ == "__main__":
    for _ in range(2):
        p = mp.Process(target=child)
        p.start()
        p.join()
    print("parent", counter, items, table, queue, dict(groups), tally, Config.level, config.values, alias is items)
    print("parent", next(numbers), next(gen), next(fresh), slow.cache_info())
