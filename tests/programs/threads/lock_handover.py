# A thread that computes after it has released a lock leaves it to the one who waited; one that wants it back at once gets it.
import threading
import time

from interleave import cpu

lock = threading.Lock()


def run(body, names="abc"):
    threads = [threading.Thread(target=body, args=(name,)) for name in names]
    for thread in threads:
        thread.start()
        time.sleep(0.005)
    for thread in threads:
        thread.join()
    print()


def computing(name):
    for i in range(3):
        with lock:
            print(name, i, end=" ")
            time.sleep(0.05)
        cpu(0.002)


def sleeping(name):
    for i in range(3):
        with lock:
            print(name, i, end=" ")
            time.sleep(0.05)
        time.sleep(0.01)


def once(name):
    with lock:
        print(name, "computes", end=" ")
        cpu(0.02)


run(computing)
run(sleeping)
run(once)
