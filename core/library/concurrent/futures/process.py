# ProcessPoolExecutor: what the program holds. The processes are served by a thread, see _process_manager.py.

import itertools
import os
import time
from functools import partial

import _machine
import threading
from concurrent.futures import _base
from concurrent.futures._base import Future, new_task

EXTRA_QUEUED_CALLS = 1


class BrokenProcessPool(_base.BrokenExecutor):
    pass


class _RemoteTraceback(Exception):
    def __init__(self, tb):
        self.tb = tb

    def __str__(self):
        return self.tb


class _ExceptionWithTraceback:
    """An exception on its way to the parent: with the text of its traceback."""

    def __init__(self, exc, tb):
        from traceback import format_exception
        text = "".join(format_exception(type(exc), exc, tb))
        self.exc = exc
        self.exc.__traceback__ = None
        self.tb = f'\n"""\n{text}"""'

    def __reduce__(self):
        return _rebuild_exc, (self.exc, self.tb)


def _rebuild_exc(exc, tb):
    exc.__cause__ = _RemoteTraceback(tb)
    return exc


def _get_chunks(*iterables, chunksize):
    it = zip(*iterables)
    while True:
        chunk = tuple(itertools.islice(it, chunksize))
        if not chunk:
            return
        yield chunk


def _process_chunk(fn, chunk):
    return [fn(*args) for args in chunk]


def _chain_from_iterable_of_lists(iterable):
    for element in iterable:
        element.reverse()
        while element:
            yield element.pop()


def check_arguments(method, initializer, max_tasks_per_child):
    if initializer is not None and not callable(initializer):
        raise TypeError("initializer must be a callable")
    if max_tasks_per_child is not None:
        if not isinstance(max_tasks_per_child, int):
            raise TypeError("max_tasks_per_child must be an integer")
        if max_tasks_per_child <= 0:
            raise ValueError("max_tasks_per_child must be >= 1")
        if method == "fork":
            raise ValueError("max_tasks_per_child is incompatible with the 'fork' multiprocessing start method; supply a different mp_context.")


class ProcessPoolExecutor(_base.Executor):
    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *, max_tasks_per_child=None):
        if max_workers is not None and max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        self._max_workers = _machine.process_pool_size(max_workers)
        import multiprocessing
        if mp_context is None:
            mp_context = multiprocessing.get_context("spawn" if max_tasks_per_child is not None else None)
        self._mp_context = mp_context
        method = mp_context.get_start_method(allow_none=False)
        self._safe_to_dynamically_spawn_children = method != "fork"
        check_arguments(method, initializer, max_tasks_per_child)
        self._initializer = initializer
        self._initargs = initargs
        self._max_tasks_per_child = max_tasks_per_child
        self._prepare()

    def _prepare(self):
        from concurrent.futures import _process_manager
        from queue import Queue
        self._manager = _process_manager
        self._executor_manager_thread = None
        self._processes = {}
        self._workers_made = 0
        self._shutdown_thread = False
        self._shutdown_lock = threading.Lock()
        self._idle_worker_semaphore = threading.Semaphore(0)
        self._broken = False
        self._queue_count = 0
        self._pending_work_items = {}
        self._cancel_pending_futures = False
        self._executor_manager_thread_wakeup = _process_manager.ThreadWakeup()
        self._call_queue = _process_manager.CallQueue(self._max_workers + EXTRA_QUEUED_CALLS, ctx=self._mp_context, pending_work_items=self._pending_work_items,
                                                      shutdown_lock=self._shutdown_lock, thread_wakeup=self._executor_manager_thread_wakeup)
        self._call_queue._ignore_epipe = True
        self._result_queue = self._mp_context.SimpleQueue()
        self._work_ids = Queue()

    def submit(self, fn, /, *args, **kwargs):
        with self._shutdown_lock:
            self._check_usable()
            return self._enqueue(Future(new_task(fn, args)), fn, args, kwargs)

    def _submit(self, future, fn, args, kwargs):
        with self._shutdown_lock:
            self._check_usable()
            return self._enqueue(future, fn, args, kwargs)

    def __reduce_ex__(self, protocol):
        raise TypeError("cannot pickle '_thread.lock' object")

    def _check_usable(self):
        if self._broken:
            raise BrokenProcessPool(self._broken)
        if self._shutdown_thread:
            raise RuntimeError("cannot schedule new futures after shutdown")
        if self._manager.state["shutdown"]:
            raise RuntimeError("cannot schedule new futures after interpreter shutdown")

    def _enqueue(self, future, fn, args, kwargs):
        self._pending_work_items[self._queue_count] = self._manager.WorkItem(future, fn, args, kwargs)
        self._work_ids.put(self._queue_count)
        self._queue_count += 1
        self._executor_manager_thread_wakeup.wakeup()
        if self._safe_to_dynamically_spawn_children:
            self._adjust_process_count()
        self._start_executor_manager_thread()
        return future

    def _start_executor_manager_thread(self):
        if self._executor_manager_thread is None:
            _machine.spend("process_pool_create")
            if not self._safe_to_dynamically_spawn_children:
                for _ in range(len(self._processes), self._max_workers):
                    self._spawn_process()
            self._executor_manager_thread = self._manager._ExecutorManagerThread(self)
            self._executor_manager_thread.start()
            self._manager.living.append((self._executor_manager_thread, self._executor_manager_thread_wakeup))

    def _adjust_process_count(self):
        if self._idle_worker_semaphore.acquire(blocking=False):
            return
        if len(self._processes) < self._max_workers:
            self._spawn_process()

    def _spawn_process(self):
        process = self._mp_context.Process(target=self._manager.process_worker, args=(
            self._call_queue, self._result_queue, self._initializer, self._initargs, self._max_tasks_per_child))
        self._workers_made += 1
        process._worker_number = self._workers_made
        process.start()
        self._processes[process.pid] = process

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        if chunksize < 1:
            raise ValueError("chunksize must be >= 1.")
        end = None if timeout is None else timeout + time.monotonic()
        call = partial(_process_chunk, fn)
        fs = []
        for chunk in _get_chunks(*iterables, chunksize=chunksize):
            fs.append(self._submit(Future(new_task(fn, chunk[0])), call, (chunk,), {}))
        return _chain_from_iterable_of_lists(_results(fs, end))

    def shutdown(self, wait=True, *, cancel_futures=False):
        with self._shutdown_lock:
            self._cancel_pending_futures = cancel_futures
            self._shutdown_thread = True
            if self._executor_manager_thread_wakeup is not None:
                self._executor_manager_thread_wakeup.wakeup()
        if self._executor_manager_thread is not None and wait:
            self._executor_manager_thread.join()
        self._executor_manager_thread = None
        self._call_queue = None
        if self._result_queue is not None and wait:
            self._result_queue.close()
        self._result_queue = None
        self._processes = None
        self._executor_manager_thread_wakeup = None


def _results(fs, end):
    try:
        fs.reverse()
        while fs:
            if end is None:
                yield _base._result_or_cancel(fs.pop())
            else:
                yield _base._result_or_cancel(fs.pop(), end - time.monotonic())
    finally:
        for future in fs:
            future.cancel()
