import asyncio
import concurrent.futures
import functools
import itertools
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
pool, one_worker = concurrent.futures.ThreadPoolExecutor(1, "pool"), concurrent.futures.ThreadPoolExecutor(1, "single")


async def later(label, seconds, error=None):
    await asyncio.sleep(seconds)
    say('later', label)
    if error is not None:
        raise error
    return label * 10


async def c1():
    global flag
    try:
        task = asyncio.create_task(asyncio.to_thread(job, 91, 1.404774))
        futures.append(task)
    except Exception as e:
        say(92, e)
    done, pending = await asyncio.wait([asyncio.ensure_future(asyncio.to_thread(job, 93, 1.604005)), asyncio.ensure_future(later(102, 5.795936)), asyncio.ensure_future(asyncio.wrap_future(pool.submit(job, 106, 0.135012)))], timeout=None, return_when=asyncio.ALL_COMPLETED)
    say(108, sorted(map(state, done)), len(pending))
    try:
        say(111, channel.qsize())
    except (Exception, asyncio.CancelledError) as e:
        say(112, e)
    return flag


async def main():
    global flag
    global loop, signal, channel
    loop, signal, channel = asyncio.get_running_loop(), asyncio.Event(), asyncio.Queue()
    try:
        await asyncio.sleep(1.659152)
    except Exception as e:
        say(113, e)
    try:
        await asyncio.sleep(0.959554)
    except (Exception, asyncio.CancelledError) as e:
        say(114, e)
    try:
        for following in asyncio.as_completed([loop.run_in_executor(one_worker, job, 116, 1.292464), c1()]):
            say(125, await following)
    except (Exception, asyncio.CancelledError) as e:
        say(126, e)
    try:
        say(127, one(0).is_alive())
    except Exception as e:
        say(128, e)
    done, pending = await asyncio.wait([asyncio.ensure_future(later(133, 0.447946))], timeout=0.054217, return_when=asyncio.FIRST_COMPLETED)
    say(134, sorted(map(state, done)), len(pending))
    try:
        for i in range(3):
            say(136, await asyncio.wait_for(channel.get(), 0.169203))
    except Exception as e:
        say(138, e)
    return flag

print(told(asyncio.run(main())))
