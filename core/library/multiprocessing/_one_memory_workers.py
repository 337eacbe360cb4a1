# The workers of a pool where processes are threads.

import itertools
import os

import _machine
import threading
from multiprocessing import process
from multiprocessing._one_memory import GREEN, INLINE, state_of, working_for


def _own(thread):
    thread._is_placed = False
    thread._green = GREEN
    thread._handshake = not GREEN
    return thread


def thread_for(target, name, args=()):
    return _own(threading.Thread(target=target, name=name, args=args, daemon=True))


class _Presence:
    """What makes a process seem to live that has no thread of its own."""

    sentinel = None

    def __init__(self):
        self.pid = os.getpid()
        self.returncode = None

    def poll(self):
        return self.returncode

    def wait(self, timeout=None):
        return self.returncode


class OfProcesses:
    """Workers that are processes: threads with the names and the states of processes."""

    initializes_extra = False  # an initializer sets the globals of a process, and they are set

    def __init__(self, ctx):
        self.ctx = ctx
        self.states = {}
        self.first = None  # the number, among all processes, of the first worker

    def worker(self, duty, number):
        worker = self.ctx.Process(target=duty)
        worker.name = worker.name.replace("Process", "PoolWorker")
        worker.daemon = True
        worker._worker_number = number
        if self.first is None:
            self.first = worker._identity[-1]
        return worker

    def extra_worker(self, duty, number):
        """One that no machine with processes would have: it takes no number away from a process to come."""
        state = process._state.here()
        kept, state.counter = state.counter, itertools.count(self.first + number - 1)
        worker = self.worker(duty, number)
        state.counter = kept
        return worker

    def show_as_living(self, workers):
        if GREEN or INLINE:
            process.check_may_have_children()
            for worker in workers:
                worker._popen = _Presence()
                process._state.children.add(worker)

    def show_as_ended(self, workers):
        for worker in workers:
            if isinstance(worker._popen, _Presence):
                worker._popen.returncode = 0

    def start(self, worker):
        if GREEN:
            worker._thread = thread_for(self.live, worker.name, (worker,))
            worker._thread.start()
        else:
            worker.start()

    def live(self, worker):
        worker._thread._name = "MainThread"  # as a process calls it
        self.stand_in(worker, worker.run)

    def join(self, worker):
        if GREEN:
            worker._thread.join()
        else:
            worker.join()

    def stand_in(self, worker, function, *args):
        if worker not in self.states:
            self.states[worker] = state_of(worker)
        with working_for(self.states[worker]):
            process.exit_status(worker, lambda: function(*args))

    def refuse_to_stop(self):
        _machine.unsupported("stopping the calls of a pool that are threads: only processes can be stopped from outside; close() the pool and wait for them")


class OfThreads:
    initializes_extra = True  # an initializer sets what is the thread's own

    def worker(self, duty, number):
        from multiprocessing.dummy import Process
        worker = Process(target=duty)
        worker.daemon = True
        worker._number = number
        worker._role = "thread"
        return _own(worker)

    def extra_worker(self, duty, number):
        from multiprocessing.dummy import Process
        worker = Process(target=duty, name=f"ThreadPoolWorker-{number}")
        worker.daemon = True
        return _own(worker)

    def start(self, worker):
        worker._parent = threading.current_thread()
        worker.start()

    def join(self, worker):
        worker.join()

    def show_as_living(self, workers):
        pass

    show_as_ended = show_as_living

    def stand_in(self, worker, function, *args):
        try:
            function(*args)
        except SystemExit:
            pass

    def refuse_to_stop(self):
        pass  # nor can CPython: join() waits for them
