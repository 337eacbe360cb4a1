import multiprocessing as mp
import time


def section(lock, name, delay):
    time.sleep(delay)
    with lock:
        print(name, "in", flush=True)
        time.sleep(0.3)
        print(name, "out", flush=True)


def try_it(lock, q):
    q.put((lock.acquire(False), lock.acquire(timeout=0.1), repr(lock)))


if __name__ == "__main__":
    lock = mp.Lock()
    print(lock)
    ps = [mp.Process(target=section, args=(lock, f"p{i}", 0.1 * i)) for i in range(3)]
    for p in ps:
        p.start()
    for p in ps:
        p.join()
    q = mp.Queue()
    with lock:
        print(lock)
        p = mp.Process(target=try_it, args=(lock, q))
        p.start()
        print(q.get())
        p.join()
    try:
        lock.release()
    except ValueError as e:
        print(e)
    r = mp.RLock()
    print(r)
    with r:
        with r:
            print(r)
            p = mp.Process(target=try_it, args=(r, q))
            p.start()
            print(q.get())
            p.join()
    try:
        r.release()
    except AssertionError as e:
        print(e)
    s = mp.Semaphore(2)
    s.acquire()
    print(s, s.get_value(), s.acquire(False), s.acquire(False), s.get_value())
    s.release()
    s.release()
    s.release()
    print(s)
    b = mp.BoundedSemaphore(1)
    print(b)
    try:
        b.release()
    except ValueError as e:
        print(e)
    import pickle
    for thing in (lock, r, s, mp.Event(), mp.Condition(), mp.Queue(), mp.Value("i"), mp.Array("i", 2), mp.Barrier(2)):
        try:
            pickle.dumps(thing)
        except RuntimeError as e:
            print(e)
