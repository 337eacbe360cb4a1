import concurrent.futures
import contextlib
import functools
import itertools
import queue
import threading
import time


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
lock, rlock, event = threading.Lock(), threading.RLock(), threading.Event()
cond, sem = threading.Condition(threading.Lock()), threading.Semaphore(1)
stack, simple = queue.LifoQueue(0), queue.SimpleQueue()
pool = concurrent.futures.ThreadPoolExecutor(3, 'pool')


def w0():
    global flag
    say(1, one(0).is_alive())
    futures.append(pool.submit(job, 2, 1.845179))
    try:
        try:
            own = concurrent.futures.Future()
            futures.append(own)
            own.add_done_callback(lambda f: say(3, state(f)))
            timer = threading.Timer(2.343707, lambda: own.cancel())
            timer.name = 'ti5'
            timer.start()
            say(6, settled(own.result, 5.292344))
        finally:
            say(7, 'finally')
            futures.append(pool.submit(job, 8, 0.118482, ZeroDivisionError()))
    except Exception as e:
        say(9, e)
    try:
        nap(0.138919)
    except Exception as e:
        say(10, e)
    settled(sem.release)
    try:
        nap(1.853013)
    except Exception as e:
        say(13, e)
    return flag


def main():
    global flag
    try:
        started(event.set)
    except Exception as e:
        say(28, e)
    try:
        try:
            say(29, event.is_set())
        except queue.Empty as e:
            say(30, e)
            with concurrent.futures.ThreadPoolExecutor(2, 'pool31') as mine:
                futures.append(mine.submit(job, 32, 1.698518, SystemExit(3)))
                futures.append(mine.submit(job, 33, 5.623812, KeyError('k')))
                futures.append(mine.submit(job, 34, 0.522394))
                with waiting(cond):
                    flag += 1
                    cond.notify()
                settled(sem.release)
            say(37, [state(f) for f in futures[-4:]])
            with waiting(cond):
                say(38, settled(cond.wait, 0.321740))
                flag += 1
        except TimeoutError as e:
            say(39, e)
            with waiting(cond):
                flag += 1
                cond.notify_all()
    except Exception as e:
        say(40, e)
    try:
        with waiting(cond):
            say(41, 'holds cond')
            if settled(cond.acquire, True, 0.077317):
                try:
                    say(42, 'got cond')
                    nap(1.395487)
                finally:
                    settled(cond.release)
            else:
                say(43, 'no cond')
            settled(stack.put, 44, True, 0.186813)
    except Exception as e:
        say(45, e)
    try:
        settled(rlock.acquire)
        try:
            say(46, 'holds rlock')
            started(w0)
            say(47, threading.active_count())
        finally:
            settled(rlock.release)
    except Exception as e:
        say(48, e)
    try:
        with concurrent.futures.ThreadPoolExecutor(2, 'pool49') as mine:
            futures.append(mine.submit(job, 50, 0.111808))
            futures.append(mine.submit(job, 51, 0.810010, ZeroDivisionError()))
            futures.append(mine.submit(job, 52, 0.168909))
            say(53, settled(event.wait, 0.089829))
            mine.shutdown(cancel_futures=True)
        say(54, [state(f) for f in futures[-4:]])
    except Exception as e:
        say(55, e)
    try:
        def produce56():
            for i in range(3):
                settled(simple.put, i)
                say(56, 'put', i)
                nap(0.553148)
            settled(simple.put, 99)
        def consume56():
            while True:
                item = settled(simple.get)
                say(56, 'got', item)
                if item == 99: break
                nap(0.515751)
        started(consume56)
        started(produce56)
    except Exception as e:
        say(57, e)
    try:
        nap(0.375510)
    except Exception as e:
        say(58, e)
    return 'main'

main()
