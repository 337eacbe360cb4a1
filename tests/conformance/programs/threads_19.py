import concurrent.futures
import contextlib
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
names, threads, total = itertools.count(1), [], 0
simple = queue.SimpleQueue()
pool = concurrent.futures.ThreadPoolExecutor(3, 'pool')


def main():
    global flag
    try:
        for value in pool.map(job, [57, 58, 59], [3.877743, 1.397076, 0.585131], timeout=None):
            say(56, value)
    except Exception as e:
        say(60, e)
    try:
        def count61():
            global total
            for _ in range(2):
                with contextlib.nullcontext():
                    seen = total
                    nap(2.164052)
                    total = seen + 1
        counting = [started(count61) for _ in range(3)]
        for thread in counting: settled(thread.join)
        say(61, total)
    except Exception as e:
        say(62, e)
    try:
        simple.put_nowait(63)
    except Exception as e:
        say(64, e)
    try:
        for value in pool.map(job, [66, 67, 68, 69], [0.923142, 1.079122, 1.983352, 0.253951], timeout=None):
            say(65, value)
    except Exception as e:
        say(70, e)
    try:
        say(71, threading.current_thread() is threading.main_thread())
    except Exception as e:
        say(72, e)
    try:
        flag = 0
    except Exception as e:
        say(73, e)

main()
