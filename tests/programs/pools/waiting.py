# concurrent.futures.wait in all its ways.
import time
from concurrent.futures import ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, Future, ThreadPoolExecutor, wait


def work(delay, fail=False):
    time.sleep(delay)
    if fail:
        raise ValueError(delay)
    return delay


def shown(result):
    return [sorted(str(names[f]) for f in part) for part in result]


names = {}


def submit(name, *args):
    future = executor.submit(work, *args)
    names[future] = name
    return future


def attempt(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except BaseException as error:
        return f"{type(error).__name__}: {error}"


with ThreadPoolExecutor(4) as executor:
    fs = [submit("a", 0.1), submit("b", 0.2), submit("c", 0.4)]
    print(shown(wait(fs, return_when=FIRST_COMPLETED)))
    print(shown(wait(fs, timeout=0.2)), shown(wait(fs, timeout=0)))
    result = wait(fs, return_when=ALL_COMPLETED)
    print(type(result).__name__, result._fields, len(result.done), result.not_done, shown(wait(fs, return_when=FIRST_COMPLETED)))
    done, not_done = wait(fs + fs)
    print(len(done), len(not_done), type(done), shown(wait(iter(fs))), wait([]))
    fs = [submit("ok", 0.1), submit("bad", 0.2, True), submit("slow", 0.5)]
    print(shown(wait(fs, return_when=FIRST_EXCEPTION)), shown(wait(fs, return_when=FIRST_EXCEPTION)))
    wait(fs)
    fs = [submit("x", 0.1), submit("y", 0.15)]
    print(shown(wait(fs, return_when=FIRST_EXCEPTION)))
    print(attempt(wait, [submit("z", 0.1)], return_when="SOON"), attempt(wait, [1]), attempt(wait, 5))
with ThreadPoolExecutor(1) as executor:
    fs = [submit("runs", 0.2), submit("queued", 0.1), submit("too", 0.1)]
    print(fs[0].cancel(), fs[1].cancel(), [f.cancelled() for f in fs])
    print(shown(wait(fs, timeout=0.1, return_when=FIRST_COMPLETED)))
    print(shown(wait(fs)), [f._state for f in fs])
by_hand = Future()
names[by_hand] = "hand"
by_hand.cancel()
print(shown(wait([by_hand], timeout=0.1)), by_hand.set_running_or_notify_cancel(), shown(wait([by_hand])))
