import multiprocessing as mp
import time


def waiter(e, name):
    print(name, e.wait(0.1), flush=True)
    print(name, e.wait(), flush=True)


def stage_two(cond, ready, name):
    with cond:
        ready.release()
        print(name, cond.wait(), flush=True)


def at_barrier(b, i, q):
    time.sleep(0.1 * i)
    q.put(b.wait())


def breaks(b):
    try:
        b.wait(0.2)
    except Exception as e:
        print(type(e).__name__, b.broken, flush=True)


if __name__ == "__main__":
    e = mp.Event()
    print(e.is_set(), repr(e).split()[-1])
    p = mp.Process(target=waiter, args=(e, "w"))
    p.start()
    time.sleep(0.3)
    e.set()
    p.join()
    print(e.is_set(), e.wait(0))
    e.clear()
    print(e.is_set(), e.wait(0.1))
    cond, ready = mp.Condition(), mp.Semaphore(0)
    ps = [mp.Process(target=stage_two, args=(cond, ready, f"s{i}")) for i in range(2)]
    for q in ps:
        q.start()
        ready.acquire()
        time.sleep(0.1)
    with cond:
        cond.notify()
    time.sleep(0.2)
    with cond:
        print("second", flush=True)
        cond.notify_all()
    for q in ps:
        q.join()
    with cond:
        print(cond.wait(0.1), cond.wait_for(lambda: False, 0.1), cond.wait_for(lambda: 5))
    try:
        cond.notify()
    except AssertionError as error:
        print(error)
    out = mp.Queue()
    b = mp.Barrier(3)
    ps = [mp.Process(target=at_barrier, args=(b, i, out)) for i in range(3)]
    for q in ps:
        q.start()
    for q in ps:
        q.join()
    print(sorted(out.get() for _ in ps), b.parties, b.n_waiting, b.broken)
    p = mp.Process(target=breaks, args=(b,))
    p.start()
    p.join()
    print(b.broken)
    b.reset()
    print(b.broken)
