import multiprocessing as mp
import time
from multiprocessing.managers import BaseManager


def change(d, l, ns, v):
    d["child"] = [1, 2]
    d["n"] += 1
    l.append("x")
    l[0] = "first"
    ns.x = ns.x + 1
    v.value *= 2


def locked(lock, d):
    for _ in range(5):
        with lock:
            d["count"] = d["count"] + 1


class Counter:
    def __init__(self, start=0):
        self.n = start

    def inc(self, by=1):
        self.n += by
        return self.n

    def get(self):
        return self.n


class Mine(BaseManager):
    pass


Mine.register("Counter", Counter)


def use(c):
    c.inc(10)


if __name__ == "__main__":
    with mp.Manager() as m:
        d, l = m.dict({"n": 1}), m.list([3, 1, 2])
        ns, v = m.Namespace(x=1), m.Value("i", 5)
        p = mp.Process(target=change, args=(d, l, ns, v))
        print(p.name)
        p.start()
        p.join()
        print(d, l, ns, v, dict(d), list(l), ns.x, v.value)
        print(sorted(d.keys()), d.get("zz", 0), "n" in d, len(d), d.pop("n"), l.index("x"), l[1:], type(d).__name__)
        d.update(a=1)
        print(sorted(d.items(), key=str), [x for x in d], d.copy())
        for call in (lambda: d["missing"], lambda: l[99], lambda: ns.nothing):
            try:
                print(call())
            except Exception as e:
                print(type(e).__name__, e)
        d["list"] = [1]
        d["list"].append(2)
        print(d["list"])
        lock = m.Lock()
        d["count"] = 0
        ps = [mp.Process(target=locked, args=(lock, d)) for _ in range(3)]
        for p in ps:
            p.start()
        for p in ps:
            p.join()
        print(d["count"])
        q = m.Queue()
        q.put("a")
        print(q.qsize(), q.get(), q.empty())
        e = m.Event()
        print(e.is_set(), e.wait(0.1))
        nested = m.list([m.dict(a=1)])
        nested[0]["b"] = 2
        print(nested[0])
    with Mine() as mine:
        c = mine.Counter(5)
        p = mp.Process(target=use, args=(c,))
        p.start()
        p.join()
        print(c.get(), c.inc())
