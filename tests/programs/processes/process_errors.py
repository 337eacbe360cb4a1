import multiprocessing as mp
import time


def nothing():
    pass


def in_child(p):
    for method in (p.join, p.is_alive, p.start):
        try:
            method()
        except AssertionError as e:
            print("child:", e, flush=True)


if __name__ == "__main__":
    p = mp.Process(target=nothing)
    try:
        p.join()
    except AssertionError as e:
        print(e)
    try:
        p.sentinel
    except ValueError as e:
        print(e)
    p.start()
    try:
        p.start()
    except AssertionError as e:
        print(e)
    p.join()
    p.join()
    q = mp.Process(target=time.sleep, args=(0.3,))
    q.start()
    try:
        q.close()
    except ValueError as e:
        print(e)
    r = mp.Process(target=in_child, args=(q,))
    r.start()
    r.join()
    q.join()
    q.close()
    try:
        q.join()
    except ValueError as e:
        print(e)
    try:
        mp.get_context("thread")
    except ValueError as e:
        print(e)
    try:
        mp.Process(nothing)
    except AssertionError as e:
        print(e)
    try:
        p.name = 3
    except AssertionError as e:
        print(e)
    print(mp.get_all_start_methods(), mp.get_start_method(), mp.get_start_method(allow_none=True))
    try:
        mp.set_start_method("spawn")
    except RuntimeError as e:
        print(e)
    mp.set_start_method("spawn", force=True)
    print(mp.get_start_method(), mp.get_context("fork").get_start_method())
    try:
        mp.get_context("fork").set_start_method("spawn")
    except ValueError as e:
        print(e)
