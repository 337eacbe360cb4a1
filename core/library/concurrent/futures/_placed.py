# Where tasks go under a placement: inline, onto a pool of threads, onto a pool of processes, or onto green threads.

import _machine
from _seats_of_threads import hide, show
from concurrent.futures._base import Executor, Future, new_task
from concurrent.futures._thread_pool import ThreadPool
from concurrent.futures import process
from concurrent.futures._process_pool import ProcessPool
from concurrent.futures.process import check_arguments
from posix import getpid

_pools = {}


class ThreadPoolExecutor(Executor):
    """Synchronous: a submitted call runs at once, to its end, in the caller."""

    __module__ = 'concurrent.futures.thread'

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        if max_workers is not None and max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._max_workers = _machine.pool_size(max_workers)
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
        seat = hide()
        try:
            result = fn(*args, **kwargs)
        except BaseException as exc:
            _machine.task_end(future._task, 1)
            _machine.task_enter(before)
            show(seat)
            future.set_exception(exc)
        else:
            _machine.task_end(future._task, 0)
            _machine.task_enter(before)
            show(seat)
            future.set_result(result)
        return future

    def shutdown(self, wait=True, *, cancel_futures=False):
        self._shutdown = True


InlinePool = ThreadPoolExecutor


class ThreadPoolExecutor(ThreadPool):
    """Coroutines: every submitted call is a green thread of its own, whatever the size of the pool."""

    __module__ = 'concurrent.futures.thread'
    _green = True
    _handshake = False

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
            method = "spawn" if max_tasks_per_child is not None else _machine.start_method()
            check_arguments(method if mp_context is None else mp_context.get_start_method(), initializer, max_tasks_per_child)
            placed.__init__(self, max_workers, initializer=initializer, initargs=initargs)

        def map(self, fn, *iterables, timeout=None, chunksize=1):
            if chunksize < 1:
                raise ValueError("chunksize must be >= 1.")
            return placed.map(self, fn, *iterables, timeout=timeout)

    process.ProcessPoolExecutor = ProcessPoolExecutor
    return ProcessPoolExecutor


def _shut_down_at_end(pool):
    """A child process ends without looking for pools."""
    from multiprocessing import parent_process
    from multiprocessing.util import Finalize
    if parent_process() is not None:
        Finalize(None, pool.shutdown, exitpriority=100)


def default_executor():
    """The pool of this process that runs what an event loop would."""
    process = getpid()
    if process not in _pools:
        _pools[process] = pool = thread_pool_class()(None, 'Worker')
        pool._handshake = False  # the model's workers are there already
        if _machine.placement() == 'processes':
            _shut_down_at_end(pool)
    return _pools[process]
