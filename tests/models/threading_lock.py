import threading
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


lock = threading.Lock()


def job(number):
    with lock:
        log("job", number, "has it")
        time.sleep(0.2)


threads = [threading.Thread(target=job, args=(number,)) for number in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
log("end")
