# A barrier for three at which two arrive.
import threading
import time

barrier = threading.Barrier(3)


def runner(number):
    time.sleep(0.1 * number)
    print("runner", number, "arrives", barrier.n_waiting)
    barrier.wait()
    print("never")


threads = [threading.Thread(target=runner, args=(i,)) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
