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
names, threads, futures, flag = itertools.count(1), [], [], 0
lock, rlock, event = threading.Lock(), threading.RLock(), threading.Event()
cond, bounded = threading.Condition(threading.Lock()), threading.BoundedSemaphore(2)
small = queue.Queue(2)
local = threading.local()
pool = concurrent.futures.ThreadPoolExecutor(3, 'pool')


def main():
    global flag
    try:
        with waiting(lock):
            say(70, 'holds lock')
            with waiting(cond):
                say(71, settled(cond.wait, 0.954950))
                flag += 1
    except Exception as e:
        say(72, e)
    try:
        say(73, settled(event.wait, 1.064179))
    except Exception as e:
        say(74, e)
    try:
        small.put_nowait(75)
    except Exception as e:
        say(76, e)
    try:
        try:
            timer = threading.Timer(0.673533, job, [77, 0.2])
            timer.name = 'ti77'
            timer.start()
        except threading.BrokenBarrierError as e:
            say(78, e)
            with concurrent.futures.ThreadPoolExecutor(3, 'pool79') as mine:
                futures.append(mine.submit(job, 80, 3.894082))
                futures.append(mine.submit(job, 81, 0.185707))
                futures.append(mine.submit(job, 82, 0.285438, ValueError('w', 2)))
                say(83, threading.active_count())
            say(84, [state(f) for f in futures[-4:]])
        except queue.Empty as e:
            say(85, e)
            bounded.release()
        finally:
            say(87, 'finally')
            settled(lock.acquire)
            try:
                say(88, 'holds lock')
                if flag >= 1: raise ValueError('v')
                flag += 1
                nap(0.119827)
            finally:
                settled(lock.release)
    except Exception as e:
        say(89, e)
    try:
        settled(rlock.acquire)
        try:
            say(90, 'holds rlock')
            started(event.set)
        finally:
            settled(rlock.release)
    except Exception as e:
        say(92, e)
    try:
        say(94, getattr(local, 'value', None), sorted(vars(local)))
    except Exception as e:
        say(95, e)
    try:
        with concurrent.futures.ThreadPoolExecutor(1, 'pool96') as mine:
            futures.append(mine.submit(job, 97, 0.655889, ZeroDivisionError()))
            futures.append(mine.submit(job, 98, 0.159401))
            futures.append(mine.submit(job, 99, 0.122956, SystemExit(3)))
            for i in range(3):
                nap(1.793554)
            own = concurrent.futures.Future()
            futures.append(own)
            own.add_done_callback(lambda f: say(100, state(f)))
            timer = threading.Timer(0.167931, lambda: own.set_exception(Own('future')))
            timer.name = 'ti102'
            timer.start()
            say(103, settled(own.result, 0.171627))
        say(104, [state(f) for f in futures[-4:]])
    except Exception as e:
        say(105, e)
    try:
        try:
            if flag >= 1: raise ValueError('v')
            flag += 1
        finally:
            say(106, 'finally')
            say(108, getattr(local, 'value', None), sorted(vars(local)))
            futures.append(pool.submit(job, 109, 2.899711))
    except Exception as e:
        say(110, e)
    return threading.current_thread().name

started(main)
nap(2)
say('end')
