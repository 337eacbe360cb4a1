import asyncio
import concurrent.futures
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
names, threads, futures = itertools.count(1), [], []
event = threading.Event()
items, small = queue.Queue(), queue.Queue(2)
pool, one_worker = concurrent.futures.ThreadPoolExecutor(1, "pool"), concurrent.futures.ThreadPoolExecutor(1, "single")


async def later(label, seconds, error=None):
    await asyncio.sleep(seconds)
    say('later', label)
    if error is not None:
        raise error
    return label * 10


async def c0():
    global flag
    try:
        say(47, await asyncio.shield(loop.run_in_executor(one_worker, job, 64, 3.957862, KeyError('k'))))
    except (Exception, asyncio.CancelledError) as e:
        say(68, e)
    try:
        futures.append(pool.submit(job, 69, 1.382335))
    except (Exception, asyncio.CancelledError) as e:
        say(70, e)
    return 'c0'


async def main():
    global flag
    global loop, signal, channel
    loop, signal, channel = asyncio.get_running_loop(), asyncio.Event(), asyncio.Queue()
    try:
        say(95, await loop.run_in_executor(one_worker, job, 102, 4.351590))
    except (Exception, asyncio.CancelledError) as e:
        say(116, e)
    try:
        started(small.get)
    except Exception as e:
        say(118, e)
    say(119, await asyncio.gather(asyncio.to_thread(job, 120, 0.156001), later(129, 0.694255), asyncio.to_thread(event.wait, 0.194305), return_exceptions=True))
    try:
        say(135, await asyncio.gather(asyncio.to_thread(event.wait, 3.663162), asyncio.wrap_future(pool.submit(job, 144, 0.168428, SystemExit(3))), asyncio.to_thread(small.get, True, 0.764750), loop.run_in_executor(None, job, 152, 0.342003), return_exceptions=True))
    except (Exception, asyncio.CancelledError) as e:
        say(156, e)
    try:
        say(159, channel.qsize())
    except (Exception, asyncio.CancelledError) as e:
        say(160, e)
    try:
        say(161, items.qsize())
    except (Exception, asyncio.CancelledError) as e:
        say(162, e)
    say(163, await asyncio.gather(c0(), loop.run_in_executor(None, job, 171, 1.804339), later(178, 0.195922), loop.run_in_executor(pool, job, 181, 0.735515, OSError(5, 'io')), return_exceptions=True))
    try:
        say(184, await asyncio.to_thread(job, 185, 0.160868))
    except (Exception, asyncio.CancelledError) as e:
        say(205, e)
    return 'main'

with asyncio.Runner() as runner:
    for _ in range(2):
        say(runner.run(main()))
