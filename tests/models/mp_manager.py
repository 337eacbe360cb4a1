# Objects of a manager.
import multiprocessing as mp
import time
from multiprocessing.managers import BaseManager, SyncManager


def work(d, l, lock, n, space, value, array):
    d[n] = n * n
    with lock:
        l.append(n)
        space.total += n
        value.value += 1
    array[n] = n


class Counter:
    def __init__(self, start=0):
        self.n = start

    def increment(self, by=1):
        self.n += by
        return self.n

    def fail(self):
        raise KeyError("no")


class Mine(BaseManager):
    pass


Mine.register("Counter", Counter)


def use(counter):
    for _ in range(3):
        counter.increment()


if __name__ == "__main__":
    with mp.Manager() as m:
        print(type(m).__name__, isinstance(m, SyncManager))
        d, l, lock = m.dict(a=1), m.list([0]), m.Lock()
        space, value, array = m.Namespace(total=0), m.Value("i", 0), m.Array("i", [0] * 4)
        ps = [mp.Process(target=work, args=(d, l, lock, n, space, value, array)) for n in range(4)]
        for p in ps:
            p.start()
            p.join()
        print(ps[0].name, d, l, space, value, array)
        print(dict(d), list(l), sorted(d.keys(), key=str), d.get("zz"), len(d), 3 in d, d.pop("a"), d.copy() == {0: 0, 1: 1, 2: 4, 3: 9})
        print(l[1:3], l[-1], l.index(3), l + [9], type(d).__name__, isinstance(d, dict), repr(l).split(" at ")[0])
        l.extend([5, 4])
        l.sort()
        l += [6]
        print(l, [x for x in l], space.total, value.value, array[:], d.items())
        del d[0]
        d.update(b=2)
        print(d.setdefault("b", 3), d)
        for action in (lambda: d["none"], lambda: l[99], lambda: l.remove(99), lambda: space.nothing):
            try:
                action()
            except Exception as e:
                print(type(e).__name__, e)
        nested = m.dict(inner=m.list([1]))
        nested["inner"].append(2)
        print(nested["inner"])
        q, event, semaphore, barrier = m.Queue(2), m.Event(), m.Semaphore(1), m.Barrier(1)
        q.put("x")
        print(q.qsize(), q.full(), q.get(), q.empty(), event.is_set(), event.wait(0.05), semaphore.acquire(), semaphore.acquire(False), barrier.wait())
        event.set()
        condition = m.Condition()
        with condition:
            print(event.wait(), condition.wait(0.05))
        try:
            q.get_nowait()
        except Exception as e:
            print(type(e).__module__, type(e).__name__)
    with Mine() as mine:
        counter = mine.Counter(10)
        p = mp.Process(target=use, args=(counter,))
        p.start()
        p.join()
        print(counter.increment(by=2))
        try:
            counter.fail()
        except KeyError as e:
            print(repr(e))
        try:
            counter.n
        except AttributeError as e:
            print(e)
