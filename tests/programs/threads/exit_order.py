# The end of the main thread: others are waited for, then the exit functions, daemons just stop.
import atexit
import threading
import time

start = time.monotonic()


def say(*words):
    print(f"{round((time.monotonic() - start) * 10)}", *words)


def worker(name, delay):
    try:
        time.sleep(delay)
        say(name, "done", threading.main_thread().is_alive())
    finally:
        say(name, "finally")


def daemon():
    try:
        while True:
            time.sleep(0.27)
            say("daemon")
    finally:
        say("never")


def late():
    time.sleep(0.1)
    thread = threading.Thread(target=worker, args=("grandchild", 0.3))
    thread.start()
    say("late starts another")


atexit.register(say, "atexit first registered")
atexit.register(lambda: say("atexit last registered", threading.active_count()))
threading.Thread(target=worker, args=("a", 0.3)).start()
threading.Thread(target=worker, args=("b", 0.1)).start()
threading.Thread(target=daemon, daemon=True).start()
threading.Thread(target=late).start()
say("main ends")
