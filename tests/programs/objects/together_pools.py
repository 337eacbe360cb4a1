import threading, time
from concurrent.futures import ThreadPoolExecutor, ProcessPoolExecutor
from collections import deque, defaultdict, Counter, namedtuple
from dataclasses import dataclass, field
from enum import Enum
from contextlib import contextmanager, ExitStack, closing
class C(Enum):
    A = 1
    B = 2
@dataclass
class Job:
    n: int
    kind: C = C.A
    data: list = field(default_factory=list)
P = namedtuple("P", "x y")
def work(job):
    time.sleep(0.1)
    job.data.append(job.n)
    return job
def work2(p):
    return P(p.y, p.x), C.B, {"k": p}
def count(words):
    return Counter(words)
d = deque(); lock = threading.Lock()
cond = threading.Condition()
def producer():
    for i in range(3):
        time.sleep(0.1)
        with cond:
            d.append(i); cond.notify()
def consumer():
    got = 0
    while got < 3:
        with cond:
            while not d: cond.wait()
            print("got", d.popleft()); got += 1
ts = [threading.Thread(target=f) for f in (producer, consumer)]
for t in ts: t.start()
for t in ts: t.join()
with ThreadPoolExecutor(2) as ex:
    print([j.data for j in ex.map(work, [Job(i) for i in range(3)])])
    hits = defaultdict(int)
    def bump(k):
        with lock: hits[k] += 1
    list(ex.map(bump, "aab")); print(dict(hits))
if __name__ == "__main__":
    with ProcessPoolExecutor(2) as ex:
        print(list(ex.map(work, [Job(1), Job(2, C.B)])))
        print(ex.submit(work2, P(1, 2)).result())
        print(sum(ex.map(count, [["a", "b"], ["a"]]), Counter()))
        r = ex.submit(work, Job(5, C.B)).result()
