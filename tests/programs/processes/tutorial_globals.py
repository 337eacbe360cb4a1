"""What a child changes stays in the child; what is to come back must be sent."""
from multiprocessing import Process, Queue, Manager, Value, Array, Pool
import random

total = 0
results = []
shared = {"hits": 0}


def work(n):
    global total
    total += n
    results.append(n)
    shared["hits"] += 1
    return total, len(results), shared["hits"]


def work_queue(n, q):
    q.put((n, work(n)))


def work_shared(n, value, array, d):
    with value.get_lock():
        value.value += n
    array[n] = n * n
    d[n] = n


def draw(seed):
    rng = random.Random(seed)
    return [rng.randint(1, 100) for _ in range(3)]


rng = random.Random(7)


def inherited(_):
    return [rng.randint(1, 100) for _ in range(2)]


if __name__ == "__main__":
    procs = [Process(target=work, args=(i,)) for i in range(1, 4)]
    for p in procs:
        p.start()
    for p in procs:
        p.join()
    print(total, results, shared)
    q = Queue()
    procs = [Process(target=work_queue, args=(i, q)) for i in range(1, 4)]
    for p in procs:
        p.start()
    got = sorted(q.get() for _ in procs)
    for p in procs:
        p.join()
    print(got, total)
    with Manager() as manager:
        v, a, d = Value("i", 0), Array("i", 5), manager.dict()
        procs = [Process(target=work_shared, args=(i, v, a, d)) for i in range(5)]
        [p.start() for p in procs]
        [p.join() for p in procs]
        print(v.value, a[:], sorted(d.items()))
    with Pool(1) as pool:
        print(pool.map(work, [1, 2, 3]), total)
        print(pool.map(draw, [1, 1, 2]))
        print(pool.map(inherited, range(2)))
    print([rng.randint(1, 100) for _ in range(2)])
