# Futures shared by the executors.

import _machine
import _thread
import threading
import time
from collections import namedtuple

FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'
ALL_COMPLETED = 'ALL_COMPLETED'

PENDING = 'PENDING'
RUNNING = 'RUNNING'
CANCELLED = 'CANCELLED'                            # by whoever made it
CANCELLED_AND_NOTIFIED = 'CANCELLED_AND_NOTIFIED'  # and a worker has come across it
FINISHED = 'FINISHED'

_FUTURE_STATES = [PENDING, RUNNING, CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED]
_words = {PENDING: 'pending', RUNNING: 'running', CANCELLED: 'cancelled', CANCELLED_AND_NOTIFIED: 'cancelled', FINISHED: 'finished'}


def _logger():
    """Loaded when there is something to log."""
    import logging
    return logging.getLogger('concurrent.futures')


class Error(Exception):
    pass


class CancelledError(Error):
    pass


TimeoutError = TimeoutError


class InvalidStateError(Error):
    pass


class BrokenExecutor(RuntimeError):
    pass


class Future:
    def __init__(self, _task=None):
        self._task = _task
        label = _thread._label('Future', _task)
        self._condition = threading._condition(label, _thread._plain_rlock(label))
        self._state = PENDING
        self._result = None
        self._exception = None
        self._waiters = []
        self._done_callbacks = []

    def _invoke_callbacks(self):
        for callback in self._done_callbacks:
            self._call(callback)

    def _call(self, callback):
        try:
            callback(self)
        except Exception:
            _logger().exception('exception calling callback for %r', self)

    def __repr__(self):
        with self._condition:
            text = f'<{self.__class__.__name__} at {id(self):#x} state={_words[self._state]}'
            if self._state != FINISHED:
                return text + '>'
            if self._exception:
                return f'{text} raised {self._exception.__class__.__name__}>'
            return f'{text} returned {self._result.__class__.__name__}>'

    def cancel(self):
        with self._condition:
            if self._state in (RUNNING, FINISHED):
                return False
            if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
                return True
            self._state = CANCELLED
            self._condition.notify_all()
        if self._task is not None:
            _machine.task_end(self._task, 2)
        self._invoke_callbacks()
        return True

    def cancelled(self):
        with self._condition:
            return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED)

    def running(self):
        with self._condition:
            return self._state == RUNNING

    def done(self):
        with self._condition:
            return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED)

    def add_done_callback(self, fn):
        with self._condition:
            if self._state not in (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED):
                self._done_callbacks.append(fn)
                return
        self._call(fn)

    def _is_over(self):
        """Requires the condition's lock. Raises if nobody will ever give a result."""
        if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
            raise CancelledError()
        return self._state == FINISHED

    def _outcome(self):
        if self._exception:
            try:
                raise self._exception
            finally:
                self = None  # or the exception would keep what keeps the exception
        return self._result

    def result(self, timeout=None):
        try:
            with self._condition:
                if self._is_over():
                    return self._outcome()
                self._condition.wait(timeout)
                if self._is_over():
                    return self._outcome()
                raise TimeoutError()
        finally:
            self = None

    def exception(self, timeout=None):
        with self._condition:
            if self._is_over():
                return self._exception
            self._condition.wait(timeout)
            if self._is_over():
                return self._exception
            raise TimeoutError()

    # ---- for those who carry the call out

    def set_running_or_notify_cancel(self):
        with self._condition:
            if self._state == CANCELLED:
                self._state = CANCELLED_AND_NOTIFIED
                for waiter in self._waiters:
                    waiter.add_cancelled(self)
                return False
            if self._state == PENDING:
                self._state = RUNNING
                return True
            _logger().critical('Future %s in unexpected state: %s', id(self), self._state)
            raise RuntimeError('Future in unexpected state')

    def _check_open(self):
        if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED):
            raise InvalidStateError(f'{self._state}: {self!r}')

    def set_result(self, result):
        with self._condition:
            self._check_open()
            self._result = result
            self._state = FINISHED
            for waiter in self._waiters:
                waiter.add_result(self)
            self._condition.notify_all()
        self._invoke_callbacks()

    def set_exception(self, exception):
        with self._condition:
            self._check_open()
            self._exception = exception
            self._state = FINISHED
            for waiter in self._waiters:
                waiter.add_exception(self)
            self._condition.notify_all()
        self._invoke_callbacks()

    __class_getitem__ = list.__dict__['__class_getitem__']


# ---- waiting for several

