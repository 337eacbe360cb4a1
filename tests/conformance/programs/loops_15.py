import asyncio
import concurrent.futures
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


def job(label, seconds, error=None):
    time.sleep(seconds + label * 0.0000171)
    say("job", label)
    if error is not None:
        raise error
    return label * 10


def hook(args):
    say("hook", args.thread.name, args.exc_type.__name__, args.exc_value)


threading.excepthook = hook
futures = []
small = queue.Queue(2)
pool = concurrent.futures.ThreadPoolExecutor(3, 'pool')


async def later(label, seconds, error=None):
    await asyncio.sleep(seconds)
    say('later', label)
    if error is not None:
        raise error
    return label * 10


async def c1():
    global flag
    try:
        say(38, await asyncio.gather(asyncio.wrap_future(pool.submit(job, 42, 1.335094)), asyncio.wrap_future(pool.submit(job, 47, 0.363529)), asyncio.wrap_future(pool.submit(job, 52, 1.701478)), return_exceptions=True))
    except (Exception, asyncio.CancelledError) as e:
        say(54, e)
    try:
        say(57, channel.qsize())
    except Exception as e:
        say(58, e)
    return 'c1'


async def main():
    global flag
    global loop, signal, channel
    loop, signal, channel = asyncio.get_running_loop(), asyncio.Event(), asyncio.Queue()
    try:
        futures.append(pool.submit(job, 59, 0.588503))
    except Exception as e:
        say(60, e)
    try:
        flag = 0
    except Exception as e:
        say(61, e)
    try:
        say(62, await asyncio.wrap_future(pool.submit(job, 71, 0.807663)))
    except (Exception, asyncio.CancelledError) as e:
        say(83, e)
    done, pending = await asyncio.wait([asyncio.ensure_future(asyncio.to_thread(small.get, True, 0.558251)), asyncio.ensure_future(loop.run_in_executor(None, job, 91, 0.171182, KeyError('k')))], timeout=0.153692, return_when=asyncio.ALL_COMPLETED)
    say(94, sorted(map(state, done)), len(pending))
    try:
        say(95, await asyncio.gather(asyncio.to_thread(small.get, True, 0.181047), asyncio.to_thread(job, 101, 1.532041), return_exceptions=True))
    except (Exception, asyncio.CancelledError) as e:
        say(106, e)
    try:
        done, pending = await asyncio.wait([asyncio.ensure_future(later(111, 1.979643)), asyncio.ensure_future(c1()), asyncio.ensure_future(c1())], timeout=0.120244, return_when=asyncio.ALL_COMPLETED)
        say(122, sorted(map(state, done)), len(pending))
    except Exception as e:
        say(123, e)
    try:
        done, pending = await asyncio.wait([asyncio.ensure_future(asyncio.wrap_future(pool.submit(job, 127, 0.091880)))], timeout=None, return_when=asyncio.ALL_COMPLETED)
        say(129, sorted(map(state, done)), len(pending))
    except (Exception, asyncio.CancelledError) as e:
        say(130, e)
    try:
        await asyncio.sleep(0.196011)
    except Exception as e:
        say(131, e)
    return 'main'

print(told(asyncio.run(main())))
