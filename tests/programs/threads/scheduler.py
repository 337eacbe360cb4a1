# A job scheduler with one thread, a heap and a condition; and one made of timers.
import heapq
import threading
import time

start = time.monotonic()


def tenths():
    return round((time.monotonic() - start) * 10)


class Scheduler(threading.Thread):
    def __init__(self):
        super().__init__(name="scheduler")
        self.jobs, self.counter, self.running = [], 0, True
        self.wakeup = threading.Condition()

    def at(self, delay, function, *args):
        with self.wakeup:
            self.counter += 1
            heapq.heappush(self.jobs, (time.monotonic() + delay, self.counter, function, args))
            self.wakeup.notify()

    def run(self):
        while True:
            with self.wakeup:
                if not self.jobs and not self.running:
                    return
                if not self.jobs:
                    self.wakeup.wait()
                    continue
                due = self.jobs[0][0]
                if (left := due - time.monotonic()) > 0:
                    self.wakeup.wait(left)
                    continue
                _, _, function, args = heapq.heappop(self.jobs)
            function(*args)

    def close(self):
        with self.wakeup:
            self.running = False
            self.wakeup.notify()


scheduler = Scheduler()
scheduler.start()
scheduler.at(0.3, lambda: print(tenths(), "third"))
scheduler.at(0.1, lambda: print(tenths(), "first"))
time.sleep(0.05)
scheduler.at(0.15, print, "second", threading.current_thread().name)
scheduler.at(0.45, lambda: scheduler.at(0.1, lambda: print(tenths(), "last")))
time.sleep(0.6)
scheduler.close()
scheduler.join()
print("closed")


def every(interval, times, function):
    def tick(left):
        function(left)
        if left > 1:
            threading.Timer(interval, tick, [left - 1]).start()
    timer = threading.Timer(interval, tick, [times])
    timer.start()
    return timer


every(0.1, 3, lambda left: print("tick", left, threading.current_thread().name))
every(0.25, 1, lambda left: print("once", threading.active_count()))
stopped = every(0.2, 5, lambda left: print("never"))
stopped.cancel()
print("main done")
