# Queues between processes that are threads: what is put stays the same object.

import queue

from multiprocessing import context, process
from multiprocessing._one_memory_ends import arrive, send_off

SEM_VALUE_MAX = 0x7fffffff


def _patience(timeout):
    return None if timeout is None else max(timeout, 0)


class Queue:
    __module__ = "multiprocessing.queues"

    def __init__(self, maxsize=0, *, ctx):
        self._maxsize = maxsize if maxsize > 0 else SEM_VALUE_MAX
        self._items = queue.Queue(max(maxsize, 0))
        self._closed_by = set()  # every process closes it for itself

    def __getstate__(self):
        context.assert_spawning(self)

    def _check_open(self):
        if process.current_process() in self._closed_by:
            raise ValueError(f"Queue {self!r} is closed")

    def put(self, obj, block=True, timeout=None):
        self._check_open()
        send_off(obj)
        self._items.put(obj, block, _patience(timeout))

    def get(self, block=True, timeout=None):
        self._check_open()
        obj = self._items.get(block, _patience(timeout))
        arrive(obj)
        return obj

    def qsize(self):
        return self._items.qsize()

    def empty(self):
        return self._items.empty()

    def full(self):
        return self._items.full()

    def get_nowait(self):
        return self.get(False)

    def put_nowait(self, obj):
        return self.put(obj, False)

    def close(self):
        self._closed_by.add(process.current_process())

    def join_thread(self):
        assert process.current_process() in self._closed_by, f"Queue {self!r} not closed"

    def cancel_join_thread(self):
        pass


class JoinableQueue(Queue):
    __module__ = "multiprocessing.queues"

    def task_done(self):
        self._items.task_done()

    def join(self):
        self._items.join()


class SimpleQueue:
    __module__ = "multiprocessing.queues"

    def __init__(self, *, ctx):
        self._items = queue.Queue()
        self._closed_by = set()

    def __getstate__(self):
        context.assert_spawning(self)

    def _check_open(self):
        if process.current_process() in self._closed_by:
            raise OSError("handle is closed")

    def put(self, obj):
        self._check_open()
        send_off(obj)
        self._items.put(obj)

    def get(self):
        self._check_open()
        obj = self._items.get()
        arrive(obj)
        return obj

    def empty(self):
        self._check_open()
        return self._items.empty()

    def close(self):
        self._closed_by.add(process.current_process())
