import threading
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


mine = threading.local()


def job(number):
    mine.number = number
    time.sleep(0.2)
    log(number, mine.number)


threads = [threading.Thread(target=job, args=(number,)) for number in range(2)]
for number, thread in enumerate(threads):
    thread.start()
    time.sleep(0.1)
for thread in threads:
    thread.join()
log(hasattr(mine, "number"))
