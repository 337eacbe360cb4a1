# Exceptions from workers: where they are seen, and that they stay what they were.
import time
import traceback
from concurrent.futures import CancelledError, ThreadPoolExecutor, as_completed


class Custom(Exception):
    def __init__(self, code, text):
        super().__init__(code, text)
        self.code = code


def level_two(n):
    if n == 1:
        raise Custom(7, "seven")
    if n == 2:
        return 1 / 0
    if n == 3:
        try:
            {}["missing"]
        except KeyError as error:
            raise LookupError("wrapped") from error
    return n


def level_one(n):
    return level_two(n)


with ThreadPoolExecutor(2) as executor:
    futures = {n: executor.submit(level_one, n) for n in range(4)}
    for n, future in futures.items():
        try:
            print(n, future.result())
        except Custom as error:
            print(n, error.code, error.args, error is future.exception())
        except ZeroDivisionError as error:
            print(n, error, [frame.name for frame in traceback.extract_tb(error.__traceback__)][-2:])
        except LookupError as error:
            print(n, error, repr(error.__cause__), traceback.format_exc().splitlines()[-1])
    print(sum(1 for f in as_completed(futures.values()) if f.exception()))
    try:
        with ThreadPoolExecutor(1) as inner:
            for result in inner.map(level_one, [0, 2, 5]):
                print("got", result)
    except ZeroDivisionError:
        print("map stops")


def retry(executor, function, attempts, *args):
    for attempt in range(1, attempts + 1):
        try:
            return executor.submit(function, attempt, *args).result()
        except OSError as error:
            print("attempt", attempt, "failed:", error)
    raise RuntimeError("gave up")


def flaky(attempt, needed):
    if attempt < needed:
        raise ConnectionError(f"try {attempt}")
    return f"ok after {attempt}"


with ThreadPoolExecutor(1) as executor:
    print(retry(executor, flaky, 3, 2))
    try:
        retry(executor, flaky, 2, 5)
    except RuntimeError as error:
        print(error, repr(error.__context__))
    busy = executor.submit(time.sleep, 0.1)
    waiting = executor.submit(print, "never")
    waiting.cancel()
    try:
        waiting.result()
    except CancelledError as error:
        print(repr(error), CancelledError.__module__)
with ThreadPoolExecutor(1) as executor:
    executor.submit(level_one, 1)
    executor.submit(level_one, 2).result()
