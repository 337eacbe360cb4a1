# A task that runs where the model puts it: inline, on a worker thread, or on a worker process.

import _machine
from _asyncio import CancelledError, coroutine_places, set_generator_hooks
from _asyncio._futures import _CANCELLED, _FINISHED, _PENDING, Future
from _asyncio._seats import Seat, current_task, get_running_loop, seat_of
from _machine import thread_ident
from _seats_of_threads import seats
from contextvars import copy_context
from itertools import count

if _machine.placement() != 'sync':
    from concurrent.futures import _placed
    from concurrent.futures._base import Future as Call

take_number = count(1).__next__  # of the names that tasks get, `Task-N`
_COROUTINES = ('coroutine', 'generator', 'async_generator_asend', 'async_generator_athrow')


class Task(Future):
    __module__ = '_asyncio'

    _fut_waiter = None
    _must_cancel = False
    _cancel_requests = 0
    _log_destroy_pending = True
    _begun = False
    _is_queued = False  # for a worker thread
    _call = None  # the call on a pool of processes that runs it
    _is_elsewhere = False
    _is_guest = False

    def __init__(self, coro, *, loop=None, name=None, context=None, _root=False):
        if type(coro).__name__ not in _COROUTINES:
            raise TypeError(f'a coroutine was expected, got {coro!r}')
        if loop is None:
            from asyncio.events import get_event_loop
            loop = get_event_loop()
        self._loop = loop
        self._name = f'Task-{take_number()}' if name is None else str(name)
        self._coro = coro
        self._context = copy_context() if context is None else context
        self._id = _machine.task_add(self._name, getattr(coro, '__qualname__', 'coroutine'), name is not None, _root)
        loop._tasks[self] = None
        if _root or not loop._running:
            loop._begin_with(self)
        else:
            _place(self)

    def _label(self):
        if self._shown_as is None:
            import _thread
            self._shown_as = _thread._label(self._name, self._id)
        return self._shown_as

    def get_name(self):
        return self._name

    def set_name(self, value):
        self._name = str(value)
        self._shown_as = None
        _machine.task_rename(self._id, self._name)

    def get_coro(self):
        return self._coro

    def set_result(self, result):
        raise RuntimeError('Task does not support set_result operation')

    def set_exception(self, exception):
        raise RuntimeError('Task does not support set_exception operation')

    def get_stack(self, *, limit=None):
        from asyncio.base_tasks import _task_get_stack
        return _task_get_stack(self, limit)

    def print_stack(self, *, limit=None, file=None):
        from asyncio.base_tasks import _task_print_stack
        _task_print_stack(self, limit, file)

    # ---- cancelling

    def cancel(self, msg=None):
        self._log_traceback = False
        if self.done():
            return False
        self._cancel_requests += 1
        if self._fut_waiter is not None and self._fut_waiter.cancel(msg=msg):
            return True
        if not self._begun and self._take_back():
            self._coro.close()
            self._cancel_message = msg
            if not self._is_elsewhere:
                self._over(_CANCELLED, 2)
            return True
        if self._is_elsewhere:
            _machine.request_cancel(self._id, msg if isinstance(msg, str) else None)
            return True
        self._must_cancel = True
        self._cancel_message = msg
        return True

    def _take_back(self):
        """From the queue of the pool, if no worker has taken it."""
        if self._call is not None:
            return self._call.cancel()
        return self._is_queued

    def cancelling(self):
        return self._cancel_requests

    def uncancel(self):
        self._cancel_requests = max(0, self._cancel_requests - 1)
        return self._cancel_requests

    # ---- running

    def run(self):
        """A worker thread has taken it."""
        if self._state == _PENDING:
            self._run()

    def _run(self):
        """To its end, on this thread."""
        self._begun = True
        ident = thread_ident()
        before = seats.get(ident)
        seat = before if before is not None and before.loop is self._loop else Seat(self._loop)
        seats[ident] = seat
        task_before, seat.task = seat.task, self
        shown_before = _machine.task_enter(self._id)
        try:
            leaving = self._drive(seat) if seat is before else self._drive_there(seat)
        finally:
            _machine.task_enter(shown_before)
            seat.task = task_before
            if before is None:
                del seats[ident]
            else:
                seats[ident] = before
        if leaving is not None:
            raise leaving

    def _drive_there(self, seat):
        """On a thread that has not worked for the loop so far."""
        hooks = set_generator_hooks(self._loop._asyncgen_firstiter_hook, self._loop._asyncgen_finalizer_hook)
        try:
            return self._drive(seat)
        finally:
            set_generator_hooks(*hooks)
            seat.task = None
            seat.hand_over(self._loop._seat)

    def _drive(self, seat):
        coro = self._coro
        error = None
        try:
            if self._is_guest:
                self._look_for_cancel()
            self._raise_if_cancelled_before_it_began()
            while True:
                try:
                    if error is None:
                        given = self._context.run(coro.send, None)
                    else:
                        given, error = self._context.run(coro.throw, error), None
                except StopIteration as stop:
                    if self._is_guest:
                        self._look_for_cancel()
                    if self._must_cancel:
                        self._must_cancel = False
                        self._over(_CANCELLED, 2)
                    else:
                        self._result = stop.value
                        self._over(_FINISHED, 0)
                    return None
                error = self._refusal(given)
                if error is None:
                    seat.give_way()
                    if self._must_cancel:
                        self._must_cancel = False
                        error = self._make_cancelled_error()
        except CancelledError as cancelled:
            self._cancelled_exc = cancelled
            self._over(_CANCELLED, 2)
        except (KeyboardInterrupt, SystemExit) as stop:
            self._fail(stop)
            return stop
        except BaseException as failure:
            self._fail(failure)
        return None

    def _raise_if_cancelled_before_it_began(self):
        if self._must_cancel:
            self._must_cancel = False
            self._coro.close()
            raise self._make_cancelled_error()

    def _refusal(self, given):
        """Why the coroutine cannot go on with what it yielded; None for a bare yield."""
        if given is None:
            return None
        if getattr(given, '_asyncio_future_blocking', None) is not None:
            return RuntimeError(f'yield was used instead of yield from in task {self!r} with {given!r}')
        if type(given).__name__ == 'generator':
            return RuntimeError(f'yield was used instead of yield from for generator in task {self!r} with {given!r}')
        return RuntimeError(f'Task got bad yield: {given!r}')

    def _fail(self, error):
        self._exception = error
        self._log_traceback = True
        self._over(_FINISHED, 1)

    def _over(self, state, how):
        _machine.task_end(self._id, how)
        self._loop._tasks.pop(self, None)
        self._end(state)


    def _over_elsewhere(self, state):
        self._loop._tasks.pop(self, None)
        self._end(state)


