# The queue under thread pools.

from _thread import allocate_lock as _allocate_lock
from threading import Semaphore as _Semaphore


class Empty(Exception):
    pass


class Full(Exception):
    pass


class SimpleQueue:
    def __init__(self):
        self._items = []
        self._count = _Semaphore(0)

    def put(self, item, block=True, timeout=None):
        self._items.append(item)
        self._count.release()

    def get(self, block=True, timeout=None):
        if timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        if not self._count.acquire(block, timeout):
            raise Empty
        return self._items.pop(0)

    def put_nowait(self, item):
        self.put(item)

    def get_nowait(self):
        return self.get(False)

    def empty(self):
        return not self._items

    def qsize(self):
        return len(self._items)
