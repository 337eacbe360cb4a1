# Futures shared by the executors.

import _machine
import threading
import time

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"

PENDING = "PENDING"
RUNNING = "RUNNING"
CANCELLED = "CANCELLED"
CANCELLED_AND_NOTIFIED = "CANCELLED_AND_NOTIFIED"
FINISHED = "FINISHED"

_WAITS_FOR_TASK = 6
_words = {PENDING: "pending", RUNNING: "running", CANCELLED: "cancelled", CANCELLED_AND_NOTIFIED: "cancelled", FINISHED: "finished"}


class Error(Exception):
    pass


class CancelledError(Error):
    pass


TimeoutError = TimeoutError


class InvalidStateError(Error):
    pass


class BrokenExecutor(RuntimeError):
    pass


class _Waiter:
    """Counts the futures that wait() is still to see."""

    def __init__(self, return_when, count):
        self.event = threading.Event()
        self.return_when = return_when
        self.count = count

    def completed(self, future):
        failed = future._state == FINISHED and future._exception is not None
        self.count -= 1
        if self.count <= 0 or self.return_when == FIRST_COMPLETED or (failed and self.return_when == FIRST_EXCEPTION):
            self.event.set()


class Future:
    def __init__(self, _task=None):
        self._task = _task
        self._condition = threading.Condition()
        self._condition._shown_as = (_WAITS_FOR_TASK, _task)
        self._state = PENDING
        self._result = None
        self._exception = None
        self._waiters = []
        self._done_callbacks = []

    def _invoke_callbacks(self):
        for callback in self._done_callbacks:
            try:
                callback(self)
            except Exception as error:
                _machine.error_output(f"exception calling callback for {self!r}\n" + _machine.format_exception(error))

    def __repr__(self):
        with self._condition:
            at = f"<Future at {hex(id(self))} state={_words[self._state]}"
            if self._state != FINISHED:
                return at + ">"
            if self._exception is not None:
                return f"{at} raised {self._exception.__class__.__name__}>"
            return f"{at} returned {self._result.__class__.__name__}>"

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
        try:
            fn(self)
        except Exception as error:
            _machine.error_output(f"exception calling callback for {self!r}\n" + _machine.format_exception(error))

    def _outcome(self):
        if self._exception is not None:
            raise self._exception
        return self._result

    def result(self, timeout=None):
        with self._condition:
            if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
                raise CancelledError()
            if self._state == FINISHED:
                return self._outcome()
            self._condition.wait(timeout)
            if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
                raise CancelledError()
            if self._state == FINISHED:
                return self._outcome()
            raise TimeoutError()

    def exception(self, timeout=None):
        with self._condition:
            if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
                raise CancelledError()
            if self._state == FINISHED:
                return self._exception
            self._condition.wait(timeout)
            if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
                raise CancelledError()
            if self._state == FINISHED:
                return self._exception
            raise TimeoutError()

    def set_running_or_notify_cancel(self):
        with self._condition:
            if self._state == CANCELLED:
                self._state = CANCELLED_AND_NOTIFIED
                for waiter in self._waiters:
                    waiter.completed(self)
                return False
            if self._state == PENDING:
                self._state = RUNNING
                return True
            raise RuntimeError("Future in unexpected state")

    def _set(self, result, exception):
        with self._condition:
            if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED):
                raise InvalidStateError(f"{self._state}: {self!r}")
            self._result = result
            self._exception = exception
            self._state = FINISHED
            for waiter in self._waiters:
                waiter.completed(self)
            self._condition.notify_all()
        self._invoke_callbacks()

    def set_result(self, result):
        self._set(result, None)

    def set_exception(self, exception):
        self._set(None, exception)


class DoneAndNotDoneFutures(tuple):
    pass


class _WaitResult:
    def __init__(self, done, not_done):
        self.done = done
        self.not_done = not_done

    def __iter__(self):
        return iter((self.done, self.not_done))

    def __getitem__(self, index):
        return (self.done, self.not_done)[index]

    def __repr__(self):
        return f"DoneAndNotDoneFutures(done={self.done!r}, not_done={self.not_done!r})"


def _is_over(future):
    return future._state in (CANCELLED_AND_NOTIFIED, FINISHED)


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    fs = set(fs)
    done = {f for f in fs if _is_over(f)}
    not_done = fs - done
    if return_when == FIRST_COMPLETED and done:
        return _WaitResult(done, not_done)
    if return_when == FIRST_EXCEPTION and any([not f.cancelled() and f._exception is not None for f in done]):
        return _WaitResult(done, not_done)
    if not not_done:
        return _WaitResult(done, not_done)
    waiter = _Waiter(return_when, len(not_done))
    waiter.event._cond._shown_as = (_WAITS_FOR_TASK, None)
    for f in not_done:
        f._waiters.append(waiter)
    waiter.event.wait(timeout)
    for f in not_done:
        with f._condition:
            f._waiters.remove(waiter)
    done = {f for f in fs if f in done or _is_over(f)}
    return _WaitResult(done, fs - done)


def as_completed(fs, timeout=None):
    end = None if timeout is None else timeout + time.monotonic()
    fs = set(fs)
    total = len(fs)
    finished = [f for f in fs if _is_over(f)]
    pending = [f for f in fs if not _is_over(f)]
    order = []
    ready = threading.Condition()

    class Waiter:
        def completed(self, future):
            with ready:
                order.append(future)
                ready.notify()

    waiter = Waiter()
    for f in pending:
        f._waiters.append(waiter)
    try:
        for f in finished:
            yield f
        left = len(pending)
        while left:
            with ready:
                while not order:
                    wait_time = None
                    if end is not None:
                        wait_time = end - time.monotonic()
                        if wait_time < 0:
                            raise TimeoutError(f"{left} (of {total}) futures unfinished")
                    ready.wait(wait_time)
                f = order.pop(0)
            left -= 1
            yield f
    finally:
        for f in pending:
            if waiter in f._waiters:
                f._waiters.remove(waiter)


class Executor:
    def submit(self, fn, /, *args, **kwargs):
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        end = None if timeout is None else timeout + time.monotonic()
        fs = [self.submit(fn, *args) for args in zip(*iterables)]

        def results():
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

        return results()

    def shutdown(self, wait=True, *, cancel_futures=False):
        pass

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False


def _result_or_cancel(fut, timeout=None):
    try:
        return fut.result(timeout)
    finally:
        fut.cancel()


def new_task(fn, args):
    """The task of a submitted call, as it appears in the picture."""
    return _machine.task_add(_machine.short_call(fn, args), getattr(fn, "__qualname__", "call"), False)
