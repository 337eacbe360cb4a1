# ThreadPoolExecutor: threads started one by one, as long as none is idle.

import _machine
import threading
from queue import SimpleQueue
from concurrent.futures._base import Executor, Future, new_task

_counter = {"pools": 0}
_living = []
_exiting = {"registered": False, "now": False}


def _exit():
    _exiting["now"] = True
    for pool in list(_living):
        pool._work_queue.put(None)
    for pool in list(_living):
        for thread in pool._threads:
            thread.join()


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
        else:
            _machine.task_end(task, 0)
            _machine.task_enter(before)
            self.future.set_result(result)


def _worker(pool, initializer, initargs):
    if initializer is not None:
        initializer(*initargs)
    while True:
        item = pool._work_queue.get()
        if item is not None:
            item.run()
            item = None
            pool._idle.release()
            continue
        if _exiting["now"] or pool._shutdown:
            pool._work_queue.put(None)
            return


class ThreadPool(Executor):
    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        if max_workers is not None and max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._max_workers = _machine.pool_size(max_workers)
        self._green = False
        self._work_queue = SimpleQueue()
        self._idle = threading.Semaphore(0)
        self._threads = []
        self._shutdown = False
        self._lock = threading.Lock()
        self._initializer = initializer
        self._initargs = initargs
        if not thread_name_prefix:
            thread_name_prefix = f"ThreadPoolExecutor-{_counter['pools']}"
            _counter["pools"] += 1
        self._prefix = thread_name_prefix
        _living.append(self)
        if not _exiting["registered"]:
            _exiting["registered"] = True
            _machine.at_exit(_exit)

    def submit(self, fn, /, *args, **kwargs):
        return self._submit(Future(new_task(fn, args)), fn, args, kwargs)

    def _submit(self, future, fn, args, kwargs):
        with self._lock:
            if self._shutdown:
                raise RuntimeError("cannot schedule new futures after shutdown")
            if _exiting["now"]:
                raise RuntimeError("cannot schedule new futures after interpreter shutdown")
            self._work_queue.put(_WorkItem(future, fn, args, kwargs))
            if not self._idle.acquire(False) and len(self._threads) < self._max_workers:
                self._start_thread()
        return future

    def _start_thread(self):
        number = len(self._threads)
        thread = threading.Thread(target=_worker, name=f"{self._prefix}_{number}", args=(self, self._initializer, self._initargs))
        thread._role = "thread"
        thread._number = number + 1
        thread._green = self._green
        self._threads.append(thread)
        # A model's own pool has its workers ready: only the program's own pools wait for each thread to come up.
        thread.start(_machine.placement() == "written")

    def shutdown(self, wait=True, *, cancel_futures=False):
        with self._lock:
            self._shutdown = True
            if cancel_futures:
                while not self._work_queue.empty():
                    item = self._work_queue.get_nowait()
                    if item is not None:
                        item.future.cancel()
            self._work_queue.put(None)
        if wait:
            for thread in self._threads:
                thread.join()
            if self in _living:
                _living.remove(self)
