# Queues between threads.

import _thread
from _thread import _Empty as Empty, _SimpleQueue as SimpleQueue
from collections import deque as _deque
from heapq import heappop as _heappop, heappush as _heappush
from threading import _condition
from time import monotonic as _now

__all__ = ['Empty', 'Full', 'Queue', 'PriorityQueue', 'LifoQueue', 'SimpleQueue']


class Full(Exception):
    pass


class Queue:
    def __init__(self, maxsize=0):
        label = _thread._label('Queue')
        self.maxsize = maxsize
        self._init(maxsize)
        self.mutex = _thread._plain_lock(label)
        self.not_empty = _condition(label, self.mutex)
        self.not_full = _condition(label, self.mutex)
        self.all_tasks_done = _condition(label, self.mutex)
        self.unfinished_tasks = 0

    def task_done(self):
        with self.all_tasks_done:
            unfinished = self.unfinished_tasks - 1
            if unfinished <= 0:
                if unfinished < 0:
                    raise ValueError('task_done() called too many times')
                self.all_tasks_done.notify_all()
            self.unfinished_tasks = unfinished

    def join(self):
        with self.all_tasks_done:
            while self.unfinished_tasks:
                self.all_tasks_done.wait()

    def qsize(self):
        with self.mutex:
            return self._qsize()

    def empty(self):
        with self.mutex:
            return not self._qsize()

    def full(self):
        with self.mutex:
            return 0 < self.maxsize <= self._qsize()

    def put(self, item, block=True, timeout=None):
        with self.not_full:
            if self.maxsize > 0:
                if not block:
                    if self._qsize() >= self.maxsize:
                        raise Full
                elif timeout is None:
                    while self._qsize() >= self.maxsize:
                        self.not_full.wait()
                else:
                    end = _end_of(timeout)
                    while self._qsize() >= self.maxsize:
                        _wait_until(end, self.not_full, Full)
            self._put(item)
            self.unfinished_tasks += 1
            self.not_empty.notify()

    def get(self, block=True, timeout=None):
        with self.not_empty:
            if not block:
                if not self._qsize():
                    raise Empty
            elif timeout is None:
                while not self._qsize():
                    self.not_empty.wait()
            else:
                end = _end_of(timeout)
                while not self._qsize():
                    _wait_until(end, self.not_empty, Empty)
            item = self._get()
            self.not_full.notify()
            return item

    def put_nowait(self, item):
        return self.put(item, block=False)

    def get_nowait(self):
        return self.get(block=False)

    def _init(self, maxsize):
        self.queue = _deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()

    __class_getitem__ = list.__dict__['__class_getitem__']


def _end_of(timeout):
    if timeout < 0:
        raise ValueError("'timeout' must be a non-negative number")
    return _now() + timeout


def _wait_until(end, condition, late):
    left = end - _now()
    if left <= 5e-10:  # the clock shows whole nanoseconds
        raise late
    condition.wait(left)


class PriorityQueue(Queue):
    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        _heappush(self.queue, item)

    def _get(self):
        return _heappop(self.queue)


class LifoQueue(Queue):
    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.pop()
