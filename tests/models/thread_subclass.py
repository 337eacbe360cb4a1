import threading
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


class Job(threading.Thread):
    def __init__(self, number):
        super().__init__(name=f"job {number}")
        self.number = number
        self.result = None

    def run(self):
        time.sleep(0.2)
        self.result = self.number * self.number


jobs = [Job(number) for number in range(3)]
for job in jobs:
    job.start()
for job in jobs:
    job.join()
log([(job.name, job.result) for job in jobs])
