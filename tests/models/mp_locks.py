# Locks and what is made of them, where nobody waits for somebody who begins later.
import multiprocessing as mp
import time


def add(lock, value, n):
    for _ in range(n):
        with lock:
            seen = value.value
            time.sleep(0.01)
            value.value = seen + 1


def limited(semaphore, inside, most):
    with semaphore:
        with inside.get_lock():
            inside.value += 1
            most.value = max(most.value, inside.value)
        time.sleep(0.1)
        with inside.get_lock():
            inside.value -= 1


def announce(event, condition, flag):
    time.sleep(0.1)
    with condition:
        flag.value = 1
        condition.notify_all()
    event.set()


if __name__ == "__main__":
    lock, value = mp.Lock(), mp.RawValue("i", 0)
    ps = [mp.Process(target=add, args=(lock, value, 5)) for _ in range(3)]
    for p in ps:
        p.start()
    for p in ps:
        p.join()
    print(value.value, lock.acquire(False), lock.acquire(block=False), lock.acquire(timeout=0.1))
    lock.release()
    try:
        lock.release()
    except ValueError as e:
        print(e)
    rlock = mp.RLock()
    with rlock, rlock:
        print(rlock)
    print(rlock)
    try:
        rlock.release()
    except AssertionError as e:
        print(e)
    semaphore, inside, most = mp.Semaphore(2), mp.Value("i", 0), mp.RawValue("i", 0)
    ps = [mp.Process(target=limited, args=(semaphore, inside, most)) for _ in range(5)]
    for p in ps:
        p.start()
    for p in ps:
        p.join()
    print(most.value <= 2, inside.value, semaphore.get_value())
    bounded = mp.BoundedSemaphore(1)
    try:
        bounded.release()
    except ValueError as e:
        print(e)
    event, condition, flag = mp.Event(), mp.Condition(), mp.Value("b", 0)
    print(event.is_set(), event.wait(0.05))
    p = mp.Process(target=announce, args=(event, condition, flag))
    p.start()
    with condition:
        print(condition.wait_for(lambda: flag.value, timeout=5))
    print(event.wait(5), event.is_set())
    event.clear()
    print(event.is_set())
    p.join()
    try:
        condition.notify()
    except AssertionError as e:
        print(e)
    barrier = mp.Barrier(1)
    print(barrier.wait(), barrier.parties, barrier.n_waiting, barrier.broken)
