# threading.Timer.
import threading
import time


def say(*words, **more):
    print(*words, *more.items(), threading.current_thread().name)


timer = threading.Timer(0.3, say, args=["first"], kwargs={"x": 1})
cancelled = threading.Timer(0.2, say, ("never",))
print(timer.interval, timer.args, timer.kwargs, timer.function is say, timer.finished.is_set(), cancelled.name)
timer.start()
cancelled.start()
time.sleep(0.1)
cancelled.cancel()
print(cancelled.is_alive() or "over", cancelled.finished.is_set())
cancelled.join()
say("cancelled joined")
timer.join()
print(timer.finished.is_set(), timer.is_alive())
late = threading.Timer(0.1, say, ["ran already"])
late.start()
late.join()
late.cancel()
before = threading.Timer(0.1, say, ["never"])
before.cancel()
before.start()
before.join()
say("cancelled before the start")


class Repeating(threading.Timer):
    def run(self):
        while not self.finished.wait(self.interval):
            self.function(*self.args, **self.kwargs)


ticker = Repeating(0.2, say, ["tick"])
ticker.start()
time.sleep(0.5)
ticker.cancel()
say("stopped")


def countdown(n):
    say("countdown", n)
    if n:
        threading.Timer(0.1, countdown, (n - 1,)).start()


countdown(3)
background = threading.Timer(5, say, ["never, it is a daemon"])
background.daemon = True
background.start()
