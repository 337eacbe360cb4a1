# threading.Barrier: action, indices, timeouts, abort, reset.
import threading
import time

start = time.monotonic()


def now():
    return round((time.monotonic() - start) * 2) / 2


def attempt(function, *args):
    try:
        return function(*args)
    except Exception as error:
        return f"{type(error).__name__}({error})"


barrier = threading.Barrier(3, action=lambda: print("action", now()))
print(barrier.parties, barrier.n_waiting, barrier.broken, repr(barrier).endswith(": waiters=0/3>"))


def runner(number, rounds=1):
    for _ in range(rounds):
        time.sleep(0.2 * number)
        index = barrier.wait()
        time.sleep(0.05 * number + 0.001)
        print("runner", number, "index", index)


threads = [threading.Thread(target=runner, args=(i,)) for i in range(3)]
for thread in threads:
    thread.start()
time.sleep(0.25)
print("waiting", barrier.n_waiting, repr(barrier).endswith(": waiters=2/3>"))
for thread in threads:
    thread.join()


def party(number, which, timeout=None):
    time.sleep(0.05 * number)
    result = attempt(which.wait, timeout)
    time.sleep(0.1 * number)
    print(number, result)


def together(which, *timeouts):
    threads = [threading.Thread(target=party, args=(i, which, timeout)) for i, timeout in enumerate(timeouts)]
    for thread in threads:
        thread.start()
    return threads


for thread in together(threading.Barrier(3), 0.2, None):
    thread.join()
late = threading.Barrier(3, timeout=0.1)
for thread in together(late, None, None):
    thread.join()
print(late.broken, repr(late).endswith(": broken>"), attempt(late.wait))
late.reset()
print(late.broken, late.n_waiting)
for how in ("abort", "reset"):
    cut = threading.Barrier(3)
    threads = together(cut, None, None)
    time.sleep(0.2)
    getattr(cut, how)()
    for thread in threads:
        thread.join()
    print(how, cut.broken, cut.n_waiting)


def fails():
    raise ValueError("no")


failing = threading.Barrier(2, fails)
for thread in together(failing, None, None):
    thread.join()
print(failing.broken, threading.BrokenBarrierError.__mro__[1].__name__, threading.BrokenBarrierError.__module__)
print(attempt(threading.Barrier(1).wait), attempt(threading.Barrier(1, None, 1).wait, 0))
