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
names, threads, futures, flag, total = itertools.count(1), [], [], 0, 0
lock, other, rlock, event = threading.Lock(), threading.Lock(), threading.RLock(), threading.Event()
cond, sem, bounded = threading.Condition(), threading.Semaphore(2), threading.BoundedSemaphore(2)
barrier = threading.Barrier(1)
items, small, stack, sorted_items, simple = queue.Queue(), queue.Queue(1), queue.LifoQueue(1), queue.PriorityQueue(), queue.SimpleQueue()
local = threading.local()
pool, one_worker = concurrent.futures.ThreadPoolExecutor(1, "pool"), concurrent.futures.ThreadPoolExecutor(1, "single")


def w0():
    global flag
    try:
        for i in range(2):
            say(1, settled(event.wait, None))
            say(2, settled(event.wait, 1.102192))
    except Exception as e:
        say(3, e)
    started(small.get)
    try:
        timer = threading.Timer(1.588472, event.set)
        timer.name = 'ti5'
        timer.start()
        nap(3.385442)
        timer.cancel()
        say(6, timer.is_alive())
        for value in one_worker.map(job, [8, 9], [0.397375, 0.168117], timeout=None):
            say(7, value)
    finally:
        say(10, 'finally')
        if settled(bounded.acquire, True, 0.072191):
            try:
                say(11, 'got bounded')
                nap(0.086006)
            finally:
                settled(bounded.release)
        else:
            say(12, 'no bounded')


def w1():
    global flag
    try:
        timer = threading.Timer(0.076709, say, [13, 'timer'])
        timer.name = 'ti13'
        timer.start()
    except Exception as e:
        say(14, e)
    try:
        with concurrent.futures.ThreadPoolExecutor(2, 'pool15') as mine:
            futures.append(mine.submit(job, 16, 4.439518))
            thread = one(1)
            say(17, settled(thread.join, 0.122868), thread.is_alive())
            if futures:
                say(18, futures[0].running(), futures[0].cancelled())
        say(20, [state(f) for f in futures[-4:]])
    except Exception as e:
        say(21, e)
    try:
        for i in range(2):
            started(w0)
            started(w0)
    except Exception as e:
        say(22, e)
    try:
        settled(sem.release, 2)
    except Exception as e:
        say(25, e)
    say(26, settled(sorted_items.join))
    with waiting(cond):
        say(27, settled(cond.wait, 0.089068))
        flag += 1
    return threading.current_thread().name


def w2():
    global flag
    settled(simple.put, 28, True, 0.502837)
    simple.put_nowait(29)
    try:
        try:
            say(30, stack.empty())
        except (KeyError, Own) as e:
            say(31, e)
            with waiting(cond):
                flag += 1
                cond.notify()
            nap(0.142915)
        finally:
            say(32, 'finally')
            for value in pool.map(job, [34, 35], [0.702799, 0.253475], timeout=0.676340):
                say(33, value)
            own = concurrent.futures.Future()
            futures.append(own)
            own.add_done_callback(lambda f: say(36, state(f)))
            timer = threading.Timer(0.103653, lambda: own.set_result(37))
            timer.name = 'ti38'
            timer.start()
            say(39, settled(own.result, 1.931072))
    finally:
        say(40, 'finally')
        for i in range(2):
            say(42, bounded.acquire(False))
            local.value = 43
    with waiting(cond):
        flag += 1
        cond.notify()
    try:
        items.put_nowait(45)
    except Exception as e:
        say(46, e)
    try:
        started(w1)
    except Exception as e:
        say(47, e)
    return flag


def main():
    global flag
    try:
        say(52, flag)
    except Exception as e:
        say(53, e)
    try:
        if futures:
            say(54, settled(futures[-1].result, 0.090856))
    except Exception as e:
        say(56, e)
    try:
        futures.append(one_worker.submit(job, 57, 1.791638))
        futures[-1].add_done_callback(lambda f: say(58, state(f)))
    except Exception as e:
        say(59, e)
    try:
        for i in range(2):
            with waiting(cond):
                say(60, settled(cond.wait, 0.076277))
                flag += 1
    except Exception as e:
        say(61, e)
    try:
        for i in range(2):
            barrier.abort()
            def count63():
                global total
                for _ in range(1):
                    with waiting(rlock):
                        seen = total
                        nap(0.799080)
                        total = seen + 1
            counting = [started(count63) for _ in range(3)]
            for thread in counting: settled(thread.join)
            say(63, total)
    except Exception as e:
        say(64, e)
    try:
        if futures:
            say(65, futures[0].cancel())
    except Exception as e:
        say(67, e)
    try:
        timer = threading.Timer(1.200564, say, [68, 'timer'])
        timer.name = 'ti68'
        timer.start()
        nap(0.432884)
        timer.cancel()
        say(69, timer.is_alive())
    except Exception as e:
        say(70, e)
    try:
        try:
            items.put_nowait(71)
            started(w2)
        except RuntimeError as e:
            say(72, e)
        except Exception as e:
            say(73, e)
            with concurrent.futures.ThreadPoolExecutor(2, 'pool74') as mine:
                futures.append(mine.submit(job, 75, 1.602952))
                futures.append(mine.submit(job, 76, 3.134887, Own('o', 1)))
                say(77, futures and futures[-1].done())
                started(small.get)
                mine.shutdown(wait=False, cancel_futures=True)
            say(79, [state(f) for f in futures[-4:]])
            if settled(other.acquire, True, 3.448292):
                try:
                    say(80, 'got other')
                    nap(3.562008)
                finally:
                    settled(other.release)
            else:
                say(81, 'no other')
    except Exception as e:
        say(82, e)
    return threading.current_thread().name

try:
    main()
finally:
    say('end')
