# A future whose await blocks the thread, with everything else as CPython 3.11's (Modules/_asynciomodule.c).

import _machine
import _thread
from _asyncio import CancelledError, InvalidStateError
from _asyncio._seats import here, ring
from contextvars import copy_context
from itertools import count
from time import monotonic

_PENDING = 'PENDING'
_CANCELLED = 'CANCELLED'
_FINISHED = 'FINISHED'


_next_number = count(1).__next__


class Future:
    __module__ = '_asyncio'

    _state = _PENDING
    _callbacks = ()
    _bells = ()  # of the threads that wait
    _result = None
    _exception = None
    _loop = None
    _asyncio_future_blocking = False
    _log_traceback = False
    _cancel_message = None
    _cancelled_exc = None
    _shown_as = None
    _awaited = ()  # those that it stands for
    _number = 0

    def __init__(self, *, loop=None):
        if loop is None:
            from asyncio.events import get_event_loop
            loop = get_event_loop()
        self._loop = loop
        self._number = _next_number()

    def _label(self):
        if self._shown_as is None:
            self._shown_as = _thread._label(f'Future-{self._number}', None)
        return self._shown_as

    def __repr__(self):
        from _asyncio import _texts
        return _texts.future(self)

    def __del__(self):
        if self._log_traceback:
            self._loop.call_exception_handler({
                'message': f'{self.__class__.__name__} exception was never retrieved',
                'exception': self._exception,
                'future': self,
            })

    def __reduce_ex__(self, protocol):
        raise TypeError(f"cannot pickle '_asyncio.{type(self).__name__}' object")

    __class_getitem__ = classmethod(lambda cls, item: cls)

    def get_loop(self):
        return self._loop

    def done(self):
        return self._state != _PENDING

    def cancelled(self):
        return self._state == _CANCELLED

    def _make_cancelled_error(self):
        if self._cancelled_exc is not None:
            error, self._cancelled_exc = self._cancelled_exc, None
            return error
        return CancelledError() if self._cancel_message is None else CancelledError(self._cancel_message)

    def result(self):
        if self._state == _CANCELLED:
            raise self._make_cancelled_error()
        if self._state != _FINISHED:
            raise InvalidStateError('Result is not set.')
        self._log_traceback = False
        if self._exception is not None:
            try:
                raise self._exception
            finally:
                self = None
        return self._result

    def exception(self):
        if self._state == _CANCELLED:
            raise self._make_cancelled_error()
        if self._state != _FINISHED:
            raise InvalidStateError('Exception is not set.')
        self._log_traceback = False
        return self._exception

    def set_result(self, result):
        if self._state != _PENDING:
            raise InvalidStateError('invalid state')
        self._result = result
        self._end(_FINISHED)

    def set_exception(self, exception):
        if self._state != _PENDING:
            raise InvalidStateError('invalid state')
        if isinstance(exception, type):
            exception = exception()
        if isinstance(exception, StopIteration):
            raise TypeError('StopIteration interacts badly with generators and cannot be raised into a Future')
        if not isinstance(exception, BaseException):
            raise TypeError('invalid exception object')
        self._exception = exception
        self._log_traceback = True
        self._end(_FINISHED)

    def cancel(self, msg=None):
        self._log_traceback = False
        if self._state != _PENDING:
            return False
        self._cancel_message = msg
        self._end(_CANCELLED)
        return True

    def _end(self, state):
        self._state = state
        if self._callbacks:
            callbacks, self._callbacks = self._callbacks, ()
            for callback, context in callbacks:
                self._loop.call_soon(callback, self, context=context)
        if self._bells:
            bells, self._bells = self._bells, ()
            for bell in bells:
                ring(bell)

    def add_done_callback(self, fn, *, context=None):
        if self._state != _PENDING:
            self._loop.call_soon(fn, self, context=context)
            return
        if not self._callbacks:
            self._callbacks = []
        self._callbacks.append((fn, copy_context() if context is None else context))

    def remove_done_callback(self, fn):
        left = [(callback, context) for callback, context in self._callbacks if callback != fn]
        removed = len(self._callbacks) - len(left)
        self._callbacks = left
        return removed

    def __await__(self):
        if self._state == _PENDING:
            seat = here()
            if seat is None or seat.task is None:
                self._asyncio_future_blocking = True
                yield self  # to whoever drives the coroutine by hand
                if self._state == _PENDING:
                    raise RuntimeError("await wasn't used with future")
            else:
                _block(seat, self)
        return self.result()

    __iter__ = __await__


def _block(seat, future):
    """The running task waits, as a task of CPython's between two steps: a cancellation of it reaches the future first."""
    task = seat.task
    if future is task:
        raise RuntimeError(f'Task cannot await on itself: {task!r}')
    if future._loop is not task._loop:
        raise RuntimeError(f'Task {task!r} got Future {future!r} attached to a different loop')
    task._fut_waiter = future
    if task._must_cancel and future.cancel(msg=task._cancel_message):
        task._must_cancel = False
    try:
        seat.wait_for(future)
    finally:
        task._fut_waiter = None
    if task._must_cancel:
        task._must_cancel = False
        if not future.cancelled():
            raise task._make_cancelled_error()


class _Sleep(Future):
    """Its own timer: an entry of a seat's heap, as a TimerHandle is."""

    _cancelled = False
    _shown_as = _thread._sleep_label()

    def __init__(self, loop, result):
        self._loop = loop
        self._answer = result

    def _run(self):
        if self._state == _PENDING:
            self.set_result(self._answer)

    def __await__(self):
        try:
            if self._state == _PENDING:
                _block(here(), self)
        finally:
            self._cancelled = True
        _machine.delay('sleep_overshoot', 'sleeping')
        return self.result()
        yield


_Sleep.__name__ = _Sleep.__qualname__ = 'Future'


def sleep_future(delay, result):
    """Ends after the delay. To be awaited at once, by a task."""
    seat = here()
    if seat is None:
        raise RuntimeError('no running event loop')
    future = _Sleep(seat.loop, result)
    seat.add_timer(monotonic() + delay, future)
    return future
