import concurrent.futures
import contextlib
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


def hook(args):
    say("hook", args.thread.name, args.exc_type.__name__, args.exc_value)


threading.excepthook = hook
futures, flag = [], 0
lock, other, event = threading.Lock(), threading.Lock(), threading.Event()
cond, bounded = threading.Condition(), threading.BoundedSemaphore(2)
barrier = threading.Barrier(1)
pool, one_worker = concurrent.futures.ThreadPoolExecutor(3, "pool"), concurrent.futures.ThreadPoolExecutor(1, "single")


def main():
    global flag
    say(50, settled(event.wait, 0.734230))
    try:
        with concurrent.futures.ThreadPoolExecutor(3, 'pool51', initializer=say, initargs=(51, 'initializer')) as mine:
            futures.append(mine.submit(job, 52, 0.932594))
            futures.append(mine.submit(job, 53, 0.897875))
            futures.append(mine.submit(job, 54, 0.324115))
            barrier.abort()
            settled(bounded.release)
        say(58, [state(f) for f in futures[-4:]])
    except Exception as e:
        say(59, e)
    try:
        done, not_done = settled(concurrent.futures.wait, [one_worker.submit(job, 61, 3.383177), pool.submit(job, 62, 0.593209), pool.submit(job, 63, 0.134039, KeyError('k'))], None, concurrent.futures.ALL_COMPLETED)
        say(60, sorted(map(state, done)), len(not_done))
    except Exception as e:
        say(64, e)
    try:
        lock.release()
    except Exception as e:
        say(66, e)
    try:
        for i in range(2):
            futures.append(pool.submit(job, 67, 0.269048))
            futures[-1].add_done_callback(lambda f: say(68, state(f)))
    except Exception as e:
        say(69, e)
    try:
        with waiting(other):
            say(70, 'holds other')
            raise OSError(5, 'io')
            with concurrent.futures.ThreadPoolExecutor(3, 'pool71') as mine:
                futures.append(mine.submit(job, 72, 0.110421))
                futures.append(mine.submit(job, 73, 0.060212, ValueError('w', 2)))
                futures.append(mine.submit(job, 74, 0.107519))
                if futures:
                    say(75, settled(futures[0].result, 2.579778))
                with waiting(cond):
                    flag += 1
                    cond.notify(2)
                mine.shutdown(cancel_futures=True)
            say(77, [state(f) for f in futures[-4:]])
    except Exception as e:
        say(78, e)
    try:
        if settled(lock.acquire, True, 0.158297):
            try:
                say(79, 'got lock')
                nap(1.633890)
            finally:
                settled(lock.release)
        else:
            say(80, 'no lock')
    except Exception as e:
        say(81, e)
    try:
        timer = threading.Timer(5.605456, event.set)
        timer.name = 'ti82'
        timer.start()
    except Exception as e:
        say(83, e)
    try:
        own = concurrent.futures.Future()
        futures.append(own)
        own.add_done_callback(lambda f: say(84, state(f)))
        timer = threading.Timer(0.170628, lambda: own.set_result(85))
        timer.name = 'ti86'
        timer.start()
        say(87, settled(own.result, 0.154872))
    except Exception as e:
        say(88, e)
    nap(0.579481)
    return flag

main()
