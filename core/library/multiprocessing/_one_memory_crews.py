# Who carries out the calls of a pool where processes are threads: whoever submits them, at once; threads; or green threads, one for every call.

import itertools
import queue
import sys

import _machine
import _thread
import threading
from _seats_of_threads import hide, show
from multiprocessing import process
from multiprocessing._one_memory import GREEN, INLINE, working_for
from multiprocessing._one_memory_ends import arrive
from multiprocessing._one_memory_workers import thread_for

_pools = itertools.count(1)


def crew_of(*plan):
    return (Inline if INLINE else Threads)(*plan)


class Crew:
    """`hiring` makes workers. They are reserved when the pool is made, so that all processes are numbered as they are elsewhere."""

    def __init__(self, hiring, size, cache, initializer, initargs, most):
        self.hiring = hiring
        self.owner = process._state.here()
        self.cache = cache
        self.initializer = initializer
        self.initargs = initargs
        self.most = most or sys.maxsize  # of the calls that one worker carries out
        self.reserved = [hiring.worker(self.duty(), number) for number in range(1, size + 1)]
        self.members = list(self.reserved)
        hiring.show_as_living(self.members)

    def hand_out(self, items, set_length):
        for _ in self.hand_out_one_by_one(items, set_length):
            pass

    def hand_out_one_by_one(self, items, set_length):
        item = None
        for item in items:
            if not self.take(item):
                return
            yield
        if set_length:
            set_length((item[1] if item else -1) + 1)

    def carry_out(self, item):
        job, i, func, args, kwds, task = item
        before = _machine.task_enter(task)
        seat = hide()
        outcome = None
        try:
            arrive(args)
            outcome = True, func(*args, **kwds)
        except Exception as error:
            outcome = False, error
        finally:  # without an outcome the worker is about to end, and nobody will ever hear of the call
            show(seat)
            _machine.task_end(task, 0 if outcome and outcome[0] else 1)
            _machine.task_enter(before)
        self.deliver(job, i, outcome)

    def deliver(self, job, i, outcome):
        """The process of the pool takes the result, and calls back."""
        with working_for(self.owner):
            if job in self.cache:
                self.cache[job]._set(i, outcome)


class Inline(Crew):
    """Every call runs to its end where it is submitted; it sees itself in the first of the workers."""

    def __init__(self, *plan):
        super().__init__(*plan)
        self.done = 0
        self.stopped = False
        self.feeders = []
        if self.initializer is not None:
            for worker in self.reserved:
                self.hiring.stand_in(worker, self.initialize)

    def duty(self):
        return None

    def initialize(self):
        self.initializer(*self.initargs)

    def take(self, item):
        if self.stopped:
            return False
        if self.done == self.most:
            self.replace()
        self.done += 1
        self.hiring.stand_in(self.reserved[0], self.carry_out, item)
        return True

    def replace(self):
        self.done = 0
        with working_for(self.owner):
            self.reserved[0] = self.hiring.worker(None, 0)
        if self.initializer is not None:
            self.hiring.stand_in(self.reserved[0], self.initialize)

    def feed(self, items, set_length):
        """Arguments that come one by one, perhaps without end, are asked for when somebody wants a result."""
        steps = self.hand_out_one_by_one(items, set_length)
        self.feeders.append(steps)
        set_length.__self__._steps = steps

    def finish(self):
        pass

    def stop(self):
        self.stopped = True
        self.hiring.show_as_ended(self.members)

    def join(self):
        for steps in self.feeders:
            for _ in steps:
                pass
        self.hiring.show_as_ended(self.members)


class Threads(Crew):
    def __init__(self, *plan):
        super().__init__(*plan)
        self.calls = queue.SimpleQueue()
        self.calls._show_as(_thread._name_label(f"Pool-{next(_pools)}"))
        self.delivery = threading.Lock()
        self.workers = []
        self.feeders = set()
        self.busy = set()
        self.free = 0  # green ones that wait for a call
        self.finishing = self.stopped = False
        if not GREEN or self.initializer is not None:
            self.free = len(self.reserved)
            for _ in range(self.free):
                self.hire()

    def hire(self, extra=False):
        with working_for(self.owner):
            number = len(self.workers) + 1
            if self.reserved:
                worker = self.reserved.pop(0)
            elif extra:
                worker = self.hiring.extra_worker(self.duty(self.hiring.initializes_extra), number)
            else:
                worker = self.hiring.worker(self.duty(), number)
            self.workers.append(worker)
            self.hiring.start(worker)

    def duty(self, initialize=True):
        def worker():
            if initialize and self.initializer is not None:
                self.initializer(*self.initargs)
            self.work()

        return worker

    def work(self):
        try:
            for _ in range(self.most):
                idle = self.calls.empty()
                item = self.calls.get()
                if item is None:
                    return
                if idle:
                    _machine.spend("pool_submit")
                self.busy.add(item[-1])
                try:
                    self.carry_out(item)
                finally:
                    self.busy.discard(item[-1])
                item = None
                self.free += 1
        except BaseException:
            self.free += 1
            self.hire()
            raise
        self.hire()

    def deliver(self, job, i, outcome):
        with self.delivery:
            if not self.stopped:
                super().deliver(job, i, outcome)

    def take(self, item):
        if self.stopped:
            return False
        self.calls.put(item)
        if GREEN:
            if self.free > 0:
                self.free -= 1
            else:
                self.hire(extra=True)
        return True

    def feed(self, items, set_length):
        """Arguments that come one by one are waited for by a thread."""
        def handle_tasks():
            self.hand_out(items, set_length)
            self.feeders.discard(thread)
            if self.finishing and not self.feeders:
                self.dismiss()

        thread = thread_for(handle_tasks, "PoolTaskHandler")
        self.feeders.add(thread)
        thread.start()

    def finish(self):
        self.finishing = True
        if not self.feeders:
            self.dismiss()

    def dismiss(self):
        for _ in self.workers:
            self.calls.put(None)

    def stop(self):
        """What runs cannot be stopped; what waits will never run."""
        self.stopped = True
        try:
            while True:
                item = self.calls.get_nowait()
                if item is not None:
                    _machine.task_end(item[-1], 2)
        except queue.Empty:
            pass
        self.dismiss()
        self.hiring.show_as_ended(self.members)

    def join(self):
        for feeder in list(self.feeders):
            feeder.join()
        if self.stopped and self.busy:
            self.hiring.refuse_to_stop()
        for worker in self.workers:  # it may grow meanwhile
            self.hiring.join(worker)
        self.hiring.show_as_ended(self.members)
