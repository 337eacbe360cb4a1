import multiprocessing as mp
import threading
from multiprocessing.pool import MaybeEncodingError


def gives_lock():
    return threading.Lock()


def identity(x):
    return x


def nested():
    def inner(x):
        return x
    return inner


class Custom(Exception):
    def __init__(self, code, text):
        super().__init__(f"{code}: {text}")
        self.code = code


class Good(Exception):
    def __init__(self, code, text):
        super().__init__(code, text)
        self.code = code


def raises_good():
    raise Good(4, "four")


if __name__ == "__main__":
    with mp.Pool(2) as pool:
        for call in (lambda: pool.map(lambda x: x, [1]), lambda: pool.apply(nested()), lambda: pool.apply(identity, (threading.Lock(),)),
                     lambda: pool.apply(identity, ((i for i in range(3)),)), lambda: pool.map(identity, [pool])):
            try:
                print(call())
            except Exception as e:
                print(type(e).__module__, type(e).__name__, str(e).split(" at 0x")[0])
        try:
            pool.apply(gives_lock)
        except MaybeEncodingError as e:
            print(str(e).replace(e.value, "VALUE"))
        try:
            pool.apply(raises_good)
        except Good as e:
            print(repr(e), e.code, e.args)
        print(pool.apply(identity, (Good(1, "x"),)).code)
