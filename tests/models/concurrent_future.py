import threading
import time
from concurrent.futures import Future

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


def setter(future):
    time.sleep(0.2)
    log("sets")
    future.set_result("value")


future = Future()
thread = threading.Thread(target=setter, args=(future,))
thread.start()
log("waits", future.done())
log(future.result())
thread.join()
