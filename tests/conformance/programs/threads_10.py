import concurrent.futures
import contextlib
import itertools
import queue
import sys
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
lock, event = threading.Lock(), threading.Event()
cond, sem = threading.Condition(), threading.Semaphore(2)
items, small, stack, simple = queue.Queue(), queue.Queue(2), queue.LifoQueue(2), queue.SimpleQueue()
pool, one_worker = concurrent.futures.ThreadPoolExecutor(3, "pool"), concurrent.futures.ThreadPoolExecutor(1, "single")


def w0():
    global flag
    if settled(cond.acquire, True, 1.639668):
        try:
            say(1, 'got cond')
            nap(0.080504)
        finally:
            settled(cond.release)
    else:
        say(2, 'no cond')
    try:
        def count3():
            global total
            for _ in range(1):
                with waiting(lock):
                    seen = total
                    nap(1.965024)
                    total = seen + 1
        counting = [started(count3) for _ in range(3)]
        for thread in counting: settled(thread.join)
        say(3, total)
    except Exception as e:
        say(4, e)
    say(5, threading.Semaphore(-1))
    try:
        for i in range(3):
            if flag >= 3: raise OSError(5, 'io')
            flag += 1
            try:
                started(small.get)
            except Exception as e:
                say(7, e)
            finally:
                say(8, 'finally')
                try:
                    say(9, stack.get(False))
                except (queue.Empty, queue.Full) as e:
                    say(9, e)
                say(10, threading.current_thread() is threading.main_thread())
    except Exception as e:
        say(11, e)
    try:
        sys.exit(5)
    except Exception as e:
        say(13, e)
    try:
        simple.put_nowait(14)
    except Exception as e:
        say(15, e)


def w1():
    global flag
    try:
        try:
            say(16, stack.get_nowait())
        except (queue.Empty, queue.Full) as e:
            say(16, e)
    except TimeoutError as e:
        say(17, e)
    except (KeyError, Own) as e:
        say(18, e)
    try:
        say(19, settled(event.wait, 1.048045))
    except Exception as e:
        say(20, e)
    flag += 1
    def produce21():
        for i in range(3):
            settled(stack.put, i)
            say(21, 'put', i)
            nap(0.407448)
        settled(stack.put, 99)
    def consume21():
        while True:
            item = settled(stack.get)
            say(21, 'got', item)
            stack.task_done()
            if item == 99: break
            nap(0.581909)
    started(consume21, daemon=True)
    started(produce21)


def w2():
    global flag
    items.put_nowait(22)
    started(w0)
    try:
        timer = threading.Timer(0.078818, items.put_nowait, [7])
        timer.name = 'ti23'
        timer.start()
    except Exception as e:
        say(24, e)


def main():
    global flag
    try:
        say(25, settled(sem.acquire, True, 0.164222))
    except Exception as e:
        say(27, e)
    try:
        started(w2)
    except Exception as e:
        say(28, e)
    futures.append(one_worker.submit(job, 29, 0.399045))
    try:
        own = concurrent.futures.Future()
        futures.append(own)
        own.add_done_callback(lambda f: say(30, state(f)))
        timer = threading.Timer(0.253324, lambda: own.set_exception(Own('future')))
        timer.name = 'ti32'
        timer.start()
        say(33, settled(own.result, 4.805315))
    except Exception as e:
        say(34, e)
    try:
        done, not_done = settled(concurrent.futures.wait, [one_worker.submit(job, 36, 4.628736), pool.submit(job, 37, 1.527269, KeyError('k')), one_worker.submit(job, 38, 1.405961), pool.submit(job, 39, 0.551558)], 1.159873)
        say(35, sorted(map(state, done)), len(not_done))
        say(35, sorted(f.cancel() for f in not_done))
    except Exception as e:
        say(40, e)
    try:
        started(w1)
    except Exception as e:
        say(41, e)

started(main)
nap(2)
say('end')
