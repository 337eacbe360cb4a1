import multiprocessing as mp
import time


def background():
    print("background begins", flush=True)
    time.sleep(30)
    print("never printed", flush=True)


def has_child():
    try:
        mp.Process(target=background).start()
    except AssertionError as e:
        print("error:", e, flush=True)


def worker():
    time.sleep(0.3)
    print("worker ends", flush=True)


if __name__ == "__main__":
    d = mp.Process(target=background, daemon=True)
    d.start()
    time.sleep(0.1)
    c = mp.Process(target=has_child)
    c.daemon = True
    print(c.daemon, flush=True)
    time.sleep(0.1)
    c.start()
    c.join()
    try:
        c.daemon = False
    except AssertionError as e:
        print(e, flush=True)
    p = mp.Process(target=worker)
    p.start()
    print(sorted(x.name for x in mp.active_children()), flush=True)
    print("main ends", flush=True)
