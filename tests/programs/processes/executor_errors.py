import threading
import traceback
from concurrent.futures import ProcessPoolExecutor


class Custom(Exception):
    def __init__(self, code):
        super().__init__(code)
        self.code = code


def divide(a, b):
    return a / b


def custom():
    raise Custom(42)


def exits():
    raise SystemExit(3)


def chained():
    try:
        {}["k"]
    except KeyError as e:
        raise ValueError("outer") from e


def gives_lock():
    return threading.Lock()


def gives_lambda():
    return lambda: 1


def one(x):
    return x


def outer():
    def inner():
        pass
    return inner


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as ex:
        for call in (lambda: ex.submit(divide, 1, 0), lambda: ex.submit(custom), lambda: ex.submit(exits), lambda: ex.submit(chained), lambda: ex.submit(gives_lock),
                     lambda: ex.submit(gives_lambda), lambda: ex.submit(lambda: 1), lambda: ex.submit(outer()), lambda: ex.submit(one, threading.Lock()),
                     lambda: ex.submit(one, (i for i in "ab"))):
            f = call()
            e = f.exception()
            print(type(e).__name__, str(e).split(" at 0x")[0], type(e.__cause__).__name__, getattr(e, "code", None))
        f = ex.submit(divide, 1, 0)
        try:
            f.result()
        except ZeroDivisionError as e:
            text = traceback.format_exc()
            print("RemoteTraceback" in text, "The above exception was the direct cause of the following exception:" in text, str(e.__cause__).strip().splitlines()[-2])
        it = ex.map(divide, [4, 2, 1], [2, 0, 1])
        print(next(it))
        try:
            next(it)
        except ZeroDivisionError as e:
            print("map", e)
        print(ex.submit(divide, 6, 3).result())
