# ThreadPoolExecutor: threads started one by one, as long as none is idle.

import _machine
import _thread
import threading
from _weakref import ref as _weak
from itertools import count as _count
from queue import Empty, SimpleQueue
from concurrent.futures._base import BrokenExecutor, Executor, Future, _logger, new_task

_queues = {}  # of the workers, for the end of the program
_exiting = False
_exit_lock = _thread._plain_lock()
_number = _count().__next__


def _python_exit():
    global _exiting
    with _exit_lock:
        _exiting = True
    left = list(_queues.items())
    for _, queue in left:
        queue.put(None)
    for thread, _ in left:
        thread.join()


threading._register_atexit(_python_exit)


class _WorkItem:
    def __init__(self, future, fn, args, kwargs):
        self.future = future
        self.fn = fn
        self.args = args
        self.kwargs = kwargs

    def run(self):
        if not self.future.set_running_or_notify_cancel():
            return
        task = self.future._task
        before = _machine.task_enter(task)
        try:
            result = self.fn(*self.args, **self.kwargs)
        except BaseException as exc:
            _machine.task_end(task, 1)
            _machine.task_enter(before)
            self.future.set_exception(exc)
            self = None  # or the exception would keep what keeps the exception
        else:
            _machine.task_end(task, 0)
            _machine.task_enter(before)
            self.future.set_result(result)


def _worker(executor_reference, work_queue, initializer, initargs):
    if initializer is not None:
        try:
            initializer(*initargs)
        except BaseException:
            _logger().critical('Exception in initializer:', exc_info=True)
            executor = executor_reference()
            if executor is not None:
                executor._initializer_failed()
            return
    try:
        while True:
            idle = work_queue.empty()
            item = work_queue.get()
            if item is not None:
                if idle:
                    _machine.spend('pool_submit')
                item.run()
                del item
                executor = executor_reference()
                if executor is not None:
                    executor._idle_semaphore.release()
                del executor
                continue
            executor = executor_reference()
            if _exiting or executor is None or executor._shutdown:
                if executor is not None:
                    executor._shutdown = True
                work_queue.put(None)  # for the next worker
                return
            del executor
    except BaseException:
        _logger().critical('Exception in worker', exc_info=True)


class BrokenThreadPool(BrokenExecutor):
    __module__ = 'concurrent.futures.thread'


class ThreadPoolExecutor(Executor):
    __module__ = 'concurrent.futures.thread'
    _green = False
    _handshake = True  # submit() waits for a new thread to come up

    def __init__(self, max_workers=None, thread_name_prefix='', initializer=None, initargs=()):
        if max_workers is not None and max_workers <= 0:
            raise ValueError('max_workers must be greater than 0')
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        self._max_workers = _machine.pool_size(max_workers)
        self._thread_name_prefix = thread_name_prefix or f'ThreadPoolExecutor-{_number()}'
        label = _thread._name_label(self._thread_name_prefix)
        self._work_queue = SimpleQueue()
        self._work_queue._show_as(label)
        self._idle_semaphore = threading._semaphore(label, 0)
        self._threads = set()
        self._broken = False
        self._shutdown = False
        self._shutdown_lock = _thread._plain_lock(label)
        self._initializer = initializer
        self._initargs = initargs

    def submit(self, fn, /, *args, **kwargs):
        with self._shutdown_lock, _exit_lock:
            self._check_open()
            future = Future(new_task(fn, args))
            self._enqueue(future, fn, args, kwargs)
            return future

    def _submit(self, future, fn, args, kwargs):
        """As submit, with a future that is there already."""
        with self._shutdown_lock, _exit_lock:
            self._check_open()
            self._enqueue(future, fn, args, kwargs)
            return future

    def __reduce_ex__(self, protocol):
        raise TypeError("cannot pickle '_queue.SimpleQueue' object")

    def _check_open(self):
        if self._broken:
            raise BrokenThreadPool(self._broken)
        if self._shutdown:
            raise RuntimeError('cannot schedule new futures after shutdown')
        if _exiting:
            raise RuntimeError('cannot schedule new futures after interpreter shutdown')

    def _enqueue(self, future, fn, args, kwargs):
        self._work_queue.put(_WorkItem(future, fn, args, kwargs))
        self._adjust_thread_count()

    def _enqueue_item(self, item):
        """Something with a method `run` for the next worker."""
        with self._shutdown_lock, _exit_lock:
            self._check_open()
            self._work_queue.put(item)
            self._adjust_thread_count()

    def _adjust_thread_count(self):
        if self._idle_semaphore.acquire(timeout=0):
            return
        number = len(self._threads)
        if number >= self._max_workers:
            return

        def gone(_, queue=self._work_queue):
            queue.put(None)

        thread = threading.Thread(name=f'{self._thread_name_prefix}_{number}', target=_worker,
                                  args=(_weak(self, gone), self._work_queue, self._initializer, self._initargs))
        thread._role = 'thread'
        thread._number = number + 1
        thread._green = self._green
        thread._handshake = self._handshake
        thread.start()
        self._threads.add(thread)
        _queues[thread] = self._work_queue

    def _initializer_failed(self):
        with self._shutdown_lock:
            self._broken = 'A thread initializer failed, the thread pool is not usable anymore'
            for item in self._drain():
                item.future.set_exception(BrokenThreadPool(self._broken))

    def _drain(self):
        """What no worker has taken yet."""
        while True:
            try:
                item = self._work_queue.get_nowait()
            except Empty:
                return
            if item is not None:
                yield item

    def shutdown(self, wait=True, *, cancel_futures=False):
        with self._shutdown_lock:
            self._shutdown = True
            if cancel_futures:
                for item in self._drain():
                    item.future.cancel()
            self._work_queue.put(None)
        if wait:
            for thread in self._threads:
                thread.join()


ThreadPool = ThreadPoolExecutor
