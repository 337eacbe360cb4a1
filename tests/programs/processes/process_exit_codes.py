import multiprocessing as mp
import os
import sys
import time


def ok():
    pass


def exit_three():
    sys.exit(3)


def exit_text():
    sys.exit("some text")


def exit_none():
    sys.exit()


def fails():
    raise ValueError("oops")


def exit_now():
    os._exit(7)


def sleeps():
    time.sleep(60)


def exits_true():
    raise SystemExit(True)


if __name__ == "__main__":
    for f in (ok, exit_three, exit_text, exit_none, fails, exit_now, exits_true):
        p = mp.Process(target=f)
        p.start()
        p.join()
        print(f.__name__, p.exitcode, p.is_alive(), flush=True)
    p = mp.Process(target=sleeps)
    p.start()
    time.sleep(0.1)
    p.terminate()
    p.join()
    print("terminated", p.exitcode, repr(p).split()[-1])
    p = mp.Process(target=sleeps)
    p.start()
    p.join(0.1)
    print("still", p.exitcode, p.is_alive())
    p.kill()
    p.join()
    print("killed", p.exitcode, p.is_alive(), repr(p).split()[-1])
