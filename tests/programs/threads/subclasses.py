# Threads as classes: run overridden, results kept, stopped by a flag.
import threading
import time


class Counter(threading.Thread):
    def __init__(self, limit, **kwargs):
        super().__init__(**kwargs)
        self.limit = limit
        self.result = None

    def run(self):
        self.result = sum(range(self.limit))


class Stoppable(threading.Thread):
    def __init__(self):
        super().__init__(name="stoppable")
        self.stop_event = threading.Event()
        self.rounds = 0

    def stop(self):
        self.stop_event.set()

    @property
    def stopped(self):
        return self.stop_event.is_set()

    def run(self):
        while not self.stopped:
            self.rounds += 1
            self.stop_event.wait(0.1)
        print(self.name, "stops after", self.rounds)


class Pausable(threading.Thread):
    def __init__(self):
        super().__init__(daemon=True)
        self.go = threading.Event()
        self.go.set()
        self.steps = []

    def run(self):
        for i in range(100):
            self.go.wait()
            self.steps.append(i)
            time.sleep(0.1)


class Callback(threading.Thread):
    def __init__(self, callback, *args):
        threading.Thread.__init__(self, target=self.call, args=args)
        self.callback = callback

    def call(self, *args):
        self.callback(self, *args)


counters = [Counter(10 ** n, name=f"count {n}") for n in range(1, 5)]
for counter in counters:
    counter.start()
for counter in counters:
    counter.join()
print([(c.name, c.result) for c in counters])
stoppable = Stoppable()
stoppable.start()
time.sleep(0.35)
stoppable.stop()
stoppable.join()
print(stoppable.is_alive(), stoppable.stopped)
pausable = Pausable()
pausable.start()
time.sleep(0.25)
pausable.go.clear()
time.sleep(0.3)
paused = list(pausable.steps)
pausable.go.set()
time.sleep(0.15)
print(paused, len(pausable.steps) > len(paused), pausable.is_alive())
callback = Callback(lambda thread, *args: print("called by", thread is threading.current_thread(), args), 1, 2)
callback.start()
callback.join()
direct = Counter(5)
direct.run()
print(direct.result, direct.is_alive(), direct.ident)


def decorated(function):
    def starter(*args):
        thread = threading.Thread(target=function, args=args)
        thread.start()
        return thread
    return starter


@decorated
def background(n):
    time.sleep(0.05 * n)
    print("background", n)


for thread in [background(2), background(1), background(3)]:
    thread.join()
