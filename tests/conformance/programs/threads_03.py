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


def fails():
    raise Own("initializer")


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
lock, other, event = threading.Lock(), threading.Lock(), threading.Event()
cond, sem, bounded = threading.Condition(), threading.Semaphore(0), threading.BoundedSemaphore(1)
barrier = threading.Barrier(1)
items, stack, sorted_items = queue.Queue(), queue.LifoQueue(0), queue.PriorityQueue()
local = threading.local()
pool, one_worker = concurrent.futures.ThreadPoolExecutor(1, "pool"), concurrent.futures.ThreadPoolExecutor(1, "single")


def w3():
    global flag
    try:
        say(34, settled(sorted_items.get, True, 0.134480))
    except Exception as e:
        say(35, e)
    own = concurrent.futures.Future()
    futures.append(own)
    own.add_done_callback(lambda f: say(36, state(f)))
    timer = threading.Timer(1.115514, lambda: own.set_running_or_notify_cancel() and own.set_result(37))
    timer.name = 'ti38'
    timer.start()
    say(39, settled(own.result, 0.138535))
    try:
        with waiting(cond):
            say(40, settled(cond.wait_for, lambda: flag > 2, 0.435590))
            flag += 1
        with concurrent.futures.ThreadPoolExecutor(2, 'pool41', initializer=fails) as mine:
            futures.append(mine.submit(job, 42, 0.089670))
            thread = one(2)
            say(43, settled(thread.join, 0.192411), thread.is_alive())
            say(44, one(2).is_alive())
            mine.shutdown(wait=False, cancel_futures=True)
            mine.submit(job, 45, 0.810736)
        say(46, [state(f) for f in futures[-4:]])
    finally:
        say(47, 'finally')
        local.value = 48
        for i in range(1):
            say(50, settled(sorted_items.get, True, 0.053067))
    thread = one(2)
    say(51, settled(thread.join, 1.646193), thread.is_alive())
    try:
        say(52, settled(items.get, True, 1.574966))
    except Exception as e:
        say(53, e)


def main():
    global flag
    timer = threading.Timer(0.097200, event.clear)
    timer.name = 'ti54'
    timer.start()
    try:
        def produce55():
            for i in range(4):
                settled(items.put, i)
                say(55, 'put', i)
                nap(1.628282)
            settled(items.put, 99)
        def consume55():
            while True:
                item = settled(items.get)
                say(55, 'got', item)
                items.task_done()
                if item == 99: break
                nap(0.707796)
        started(consume55)
        started(produce55)
    except Exception as e:
        say(56, e)
    settled(cond.acquire)
    try:
        say(57, 'holds cond')
        done, not_done = settled(concurrent.futures.wait, [pool.submit(job, 59, 0.756241), one_worker.submit(job, 60, 2.071625, ValueError('v'))], 0.713271, concurrent.futures.ALL_COMPLETED)
        say(58, sorted(map(state, done)), len(not_done))
        say(58, sorted(f.cancel() for f in not_done))
    finally:
        settled(cond.release)
    try:
        try:
            futures.append(pool.submit(job, 61, 2.935926, OSError(5, 'io')))
        except queue.Empty as e:
            say(62, e)
            try:
                if futures:
                    say(63, futures[0].cancel())
            except Exception as e:
                say(65, e)
                settled(sem.release, 2)
            finally:
                say(68, 'finally')
                say(69, [t.name.split('_')[0] for t in threading.enumerate()])
            say(70, settled(barrier.wait, 2.897983))
        except Exception as e:
            say(71, e)
        finally:
            say(72, 'finally')
            with concurrent.futures.ThreadPoolExecutor(2, 'pool73') as mine:
                futures.append(mine.submit(job, 74, 1.476079, KeyError('k')))
                futures.append(mine.submit(job, 75, 1.974444))
                futures.append(mine.submit(job, 76, 0.077027))
                event.clear()
            say(77, [state(f) for f in futures[-4:]])
            say(78, settled(barrier.wait, 0.817571))
    except Exception as e:
        say(79, e)
    try:
        say(80, settled(barrier.wait, 0.329709))
    except Exception as e:
        say(81, e)
    for i in range(1):
        for future in concurrent.futures.as_completed([one_worker.submit(job, 83, 1.593727), pool.submit(job, 84, 0.542102)], None):
            say(82, state(future))
    try:
        with concurrent.futures.ThreadPoolExecutor(2, 'pool85', initializer=say, initargs=(85, 'initializer')) as mine:
            futures.append(mine.submit(job, 86, 0.456689))
            futures.append(mine.submit(job, 87, 1.237678, OSError(5, 'io')))
            futures.append(mine.submit(job, 88, 3.105421))
            futures.append(mine.submit(job, 89, 2.941676))
            own = concurrent.futures.Future()
            futures.append(own)
            own.add_done_callback(lambda f: say(90, state(f)))
            timer = threading.Timer(0.085637, lambda: own.set_result(91))
            timer.name = 'ti92'
            timer.start()
            say(93, settled(own.result, 1.080059))
            local.value = 94
            mine.shutdown(wait=False)
            mine.submit(job, 96, 0.249458)
        say(97, [state(f) for f in futures[-4:]])
    except Exception as e:
        say(98, e)
    try:
        try:
            nap(1.854445)
        except (KeyError, Own) as e:
            say(99, e)
        except RuntimeError as e:
            say(100, e)
            futures.append(pool.submit(job, 101, 0.116118, OSError(5, 'io')))
    except Exception as e:
        say(102, e)
    try:
        for value in one_worker.map(job, [104, 105, 106], [1.705587, 2.568607, 0.469137], timeout=None):
            say(103, value)
    except Exception as e:
        say(107, e)
    try:
        if flag >= 3: raise KeyError('k')
        flag += 1
    except Exception as e:
        say(108, e)
    settled(other.acquire)
    try:
        say(109, 'holds other')
        nap(0.689970)
        settled(stack.put, 110, True, 1.576979)
    finally:
        settled(other.release)
    try:
        with concurrent.futures.ThreadPoolExecutor(3, 'pool111') as mine:
            futures.append(mine.submit(job, 112, 0.871073))
            futures.append(mine.submit(job, 113, 0.725533))
            try:
                say(114, settled(barrier.wait, 0.452001))
                started(event.set)
            except (KeyError, Own) as e:
                say(116, e)
                started(w3)
                say(117, settled(bounded.acquire, True, 0.970092))
        say(119, [state(f) for f in futures[-4:]])
    except Exception as e:
        say(120, e)
    return flag

main()
