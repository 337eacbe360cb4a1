import asyncio
import concurrent.futures
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
event = threading.Event()
small = queue.Queue(1)
pool = concurrent.futures.ThreadPoolExecutor(2, 'pool')


def w2():
    global flag
    try:
        for value in pool.map(job, [36, 37, 38], [0.523446, 0.163239, 2.252661], timeout=0.350994):
            say(35, value)
    except Exception as e:
        say(39, e)
    own = concurrent.futures.Future()
    futures.append(own)
    own.add_done_callback(lambda f: say(40, state(f)))
    timer = threading.Timer(2.358535, lambda: own.set_result(41))
    timer.name = 'ti42'
    timer.start()
    say(43, settled(own.result, None))
    futures.append(asyncio.run_coroutine_threadsafe(later(44, 2.453487, Own(5)), loop))
    futures[-1].add_done_callback(lambda f: say(44, state(f)))
    say(46, asyncio.run(later(46, 0.055264)))
    try:
        futures.append(pool.submit(job, 48, 1.275293))
    except Exception as e:
        say(49, e)
    try:
        timer = threading.Timer(5.133976, event.set)
        timer.name = 'ti50'
        timer.start()
        nap(0.067078)
        timer.cancel()
        say(51, timer.is_alive())
    except Exception as e:
        say(52, e)
    return threading.current_thread().name


async def later(label, seconds, error=None):
    await asyncio.sleep(seconds)
    say('later', label)
    if error is not None:
        raise error
    return label * 10


async def c0():
    global flag
    try:
        for following in asyncio.as_completed([asyncio.to_thread(small.get, True, 0.157342)]):
            say(64, await following)
    except Exception as e:
        say(65, e)
    try:
        started(w2)
    except Exception as e:
        say(66, e)
    try:
        event.wait(3.691208)
    except Exception as e:
        say(68, e)
    return flag


async def main():
    global flag
    global loop, signal, channel
    loop, signal, channel = asyncio.get_running_loop(), asyncio.Event(), asyncio.Queue()
    try:
        try:
            for i in range(2):
                time.sleep(2.989568)
                say(70, await asyncio.wait_for(signal.wait(), 0.841599))
            say(73, [t.name.split('_')[0] for t in threading.enumerate()])
        except TimeoutError as e:
            say(74, e)
    except Exception as e:
        say(75, e)
    signal.clear()
    started(event.wait)
    try:
        for i in range(3):
            say(80, await asyncio.gather(asyncio.to_thread(small.get, True, 0.974266), return_exceptions=True))
    except (Exception, asyncio.CancelledError) as e:
        say(86, e)
    try:
        done, pending = await asyncio.wait([asyncio.ensure_future(c0()), asyncio.ensure_future(asyncio.to_thread(job, 92, 1.778405)), asyncio.ensure_future(asyncio.wrap_future(pool.submit(job, 100, 3.552157, ValueError('v'))))], timeout=None, return_when=asyncio.FIRST_COMPLETED)
        say(102, sorted(map(state, done)), len(pending))
    except (Exception, asyncio.CancelledError) as e:
        say(103, e)
    return 'main'

with asyncio.Runner() as runner:
    for _ in range(2):
        say(runner.run(main()))
