import os
import time
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool


def die():
    time.sleep(0.2)
    os._exit(1)


def fine(x):
    time.sleep(0.5)
    return x


def bad_init():
    raise ValueError("no init")


class TwoArgs(Exception):
    def __init__(self, a, b):
        super().__init__(a)


def raises_two():
    raise TwoArgs(1, 2)


if __name__ == "__main__":
    with ProcessPoolExecutor(2) as ex:
        fs = [ex.submit(die)] + [ex.submit(fine, i) for i in range(4)]
        for f in fs:
            try:
                print(f.result())
            except BrokenProcessPool as e:
                print(e)
        try:
            ex.submit(fine, 1)
        except BrokenProcessPool as e:
            print(e)
    with ProcessPoolExecutor(1, initializer=bad_init) as ex:
        try:
            ex.submit(fine, 1).result()
        except BrokenProcessPool as e:
            print(e)
    with ProcessPoolExecutor(1) as ex:
        try:
            ex.submit(raises_two).result()
        except BrokenProcessPool as e:
            print(e, type(e.__cause__).__name__)
            print(str(e.__cause__).strip().splitlines()[-2])
