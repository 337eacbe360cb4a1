# Processes under the models that have one memory for everything: each is a thread, as the model makes them. Its code sees what it would see in a
# process (its name, its parent, its children, its ends of pipes), but what it changes, everybody sees.

import contextlib
import os

import _machine
import threading
from multiprocessing import process, util
from multiprocessing._one_memory_ends import inherit, leave
from multiprocessing.process import _ParentProcess, _State

GREEN = _machine.placement() == "coroutines"
INLINE = _machine.placement() == "sync"


@contextlib.contextmanager
def working_for(state):
    """The current thread works for that process meanwhile."""
    thread = threading.current_thread()
    before = getattr(thread, "_belongs", None)
    thread._belongs = state
    try:
        yield
    finally:
        thread._belongs = before


class Parent(_ParentProcess):
    """What a process that is a thread sees of the one that started it."""

    def __init__(self, of):
        self._of = of
        super().__init__(of.name, os.getpid(), None)

    def is_alive(self):
        return self._of._popen is None or self._of._popen.poll() is None

    def join(self, timeout=None):
        if self._of._popen is None:
            threading.main_thread().join(timeout)
        else:
            self._of._popen.wait(timeout)

    @property
    def sentinel(self):
        if self._of._popen is None:
            _machine.unsupported("the sentinel of the main process, where processes are threads")
        return self._of._sentinel


def state_of(child):
    """What the process finds when it begins."""
    state = _State()
    state.current = child
    state.parent = Parent(process.current_process())
    state.context = process._state.context if child._start_method is None else _context_of(child._start_method)
    return state


def worker_state(context=None):
    """For a thread that stands for a worker process of a pool (`thread._belongs`): who asks there finds himself in a process of its own."""
    from multiprocessing import get_context
    return state_of((context or get_context()).Process(daemon=False))


def _context_of(method):
    from multiprocessing import get_context
    return get_context(method)


class Popen:
    """A process that is a thread: what start() leaves with the parent."""

    inherits_everything = True

    def __init__(self, child):
        util._flush_std_streams()
        self.returncode = None
        self.pid = os.getpid()
        self.sentinel, self._end = _machine.pipe(child._name)
        inherit(child, self.inherits_everything)
        # A daemon for the threads: the end of the program waits for processes in its own way, see util._exit_function.
        self.thread = threading.Thread(target=self._live, args=(child, state_of(child)), name=child._name, daemon=True)
        self.thread._is_shown = False
        self.thread._green = GREEN
        worker = getattr(child, "_worker_number", None)
        if worker:
            self.thread._role = "thread"
            self.thread._number = worker
        self.thread.start()

    def _live(self, child, state):
        self.thread._daemonic = False
        self.thread._name = "MainThread"  # as it calls itself; its lane has the name of the process
        with working_for(state):
            status = process.lead_life(child, child.run)
            del child._target, child._args, child._kwargs
            self._end_children(state)
        leave(child)
        self.returncode = status & 0xff
        _machine.close_file(self._end)

    def _end_children(self, state):
        """A process ends after its threads and its children."""
        from sys import modules
        pools = getattr(modules.get("concurrent.futures._thread_pool"), "_queues", ())
        for thread in threading.enumerate():
            if getattr(thread, "_belongs", None) is state and not thread.daemon and thread is not self.thread and thread not in pools:
                thread.join()
        for child in list(state.children):
            if not child.daemon:
                child.join()

    def poll(self):
        return self.returncode

    def wait(self, timeout=None):
        self.thread.join(timeout)
        return self.returncode

    def terminate(self):
        if self.returncode is None:
            _machine.unsupported("stopping a process that is a thread: only processes can be stopped from outside; let an Event tell it to end")

    kill = terminate

    def close(self):
        if self.sentinel is not None:
            sentinel, self.sentinel = self.sentinel, None
            _machine.close_file(sentinel)

    __del__ = close


class SpawnPopen(Popen):
    inherits_everything = False

    def __init__(self, child):
        from multiprocessing import get_start_method
        get_start_method()  # from now on it cannot be set: what a spawned process is told says it
        super().__init__(child)
