import time
from concurrent.futures import ProcessPoolExecutor


def nap(t):
    time.sleep(t)
    return t


if __name__ == "__main__":
    ex = ProcessPoolExecutor(2)
    fs = [ex.submit(nap, 0.4) for _ in range(6)]
    time.sleep(0.2)
    print([f.running() for f in fs])
    print([f.cancel() for f in fs])
    print([f.cancelled() for f in fs])
    fs[0].add_done_callback(lambda f: print("callback", f.result(), flush=True))
    ex.shutdown(wait=False, cancel_futures=True)
    print([f.result() for f in fs if not f.cancelled()])
    with ProcessPoolExecutor(1) as ex2:
        fs = [ex2.submit(nap, 0.3) for _ in range(5)]
        time.sleep(0.1)
        ex2.shutdown(cancel_futures=True)
        print([f.cancelled() for f in fs])
