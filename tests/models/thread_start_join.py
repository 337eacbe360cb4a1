import threading
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


results = {}


def job(number):
    time.sleep(0.2 + 0.1 * number)
    results[number] = number * number
    log("job", number, threading.current_thread().name)


threads = [threading.Thread(target=job, args=(number,)) for number in range(3)]
for thread in threads:
    thread.start()
log("started", [thread.is_alive() for thread in threads])
for thread in threads:
    thread.join()
log(results)