# ---- where tasks go

def _inline(task):
    task._run()


def _on_thread(task):
    task._is_queued = True
    _placed.default_executor()._enqueue_item(task)


class _Call:
    """A coroutine that has not begun, on its way to another process: there its function is called anew. So are those among its arguments."""

    def __init__(self, coro):
        function, args, kwargs = _machine.coroutine_call(coro)
        self.call = function, tuple([_sendable(each) for each in args]), {name: _sendable(value) for name, value in kwargs.items()}

    def __reduce__(self):
        return _call_anew, self.call


def _sendable(value):
    if type(value).__name__ == 'coroutine':
        return _Call(value)
    if type(value) in (list, tuple):
        return type(value)([_sendable(each) for each in value])
    return value


def _call_anew(function, args, kwargs):
    return function(*args, **kwargs)


def _on_process(task):
    """A copy of it runs there; this one waits for its outcome. What cannot be sent is told where the task is made."""
    from multiprocessing import reduction
    try:
        sent = bytes(reduction.dumps(_Call(task._coro)))
    except BaseException:
        task._log_destroy_pending = False
        task._coro.close()
        _machine.task_end(task._id, 1)
        del task._loop._tasks[task]
        raise
    task._is_elsewhere = True
    task._call = Call(task._id)
    task._call.add_done_callback(lambda call: task._loop.call_soon_threadsafe(_arrived, task, call))
    _placed.default_executor()._submit(task._call, _run_there, (task._name, task._id, sent), {})


def _arrived(task, call):
    """Over there it has ended."""
    if task.done():
        return
    if call.cancelled():
        task._over_elsewhere(_CANCELLED)
        return
    error = call.exception()
    if isinstance(error, CancelledError):
        task._cancelled_exc = error
        task._over_elsewhere(_CANCELLED)
    elif error is not None:
        task._exception = error
        task._log_traceback = True
        task._over_elsewhere(_FINISHED)
    else:
        task._result = call.result()
        task._over_elsewhere(_FINISHED)


def _run_there(name, task_id, sent):
    """On the worker process: the call is a task of a loop that this process has for itself."""
    from pickle import loads
    from _asyncio._loops import loop_of_worker
    loop = loop_of_worker()
    task = _GuestTask(loads(sent), loop, name, task_id)
    task._run()
    return task.result()


class _GuestTask(Task):
    """Of another process, which counts and shows it."""

    _is_guest = True

    def __init__(self, coro, loop, name, task_id):
        Future.__init__(self, loop=loop)
        self._name = name
        self._coro = coro
        self._context = copy_context()
        self._id = task_id
        loop._tasks[self] = None

    def _about_to_wait(self, bell):
        _machine.cancel_bell(self._id, bell)

    def _look_for_cancel(self):
        request = _machine.cancel_requested(self._id)
        if request is not None:
            self.cancel(*request)

    def _over(self, state, how):
        self._over_elsewhere(state)


_place = {'sync': _inline, 'threads': _on_thread, 'processes': _on_process}[_machine.placement()]


def all_tasks(loop=None):
    if loop is None:
        loop = get_running_loop()
    return list(loop._tasks)


def task_places(task):
    return coroutine_places(task._coro, task._exception)
