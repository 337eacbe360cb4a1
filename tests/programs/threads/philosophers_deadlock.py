# Dining philosophers who all take the left fork first.
import threading
import time

COUNT = 5
forks = [threading.Lock() for _ in range(COUNT)]


def philosopher(number):
    left, right = forks[number], forks[(number + 1) % COUNT]
    with left:
        print(number, "has the left fork")
        time.sleep(0.5)
        with right:
            print(number, "eats")


threads = [threading.Thread(target=philosopher, args=(i,)) for i in range(COUNT)]
for thread in threads:
    thread.start()
    time.sleep(0.02)
for thread in threads:
    thread.join()
print("never")
