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


def fails():
    raise Own("initializer")


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
lock, rlock, event = threading.Lock(), threading.RLock(), threading.Event()
cond, bounded = threading.Condition(), threading.BoundedSemaphore(2)
barrier = threading.Barrier(2, lambda: say('action'))
items, small, stack, simple = queue.Queue(), queue.Queue(1), queue.LifoQueue(1), queue.SimpleQueue()
local = threading.local()
pool, one_worker = concurrent.futures.ThreadPoolExecutor(1, "pool"), concurrent.futures.ThreadPoolExecutor(1, "single")


def w0():
    global flag
    with concurrent.futures.ThreadPoolExecutor(2, 'pool1', initializer=fails) as mine:
        futures.append(mine.submit(job, 2, 1.967304))
        futures.append(mine.submit(job, 3, 1.217428, ValueError('w', 2)))
        futures.append(mine.submit(job, 4, 1.507688))
        started(event.clear)
        try:
            say(6, simple.put(6, block=False))
        except (queue.Empty, queue.Full) as e:
            say(6, e)
        mine.shutdown(wait=False)
    say(7, [state(f) for f in futures[-4:]])
    try:
        with waiting(cond):
            say(8, settled(cond.wait_for, lambda: flag > 3, 0.116301))
            flag += 1
    except Exception as e:
        say(9, e)
    for i in range(3):
        for value in pool.map(job, [11, 12], [1.318945, 0.068087], timeout=0.542501):
            say(10, value)
            break
        for i in range(3):
            event.clear()
    try:
        for i in range(1):
            say(13, settled(barrier.wait, 1.361180))
    except Exception as e:
        say(14, e)
    for future in concurrent.futures.as_completed([pool.submit(job, 16, 0.066426), one_worker.submit(job, 17, 0.183911)], 1.120065):
        say(15, state(future))
    settled(rlock.acquire)
    try:
        say(18, 'holds rlock')
        try:
            futures.append(pool.submit(job, 19, 1.477738))
            futures[-1].add_done_callback(lambda f: say(20, state(f)))
            say(22, getattr(local, 'value', None), sorted(vars(local)))
        except RuntimeError as e:
            say(23, e)
        try:
            say(24, small.put_nowait(24))
        except (queue.Empty, queue.Full) as e:
            say(24, e)
    finally:
        settled(rlock.release)
    return flag


def main():
    global flag
    with waiting(cond):
        say(35, settled(cond.wait_for, lambda: flag > 3, 0.972242))
        flag += 1
    started(w0)
    try:
        settled(items.put, 36, True, 0.359148)
    except Exception as e:
        say(37, e)
    try:
        try:
            futures.append(one_worker.submit(job, 38, 3.985543))
            for value in one_worker.map(job, [40, 41, 42], [5.196185, 4.861731, 1.533129], timeout=None):
                say(39, value)
        finally:
            say(43, 'finally')
            say(44, stack.empty())
    except Exception as e:
        say(45, e)
    try:
        def count46():
            global total
            for _ in range(3):
                with waiting(lock):
                    seen = total
                    nap(5.055997)
                    total = seen + 1
        counting = [started(count46) for _ in range(2)]
        for thread in counting: settled(thread.join)
        say(46, total)
    except Exception as e:
        say(47, e)
    try:
        flag = 0
    except Exception as e:
        say(48, e)
    try:
        del local.value
    except Exception as e:
        say(51, e)
    try:
        for i in range(3):
            for i in range(2):
                say(52, settled(stack.get, True, None))
    except Exception as e:
        say(53, e)
    try:
        local.value = 54
    except Exception as e:
        say(56, e)
    try:
        if futures:
            say(57, settled(pool.submit(job, 58, 0.121117).exception, None))
    except Exception as e:
        say(59, e)
    try:
        if settled(bounded.acquire, True, 1.611230):
            try:
                say(60, 'got bounded')
                nap(0.245708)
            finally:
                settled(bounded.release)
        else:
            say(61, 'no bounded')
    except Exception as e:
        say(62, e)
    try:
        small.put_nowait(63)
    except Exception as e:
        say(64, e)
    return 'main'

main()
