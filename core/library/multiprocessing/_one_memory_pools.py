# Pools of processes that are threads (and of threads, where the model has other threads than CPython).

import queue

import _machine
import threading
from multiprocessing import get_context, pool, util
from multiprocessing._one_memory_crews import crew_of
from multiprocessing._one_memory_workers import OfProcesses, OfThreads

_helpers = 3  # threads that look after a pool of CPython's


class Pool(pool.Pool):
    __module__ = "multiprocessing.pool"

    def __init__(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None, context=None):
        self._state = pool.INIT
        self._ctx = context or get_context()
        self._check_plan(processes, initializer, maxtasksperchild)
        self._processes = _machine.process_pool_size(processes)
        self._cache = {}
        self._crew = crew_of(self._hiring(), self._processes, self._cache, initializer, initargs, maxtasksperchild)
        self._pool = self._crew.members
        for _ in range(_helpers):
            threading._newname("Thread")  # the numbers of later threads are as ever
        self._terminate = util.Finalize(self, self._crew.stop, exitpriority=15)
        self._state = pool.RUN

    def _hiring(self):
        return OfProcesses(self._ctx)

    def __del__(self):
        if self._state == pool.RUN:
            import warnings
            warnings.warn(f"unclosed running multiprocessing pool {self!r}", ResourceWarning)

    def _hand_out(self, items, set_length=None, lazy=False):
        named = (self._named(item) for item in items)
        if lazy:
            self._crew.feed(named, set_length)
        else:
            self._crew.hand_out(named, set_length)

    def close(self):
        if self._state == pool.RUN:
            self._state = pool.CLOSE
            self._crew.finish()

    def join(self):
        if self._state == pool.RUN:
            raise ValueError("Pool is still running")
        if self._state not in (pool.CLOSE, pool.TERMINATE):
            raise ValueError("In unknown state")
        self._crew.join()


class ThreadPool(Pool):
    __module__ = "multiprocessing.pool"

    def __init__(self, processes=None, initializer=None, initargs=()):
        Pool.__init__(self, processes, initializer, initargs)

    def _hiring(self):
        return OfThreads()