class _Waiter:
    """Told by futures that they are over. It counts them, or opens at the first one."""

    def __init__(self, futures, pending, return_when):
        self.event = threading._event(None)
        self._left = sorted(futures, key=_task_of, reverse=True)
        self.lock = _thread._plain_lock()
        self.finished_futures = []
        self._pending = pending
        self._first = return_when == FIRST_COMPLETED
        self._failure = return_when == FIRST_EXCEPTION

    def add_result(self, future):
        self.finished_futures.append(future)
        self._count(self._first)

    def add_exception(self, future):
        self.finished_futures.append(future)
        self._count(self._first or self._failure)

    add_cancelled = add_result

    def wait(self, timeout):
        """Shown as a wait for the task that was made first of those that are not over."""
        while self._left and _is_over(self._left[-1]):
            self._left.pop()
        self.event._cond._label = _thread._label('futures', self._left[-1]._task if self._left else None)
        self.event.wait(timeout)

    def _count(self, enough):
        if not enough:
            with self.lock:
                self._pending -= 1
                enough = self._pending == 0
        if enough:
            self.event.set()


class _Stream(_Waiter):
    """Opens at every future."""

    def _add(self, future):
        with self.lock:
            self.finished_futures.append(future)
            self.event.set()

    add_result = add_exception = add_cancelled = _add


class _AcquireFutures:
    """Holds the locks of all futures, taken in an order that all threads keep."""

    def __init__(self, futures):
        self.futures = sorted(futures, key=id)

    def __enter__(self):
        for future in self.futures:
            future._condition.acquire()

    def __exit__(self, *args):
        for future in self.futures:
            future._condition.release()


def _task_of(future):
    return -1 if future._task is None else future._task


def _is_over(future):
    return future._state in (CANCELLED_AND_NOTIFIED, FINISHED)


def _take_back(waiter, futures):
    for future in futures:
        with future._condition:
            future._waiters.remove(waiter)


DoneAndNotDoneFutures = namedtuple('DoneAndNotDoneFutures', 'done not_done')


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    fs = set(fs)
    with _AcquireFutures(fs):
        done = {f for f in fs if _is_over(f)}
        not_done = fs - done
        if return_when == FIRST_COMPLETED and done:
            return DoneAndNotDoneFutures(done, not_done)
        if return_when == FIRST_EXCEPTION and any([not f.cancelled() and f.exception() is not None for f in done]):
            return DoneAndNotDoneFutures(done, not_done)
        if not not_done:
            return DoneAndNotDoneFutures(done, not_done)
        if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
            raise ValueError(f'Invalid return condition: {return_when!r}')
        waiter = _Waiter(fs, len(not_done), return_when)
        for f in fs:
            f._waiters.append(waiter)
    waiter.wait(timeout)
    _take_back(waiter, fs)
    done.update(waiter.finished_futures)
    return DoneAndNotDoneFutures(done, fs - done)


def as_completed(fs, timeout=None):
    end = None if timeout is None else timeout + time.monotonic()
    fs = set(fs)
    total = len(fs)
    with _AcquireFutures(fs):
        finished = [f for f in fs if _is_over(f)]
        waiter = _Stream(fs, 0, None)
        for f in fs:
            f._waiters.append(waiter)
    try:
        while True:
            finished.reverse()
            while finished:
                _take_back(waiter, finished[-1:])
                fs.remove(finished[-1])
                yield finished.pop()
            if not fs:
                return
            left = None if end is None else end - time.monotonic()
            if left is not None and left <= 5e-10:  # the clock shows whole nanoseconds
                raise TimeoutError(f'{len(fs)} (of {total}) futures unfinished')
            waiter.wait(left)
            with waiter.lock:
                finished, waiter.finished_futures = waiter.finished_futures, []
                waiter.event.clear()
    finally:
        _take_back(waiter, fs)


# ---- executors

class Executor:
    def submit(self, fn, /, *args, **kwargs):
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        end = None if timeout is None else timeout + time.monotonic()
        fs = [self.submit(fn, *args) for args in zip(*iterables)]

        def result_iterator():
            try:
                fs.reverse()
                while fs:
                    if end is None:
                        yield _result_or_cancel(fs.pop())
                    else:
                        yield _result_or_cancel(fs.pop(), end - time.monotonic())
            finally:
                for future in fs:
                    future.cancel()

        return result_iterator()

    def shutdown(self, wait=True, *, cancel_futures=False):
        pass

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False


def _result_or_cancel(fut, timeout=None):
    try:
        try:
            return fut.result(timeout)
        finally:
            fut.cancel()
    finally:
        del fut


def new_task(fn, args):
    """The task of a submitted call, as it appears in the picture."""
    return _machine.task_add(_machine.short_call(fn, args), getattr(fn, '__qualname__', 'call'), False)


def __getattr__(name):
    if name == 'LOGGER':
        return _logger()
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
