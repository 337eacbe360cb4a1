import time
from multiprocessing import Lock, Process


def one(first, second, name):
    with first:
        print(name, "has its first lock", flush=True)
        time.sleep(0.2)
        with second:
            print("never")


if __name__ == "__main__":
    a, b = Lock(), Lock()
    p = Process(target=one, args=(a, b, "p"))
    q = Process(target=one, args=(b, a, "q"))
    p.start()
    time.sleep(0.1)
    q.start()
    p.join()
    q.join()
