# What the asynchronous methods of a pool return.

import collections
import itertools

import _thread
import threading
from types import GenericAlias

from multiprocessing.context import TimeoutError

_jobs = itertools.count()


class _Awaited:
    """Who waits for it is shown as waiting for the first of its tasks that is not over."""

    _first_left = 0

    def _expect(self, task):
        self._tasks.append(task)

    def _over(self, i):
        if i < len(self._tasks):
            self._tasks[i] = None

    def _label(self):
        while self._first_left < len(self._tasks) and self._tasks[self._first_left] is None:
            self._first_left += 1
        return _thread._label("a result of the pool", self._tasks[self._first_left] if self._first_left < len(self._tasks) else None)


class ApplyResult(_Awaited):
    __module__ = "multiprocessing.pool"

    def __init__(self, pool, callback, error_callback):
        self._pool = pool
        self._event = threading._event(None)
        self._tasks = []
        self._job = next(_jobs)
        self._cache = pool._cache
        self._callback = callback
        self._error_callback = error_callback
        self._cache[self._job] = self

    def ready(self):
        return self._event.is_set()

    def successful(self):
        if not self.ready():
            raise ValueError(f"{self!r} not ready")
        return self._success

    def wait(self, timeout=None):
        self._event._cond._label = self._label()
        self._event.wait(timeout)

    def get(self, timeout=None):
        self.wait(timeout)
        if not self.ready():
            raise TimeoutError
        if self._success:
            return self._value
        raise self._value

    def _set(self, i, obj):
        self._over(i)
        self._success, self._value = obj
        callback = self._callback if self._success else self._error_callback
        if callback:
            callback(self._value)
        self._event.set()
        del self._cache[self._job]
        self._pool = None

    __class_getitem__ = classmethod(GenericAlias)


AsyncResult = ApplyResult


class MapResult(ApplyResult):
    __module__ = "multiprocessing.pool"

    def __init__(self, pool, chunksize, length, callback, error_callback):
        ApplyResult.__init__(self, pool, callback, error_callback)
        self._success = True
        self._value = [None] * length
        self._chunksize = chunksize
        if chunksize <= 0:
            self._number_left = 0
            self._event.set()
            del self._cache[self._job]
        else:
            self._number_left = length // chunksize + bool(length % chunksize)

    def _set(self, i, success_result):
        self._over(i)
        self._number_left -= 1
        success, result = success_result
        if success and self._success:
            self._value[i * self._chunksize:(i + 1) * self._chunksize] = result
        elif not success and self._success:
            self._success = False
            self._value = result
        if self._number_left == 0:
            callback = self._callback if self._success else self._error_callback
            if callback:
                callback(self._value)
            del self._cache[self._job]
            self._event.set()
            self._pool = None


class IMapIterator(_Awaited):
    __module__ = "multiprocessing.pool"
    _steps = iter(())  # each makes one more result, where nobody else makes any

    def __init__(self, pool):
        self._pool = pool
        self._cond = threading._condition(None)
        self._tasks = []
        self._job = next(_jobs)
        self._cache = pool._cache
        self._items = collections.deque()
        self._index = 0
        self._length = None
        self._unsorted = {}
        self._cache[self._job] = self

    def __iter__(self):
        return self

    def next(self, timeout=None):
        while not self._items and next(self._steps, self) is not self:
            pass
        with self._cond:
            if not self._items:
                self._check_end()
                self._cond._label = self._label()
                self._cond.wait(timeout)
                if not self._items:
                    self._check_end()
                    raise TimeoutError from None
            success, value = self._items.popleft()
        if success:
            return value
        raise value

    __next__ = next

    def _check_end(self):
        if self._index == self._length:
            self._pool = None
            raise StopIteration from None

    def _add(self, i, obj):
        if self._index != i:
            self._unsorted[i] = obj
            return
        self._items.append(obj)
        self._index += 1
        while self._index in self._unsorted:
            self._items.append(self._unsorted.pop(self._index))
            self._index += 1
        self._cond.notify()

    def _set(self, i, obj):
        with self._cond:
            self._over(i)
            self._add(i, obj)
            if self._index == self._length:
                del self._cache[self._job]
                self._pool = None

    def _set_length(self, length):
        with self._cond:
            self._length = length
            if self._index == self._length:
                self._cond.notify()
                del self._cache[self._job]
                self._pool = None


class IMapUnorderedIterator(IMapIterator):
    __module__ = "multiprocessing.pool"

    def _add(self, i, obj):
        self._items.append(obj)
        self._index += 1
        self._cond.notify()
