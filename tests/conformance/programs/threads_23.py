import concurrent.futures
import contextlib
import functools
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


def one(n):
    """One of the threads, but not the current one."""
    thread = threads[n % len(threads)] if threads else None
    if thread is None or thread is threading.current_thread():
        return started(functools.partial(time.sleep, 0.1234))
    return thread


def hook(args):
    say("hook", args.thread.name, args.exc_type.__name__, args.exc_value)


threading.excepthook = hook
names, threads, futures, flag = itertools.count(1), [], [], 0
lock, event = threading.Lock(), threading.Event()
cond, sem, bounded = threading.Condition(), threading.Semaphore(2), threading.BoundedSemaphore(2)
barrier = threading.Barrier(3)
items, stack, sorted_items = queue.Queue(), queue.LifoQueue(0), queue.PriorityQueue()
local = threading.local()
pool, one_worker = concurrent.futures.ThreadPoolExecutor(1, "pool"), concurrent.futures.ThreadPoolExecutor(1, "single")


def w0():
    global flag
    try:
        futures.append(one_worker.submit(job, 1, 0.532439))
    except Exception as e:
        say(2, e)
    try:
        with waiting(cond):
            say(3, settled(cond.wait_for, lambda: flag > 3, 1.063724))
            flag += 1
    except Exception as e:
        say(4, e)
    try:
        if futures:
            say(5, futures[-1].cancel())
    except Exception as e:
        say(7, e)
    try:
        say(8, sorted_items.put(8, block=False))
    except (queue.Empty, queue.Full) as e:
        say(8, e)
    return threading.current_thread().name


def w1():
    global flag
    try:
        try:
            say(9, items.get_nowait())
        except (queue.Empty, queue.Full) as e:
            say(9, e)
    except Exception as e:
        say(10, e)
    try:
        with waiting(cond):
            say(11, 'holds cond')
            with waiting(lock):
                say(12, 'holds lock')
                local.value = 13
                thread = one(3)
                say(15, settled(thread.join, 0.120312), thread.is_alive())
    except Exception as e:
        say(16, e)
    settled(sem.release, 2)
    barrier.reset()
    try:
        try:
            with concurrent.futures.ThreadPoolExecutor(3, 'pool20') as mine:
                futures.append(mine.submit(job, 21, 0.416087))
                futures.append(mine.submit(job, 22, 1.143744, ZeroDivisionError()))
                futures.append(mine.submit(job, 23, 0.445365))
                say(25, sem.acquire(False))
            say(26, [state(f) for f in futures[-4:]])
            for i in range(1):
                if settled(bounded.acquire, True, 0.076917):
                    try:
                        say(27, 'got bounded')
                        nap(0.574707)
                    finally:
                        settled(bounded.release)
                else:
                    say(28, 'no bounded')
        except Exception as e:
            say(29, e)
    except Exception as e:
        say(30, e)
    return 'w1'


def w2():
    global flag
    try:
        started(w0)
    except Exception as e:
        say(31, e)
    own = concurrent.futures.Future()
    futures.append(own)
    own.add_done_callback(lambda f: say(32, state(f)))
    timer = threading.Timer(1.663506, lambda: own.set_result(33))
    timer.name = 'ti34'
    timer.start()
    say(35, settled(own.result, 5.017198))
    raise ZeroDivisionError()
    say(36, stack.empty())
    try:
        del local.value
    except Exception as e:
        say(39, e)
    say(40, settled(items.get, True, 1.262954))
    return flag


def main():
    global flag
    try:
        with concurrent.futures.ThreadPoolExecutor(2, 'pool51') as mine:
            futures.append(mine.submit(job, 52, 1.750350))
            futures.append(mine.submit(job, 53, 0.163736))
            futures.append(mine.submit(job, 54, 1.289138))
            if futures:
                say(55, futures[0].cancel())
        say(57, [state(f) for f in futures[-4:]])
    except Exception as e:
        say(58, e)
    try:
        started(w2)
    except Exception as e:
        say(59, e)
    try:
        started(w1)
    except Exception as e:
        say(60, e)
    try:
        say(61, flag)
    except Exception as e:
        say(62, e)
    try:
        done, not_done = settled(concurrent.futures.wait, [pool.submit(job, 64, 5.108027), pool.submit(job, 65, 1.947894), one_worker.submit(job, 66, 5.154772)], None, concurrent.futures.FIRST_EXCEPTION)
        say(63, sorted(map(state, done)), len(not_done))
        say(63, sorted(f.cancel() for f in not_done))
    except Exception as e:
        say(67, e)
    if futures:
        say(68, futures[-1].cancel())
    try:
        settled(sem.release, 2)
    except Exception as e:
        say(72, e)
    nap(0.526286)
    try:
        say(74, sem.acquire(False))
    except Exception as e:
        say(75, e)
    try:
        try:
            own = concurrent.futures.Future()
            futures.append(own)
            own.add_done_callback(lambda f: say(76, state(f)))
            timer = threading.Timer(0.684792, lambda: own.cancel())
            timer.name = 'ti78'
            timer.start()
            say(79, settled(own.result, 0.382837))
            started(w0)
        except ValueError as e:
            say(80, e)
            with waiting(cond):
                say(81, 'holds cond')
                local.value = 82
                say(84, one(5).is_alive())
            with concurrent.futures.ThreadPoolExecutor(3, 'pool85') as mine:
                futures.append(mine.submit(job, 86, 0.304747, Own('o', 1)))
                thread = one(5)
                say(87, settled(thread.join, 5.337304), thread.is_alive())
                timer = threading.Timer(0.948076, event.set)
                timer.name = 'ti88'
                timer.start()
                mine.shutdown(wait=False, cancel_futures=True)
            say(89, [state(f) for f in futures[-4:]])
        except Exception as e:
            say(90, e)
    except Exception as e:
        say(91, e)
    return flag

main()
