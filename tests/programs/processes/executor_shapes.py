"""Small programs that people write around ProcessPoolExecutor."""
import concurrent.futures
import functools
import itertools
import math
import time
from dataclasses import dataclass


@dataclass
class Job:
    name: str
    size: int = 1


class Engine:
    scale = 3

    def __init__(self, base):
        self.base = base

    def run(self, x):
        return self.base + x * self.scale

    @staticmethod
    def double(x):
        return x * 2

    @classmethod
    def triple(cls, x):
        return x * cls.scale

    def __call__(self, x):
        return ("called", x)

    def all(self, ex, items):
        return list(ex.map(self.run, items))


def process(job):
    job.size += 1
    return job


def power(x, y, *, mod=None):
    return pow(x, y, mod)


def stage(item):
    time.sleep(0.05 * item)
    return item, item ** 2


def generator_sum(n):
    return sum(i for i in range(n))


def main():
    with concurrent.futures.ProcessPoolExecutor(max_workers=3) as ex:
        job = Job("a")
        back = ex.submit(process, job).result()
        print(back, job, back is job)
        e = Engine(10)
        print(ex.submit(e.run, 2).result(), ex.submit(Engine.double, 4).result(), ex.submit(Engine.triple, 4).result(), ex.submit(e, 1).result(), e.all(ex, [1, 2]))
        Engine.scale = 100
        print(ex.submit(e.run, 1).result(), e.run(1))
        print(ex.submit(functools.partial(power, 2, mod=7), 10).result(), ex.submit(power, 2, 10, mod=5).result())
        print(list(ex.map(math.factorial, [3, 5])), list(ex.map(max, [1, 5], [4, 2])), list(ex.map(str.upper, "ab")), ex.submit("-".join, ["x", "y"]).result())
        fs = {ex.submit(stage, i): i for i in (6, 2, 4)}
        for f in concurrent.futures.as_completed(fs):
            print(fs[f], f.result())
        print(ex.submit(generator_sum, 1000).result(), sum(ex.map(generator_sum, range(5), chunksize=2)))
        done, not_done = concurrent.futures.wait([ex.submit(stage, i) for i in range(3)], timeout=5)
        print(len(done), len(not_done))
        print(list(itertools.islice(ex.map(stage, range(100), chunksize=50), 2)) if False else "skipped")
    try:
        with concurrent.futures.ProcessPoolExecutor(1) as ex:
            raise KeyError("inside")
    except KeyError as error:
        print(repr(error))


if __name__ == "__main__":
    main()
