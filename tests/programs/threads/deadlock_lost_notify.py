# A notification that comes before the wait is lost.
import threading
import time

condition = threading.Condition()
ready = False


def announcer():
    global ready
    with condition:
        ready = True
        condition.notify()
        print("announced")


thread = threading.Thread(target=announcer)
thread.start()
thread.join()
with condition:
    print("ready is", ready, "but nobody asked")
    print(condition.wait(0.1))
    condition.wait()
print("never")
