import multiprocessing as mp
import time


def producer(name, q, n, lock):
    for i in range(n):
        time.sleep(0.12)
        q.put(f"{name}{i}")
    with lock:
        print(name, "done", flush=True)


def consumer(q, results, stop):
    count = 0
    while not (stop.is_set() and q.empty()):
        try:
            item = q.get(timeout=0.1)
        except Exception as e:
            assert type(e).__name__ == "Empty"
            continue
        results.append(item)
        count += 1
    print("consumed", count, flush=True)


if __name__ == "__main__":
    q, lock, stop = mp.Queue(maxsize=3), mp.Lock(), mp.Event()
    with mp.Manager() as m:
        results = m.list()
        c = mp.Process(target=consumer, args=(q, results, stop))
        c.start()
        ps = []
        for k, name in enumerate("AB"):
            p = mp.Process(target=producer, args=(name, q, 3, lock))
            p.start()
            ps.append(p)
            time.sleep(0.06)
        for p in ps:
            p.join()
        stop.set()
        c.join()
        print(sorted(results), c.exitcode)
