import concurrent.futures
import contextlib
import itertools
import queue
import threading
import time


class Own(Exception):
    pass


def say(*what):
    # Which of several idle workers takes a call is open.
    print(f"{time.monotonic():.7f} {threading.current_thread().name.split('_')[0]}", *(told(w) for w in what))


def told(value):
    if isinstance(value, BaseException):
        return f"{type(value).__name__}{value.args}"
    if isinstance(value, (list, tuple)):
        return "[" + " ".join(told(v) for v in value) + "]"
    return str(value)


def state(future):
    if future.cancelled():
        return "cancelled"
    if not future.done():
        return "running" if getattr(future, "running", bool)() else "pending"
    return told(future.exception() or future.result())


def number():
    """Of the current thread, another for each name."""
    name = threading.current_thread().name.split("_")[0]
    digits = "".join(letter for letter in name if letter.isdigit())
    return int(digits or 0) + 101 * (len(name) - len(digits))


def nap(seconds):
    time.sleep(seconds + number() * 0.0000373)


def settled(wait, *args):
    try:
        return wait(*args)
    finally:
        nap(0.000217)


@contextlib.contextmanager
def waiting(lock):
    try:
        with lock:
            nap(0.000331)
            yield lock
    finally:
        nap(0.000271)  # who releases a lock and takes it again at once may be faster than those who wait for it


def job(label, seconds, error=None):
    time.sleep(seconds + label * 0.0000171)
    say("job", label)
    if error is not None:
        raise error
    return label * 10


def started(function, daemon=None):
    thread = threading.Thread(target=function, name=f"t{next(names)}", daemon=daemon)
    nap(0.000137)
    threads.append(thread)
    thread.start()
    nap(0.000119)
    return thread


def hook(args):
    say("hook", args.thread.name, args.exc_type.__name__, args.exc_value)


threading.excepthook = hook
names, threads, futures, flag, total = itertools.count(1), [], [], 0, 0
lock, rlock = threading.Lock(), threading.RLock()
cond, sem, bounded = threading.Condition(), threading.Semaphore(2), threading.BoundedSemaphore(1)
barrier = threading.Barrier(3, lambda: say('action'))
stack, simple = queue.LifoQueue(0), queue.SimpleQueue()
pool, one_worker = concurrent.futures.ThreadPoolExecutor(3, "pool"), concurrent.futures.ThreadPoolExecutor(1, "single")


def w0():
    global flag
    try:
        barrier.abort()
    except Exception as e:
        say(2, e)
    settled(bounded.acquire)
    try:
        say(3, 'holds bounded')
        if flag >= 3: raise Own('o', 1)
        flag += 1
    finally:
        settled(bounded.release)
    for future in concurrent.futures.as_completed([pool.submit(job, 5, 0.846502, SystemExit(3)), pool.submit(job, 6, 1.940172, SystemExit(3))], 1.567999):
        say(4, state(future))
    nap(0.289535)


def main():
    global flag
    try:
        with waiting(rlock):
            say(19, 'holds rlock')
            started(w0)
            settled(simple.put, 20, True, 2.924284)
    except Exception as e:
        say(21, e)
    try:
        def produce22():
            for i in range(3):
                settled(stack.put, i)
                say(22, 'put', i)
                nap(0.151110)
            settled(stack.put, 99)
        def consume22():
            while True:
                item = settled(stack.get)
                say(22, 'got', item)
                stack.task_done()
                if item == 99: break
                nap(0.086971)
        started(consume22, daemon=True)
        started(produce22)
    except Exception as e:
        say(23, e)
    try:
        def count24():
            global total
            for _ in range(3):
                with contextlib.nullcontext():
                    seen = total
                    nap(0.429618)
                    total = seen + 1
        counting = [started(count24) for _ in range(3)]
        for thread in counting: settled(thread.join)
        say(24, total)
    except Exception as e:
        say(25, e)
    try:
        futures.append(one_worker.submit(job, 26, 0.283355))
    except Exception as e:
        say(27, e)
    try:
        try:
            say(28, settled(barrier.wait, 1.016381))
        except (KeyError, Own) as e:
            say(29, e)
    except Exception as e:
        say(30, e)
    try:
        def produce31():
            for i in range(2):
                settled(simple.put, i)
                say(31, 'put', i)
                nap(0.560123)
            settled(simple.put, 99)
        def consume31():
            while True:
                item = settled(simple.get)
                say(31, 'got', item)
                if item == 99: break
                nap(0.483918)
        started(consume31, daemon=True)
        started(produce31)
    except Exception as e:
        say(32, e)
    cond.wait(1)
    try:
        settled(sem.release)
    except Exception as e:
        say(36, e)
    try:
        with waiting(cond):
            flag += 1
            cond.notify()
    except Exception as e:
        say(37, e)
    try:
        say(38, futures and futures[-1].done())
    except Exception as e:
        say(39, e)
    try:
        say(40, settled(barrier.wait, 0.346962))
    except Exception as e:
        say(41, e)
    try:
        with waiting(cond):
            say(42, 'holds cond')
            for i in range(3):
                if flag >= 2: raise KeyError('k')
                flag += 1
                cond.notify()
    except Exception as e:
        say(44, e)
    return 'main'

main()
