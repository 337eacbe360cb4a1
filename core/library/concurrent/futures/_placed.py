# Where tasks go under a placement: inline, onto a pool of threads, onto a pool of processes, or onto green threads.

import _machine
import _thread
import threading
import time
from concurrent.futures._base import Executor, Future, new_task
from concurrent.futures._thread_pool import ThreadPool
from concurrent.futures._process_pool import ProcessPool

_pools = {}


class ThreadPoolExecutor(Executor):
    """Synchronous: a submitted call runs at once, to its end, in the caller."""

    __module__ = 'concurrent.futures.thread'

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        if max_workers is not None and max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._shutdown = False
        self._initializer = initializer
        self._initargs = initargs

    def submit(self, fn, /, *args, **kwargs):
        return self._submit(Future(new_task(fn, args)), fn, args, kwargs)

    def _submit(self, future, fn, args, kwargs):
        if self._shutdown:
            raise RuntimeError("cannot schedule new futures after shutdown")
        if self._initializer is not None:
            initializer, self._initializer = self._initializer, None
            initializer(*self._initargs)
        future.set_running_or_notify_cancel()
        before = _machine.task_enter(future._task)
        try:
            result = fn(*args, **kwargs)
        except BaseException as exc:
            _machine.task_end(future._task, 1)
            _machine.task_enter(before)
            future.set_exception(exc)
        else:
            _machine.task_end(future._task, 0)
            _machine.task_enter(before)
            future.set_result(result)
        return future

    def shutdown(self, wait=True, *, cancel_futures=False):
        self._shutdown = True


InlinePool = ThreadPoolExecutor


class ThreadPoolExecutor(ThreadPool):
    """Coroutines: every submitted call is a green thread of its own, whatever the size of the pool."""

    __module__ = 'concurrent.futures.thread'
    _green = True

    def __init__(self, max_workers=None, *args, **kwargs):
        ThreadPool.__init__(self, max_workers, *args, **kwargs)
        self._max_workers = 1 << 30


GreenPool = ThreadPoolExecutor


class ThreadPoolExecutor(ProcessPool):
    """Processes: a pool of threads becomes one of processes."""

    __module__ = 'concurrent.futures.thread'

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        ProcessPool.__init__(self, max_workers, initializer=initializer, initargs=initargs)


ProcessesForThreads = ThreadPoolExecutor


def thread_pool_class():
    placement = _machine.placement()
    return {"written": ThreadPool, "sync": InlinePool, "threads": ThreadPool, "coroutines": GreenPool, "processes": ProcessesForThreads}[placement]


def process_pool_class():
    if _machine.placement() in ("written", "processes"):
        return ProcessPool
    placed = thread_pool_class()

    class ProcessPoolExecutor(placed):
        """The other placements: a pool of processes becomes what a pool of threads becomes."""

        __module__ = 'concurrent.futures.process'
        __qualname__ = 'ProcessPoolExecutor'

        def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *, max_tasks_per_child=None):
            placed.__init__(self, max_workers, initializer=initializer, initargs=initargs)

    return ProcessPoolExecutor


def default_executor():
    if "default" not in _pools:
        _pools["default"] = thread_pool_class()(None)
    return _pools["default"]


def spawn_coroutine(drive, coro, name, named):
    """The future of a coroutine that runs where this placement puts tasks."""
    task = _machine.task_add(name, coro.__qualname__, named)
    future = Future(task)
    if _machine.placement() == "processes":
        function, args, kwargs = _machine.coroutine_call(coro)
        return default_executor()._submit(future, _drive_call, (function, args, kwargs), {})
    return default_executor()._submit(future, drive, (coro,), {})


def _drive_call(function, args, kwargs):
    import asyncio
    return asyncio._drive(function(*args, **kwargs))


def new_future(name):
    future = Future()
    future._condition._label = _thread._name_label(name)
    return future


def block_on(future):
    with future._condition:
        while not future._state in ("CANCELLED", "CANCELLED_AND_NOTIFIED", "FINISHED"):
            future._condition.wait()


def later(delay, callback, args):
    def run():
        time.sleep(max(delay, 0))
        callback(*args)

    thread = threading.Thread(target=run, name="timer", daemon=True)
    thread.start()


class root_task:
    """The main coroutine: shown, but not one of the tasks that are pending or done."""

    def __init__(self, name, function):
        self._task = _machine.task_add(name, function, False, True)

    def __enter__(self):
        self._before = _machine.task_enter(self._task)

    def __exit__(self, exc_type, exc, tb):
        _machine.task_end(self._task, 0 if exc_type is None else 1)
        _machine.task_enter(self._before)
        return False
