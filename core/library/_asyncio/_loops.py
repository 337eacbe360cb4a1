# What programs ask of a loop. There is none: its callbacks and timers belong to the threads that asked for them.

import _machine
from _asyncio import callback_text, set_generator_hooks
from _asyncio._seats import Seat, ring, seat_of
from _asyncio._futures import Future
from _asyncio._tasks import Task, _place
from _machine import thread_ident
from _seats_of_threads import seats
from _weakref import ref as weak
from contextvars import copy_context
from posix import getpid
from time import monotonic, sleep


class Handle:
    __module__ = 'asyncio.events'

    def __init__(self, callback, args, loop, context=None):
        self._callback = callback
        self._args = args
        self._loop = loop
        self._context = copy_context() if context is None else context
        self._cancelled = False

    def __repr__(self):
        from _asyncio import _texts
        return _texts.handle(self)

    def cancel(self):
        self._cancelled = True
        self._callback = self._args = None

    def cancelled(self):
        return self._cancelled

    def _run(self):
        try:
            self._context.run(self._callback, *self._args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self._loop.call_exception_handler({
                'message': f'Exception in callback {callback_text(self._callback, self._args)}',
                'exception': error,
                'handle': self,
            })


class TimerHandle(Handle):
    __module__ = 'asyncio.events'

    def __init__(self, when, callback, args, loop, context=None):
        Handle.__init__(self, callback, args, loop, context)
        self._when = when

    def when(self):
        return self._when


class Loop:
    def __init__(self):
        self._seat = Seat(self)  # of the thread that runs the loop
        self._tasks = {}         # that are not over, in order of creation
        self._running = False
        self._stopping = False
        self._closed = False
        self._debug = False
        self._generators = []
        self._task_factory = None
        self.slow_callback_duration = 0.1

    def __reduce_ex__(self, protocol):
        raise TypeError(f"cannot pickle '{type(self).__name__}' object")

    def time(self):
        return monotonic()

    def is_running(self):
        return self._running

    def is_closed(self):
        return self._closed

    def get_debug(self):
        return self._debug

    def set_debug(self, enabled):
        self._debug = enabled

    def create_future(self):
        return Future(loop=self)

    def set_task_factory(self, factory):
        if factory is not None and not callable(factory):
            raise TypeError('task factory must be a callable or None')
        self._task_factory = factory

    def get_task_factory(self):
        return self._task_factory

    def create_task(self, coro, *, name=None, context=None):
        self._check_closed()
        if self._task_factory is None:
            return Task(coro, loop=self, name=name, context=context)
        from asyncio.tasks import _make_with_factory
        return _make_with_factory(self, self._task_factory, coro, name, context)

    # ---- callbacks

    def call_soon(self, callback, *args, context=None):
        if self._closed:
            self._check_closed()
        handle = Handle(callback, args, self, context)
        self._post(handle)
        return handle

    call_soon_threadsafe = call_soon

    def call_later(self, delay, callback, *args, context=None):
        if delay is None:
            raise TypeError('delay must not be None')
        return self.call_at(monotonic() + delay, callback, *args, context=context)

    def call_at(self, when, callback, *args, context=None):
        if when is None:
            raise TypeError('when cannot be None')
        self._check_closed()
        handle = TimerHandle(when, callback, args, self, context)
        seat = seat_of(self)
        (self._seat if seat is None else seat).add_timer(when, handle)
        return handle

    def _post(self, handle):
        seat = seat_of(self)
        if seat is not None:
            seat.add(handle)
        elif self._running:
            self._visit(handle)
        else:
            self._seat.add(handle)

    def _visit(self, handle):
        """A thread that does not work for the loop runs its callback itself."""
        ident = thread_ident()
        before = seats.get(ident)
        seat = seats[ident] = Seat(self)
        seat.add(handle)
        try:
            seat.hand_over(self._seat)
        finally:
            if before is None:
                del seats[ident]
            else:
                seats[ident] = before

    def _begin_with(self, task):
        """A task from before the loop runs. The one that the loop is run for runs on its thread."""
        self._seat.add(Handle(self._begin, (task,), self))

    def _begin(self, task):
        from asyncio.base_events import _run_until_complete_cb
        if task.done():
            return
        is_main = any([callback is _run_until_complete_cb for callback, _ in task._callbacks])
        task._run() if is_main else _place(task)

    # ---- running

    def run_forever(self):
        self._check_closed()
        self._check_running()
        ident = thread_ident()
        seats[ident] = self._seat
        self._running = True
        hooks = set_generator_hooks(self._asyncgen_firstiter_hook, self._asyncgen_finalizer_hook)
        try:
            while True:
                self._seat.run_once()
                sleep(0)  # the look for I/O that ends each pass of a loop lets others in
                if self._stopping:
                    break
                self._seat.wait_for_work()
        finally:
            self._running = self._stopping = False
            set_generator_hooks(*hooks)
            del seats[ident]

    def stop(self):
        if self._seat._waiting:
            _machine.unsupported("loop.stop() while a coroutine waits on the loop's thread")
        self._stopping = True
        if self._seat._bell is not None:
            ring(self._seat._bell)

    def _discard(self):
        if self._running:
            raise RuntimeError('Cannot close a running event loop')
        if self._closed:
            return False
        self._closed = True
        self._seat = Seat(self)
        return True

    # ---- asynchronous generators are closed when they or the loop are done with

    def _asyncgen_firstiter_hook(self, generator):
        self._generators.append(weak(generator))

    def _forget_asyncgen(self, generator):
        self._generators = [each for each in self._generators if each() is not generator]

    def _take_asyncgens(self):
        generators = [each() for each in self._generators]
        self._generators = []
        return [each for each in generators if each is not None]


for _name, _member in list(Loop.__dict__.items()):
    if hasattr(_member, '__qualname__'):
        _member.__qualname__ = f'BaseEventLoop.{_name}'

_of_workers = {}  # by process
_before = []      # tasks of the process that a worker was forked from: nothing becomes of them there


def _dismiss_executor(loop):
    """A worker process ends without looking for pools."""
    if loop._default_executor is not None:
        loop._default_executor.shutdown(wait=True)


def loop_of_worker():
    """A worker process has a loop for all the tasks that come to it: the one it was forked with, so that what is bound to that one stays usable."""
    process = getpid()
    if process not in _of_workers:
        from asyncio import events
        from multiprocessing.util import Finalize
        inherited = [seat.loop for seat in seats.values()] or list(_of_workers.values())
        loop = inherited[0] if inherited else events.new_event_loop()
        seats.clear()
        loop._seat = Seat(loop)
        _before.append(loop._tasks)
        loop._tasks = {}
        loop._running = True
        loop._default_executor = None
        Finalize(None, _dismiss_executor, (loop,), exitpriority=100)
        _of_workers[process] = loop
    return _of_workers[process]
