# Two locks in opposite order.
import threading
import time

a, b = threading.Lock(), threading.Lock()


def forwards():
    with a:
        print("forwards has a")
        time.sleep(0.1)
        with b:
            print("never")


def backwards():
    with b:
        print("backwards has b")
        time.sleep(0.1)
        with a:
            print("never")


first, second = threading.Thread(target=forwards), threading.Thread(target=backwards)
first.start()
second.start()
first.join(timeout=0.3)
print("main still runs", first.is_alive(), second.is_alive(), a.locked(), b.locked())
first.join()
print("never")
