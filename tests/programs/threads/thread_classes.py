# Classes made of threads: comparable, abstract, dataclasses; targets of all kinds.
import abc
import functools
import threading
import time
from dataclasses import dataclass, field

results = {}


class Job(threading.Thread):
    registry, lock = [], threading.Lock()

    def __init__(self, n, **kwargs):
        self.n = n
        super().__init__(**kwargs)
        with Job.lock:
            Job.registry.append(self)

    def __eq__(self, other):
        return isinstance(other, Job) and self.n == other.n

    def __hash__(self):
        return hash(self.n)

    def __lt__(self, other):
        return self.n < other.n

    def __repr__(self):
        return f"Job({self.n})"

    def run(self):
        time.sleep(0.05 * (5 - self.n))
        results[self.n] = threading.current_thread() is self


jobs = [Job(i, name=f"job-{i}", daemon=i % 2 == 0) for i in range(3)]
for job in jobs:
    job.start()
print(threading.enumerate()[1:])
for job in sorted(jobs, reverse=True):
    job.join()
    print(job, job.is_alive(), results)


@dataclass
class Comparable(threading.Thread):
    x: int

    def __post_init__(self):
        super().__init__()


@dataclass(eq=False)
class Collecting(threading.Thread):
    x: int
    out: list = field(default_factory=list)

    def __post_init__(self):
        super().__init__(name=f"collecting {self.x}")

    def run(self):
        self.out.append(self.name)


class Stepping(threading.Thread, abc.ABC):
    @abc.abstractmethod
    def step(self):
        ...

    def run(self):
        for _ in range(2):
            self.step()


class Walking(Stepping):
    def step(self):
        print("step", self.name)


for make in (lambda: Comparable(3), Stepping, lambda: Job("late").missing):
    try:
        make()
    except (TypeError, AttributeError) as error:
        print(error)
for thread in (Collecting(4), Walking()):
    thread.start()
    thread.join()
print(threading.active_count(), Collecting(5).out)


class Lazy:
    def __init__(self):
        self.cached, self.lock = None, threading.Lock()

    @property
    def value(self):
        if self.cached is None:
            with self.lock:
                if self.cached is None:
                    time.sleep(0.05)
                    print("computed by", threading.current_thread().name)
                    self.cached = 7
        return self.cached


lazy = Lazy()
threads = [threading.Thread(target=lambda: lazy.value) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(lazy.value)
thread = threading.Thread(target=functools.partial(print, "partial", end="!\n"))
print(thread.name)
thread.start()
thread.join()
print(threading.Thread(target=lazy.__init__).name, threading.Thread(target=Lazy).name, threading.Thread(target=len).name)
