# ProcessPoolExecutor: all workers are forked at the first submit; calls and results travel pickled.

import _machine
import threading
from concurrent.futures._base import BrokenExecutor, Executor, Future, new_task

_living = []
_exiting = {"registered": False, "now": False}


def _exit():
    _exiting["now"] = True
    for pool in list(_living):
        pool._finish()


class BrokenProcessPool(BrokenExecutor):
    pass


def _worker(calls, results):
    while True:
        item = calls.get()
        if item is None:
            return
        number, task, fn, args, kwargs = item
        _machine.task_enter(task)
        results.put((number, "start", None))
        try:
            value = fn(*args, **kwargs)
        except BaseException as exc:
            _machine.task_end(task, 1)
            _machine.task_enter(None)
            _send(results, number, "raise", exc)
        else:
            _machine.task_end(task, 0)
            _machine.task_enter(None)
            _send(results, number, "return", value)


def _send(results, number, how, value):
    try:
        results.put((number, how, value))
    except BaseException as error:
        results.put((number, "raise", error))


class ProcessPool(Executor):
    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=()):
        if max_workers is not None and max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        self._max_workers = _machine.process_pool_size(max_workers)
        self._calls = _machine.channel()
        self._results = _machine.channel()
        self._pending = {}
        self._waiting = []
        self._in_queue = 0
        self._number = 0
        self._started = False
        self._shutdown = False
        self._done = threading.Event()
        _living.append(self)
        if not _exiting["registered"]:
            _exiting["registered"] = True
            _machine.at_exit(_exit)

    def submit(self, fn, /, *args, **kwargs):
        if self._shutdown:
            raise RuntimeError("cannot schedule new futures after shutdown")
        if _exiting["now"]:
            raise RuntimeError("cannot schedule new futures after interpreter shutdown")
        return self._submit(Future(new_task(fn, args)), fn, args, kwargs)

    def _submit(self, future, fn, args, kwargs):
        if not self._started:
            self._start()
        self._number += 1
        self._pending[self._number] = future
        self._waiting.append((self._number, fn, args, kwargs))
        self._feed()
        return future

    def _start(self):
        self._started = True
        for number in range(self._max_workers):
            _machine.start_process(_worker, (self._calls, self._results), name=f"ForkProcess-{number + 1}", number=number + 1, daemon=True)
        _machine.start_thread(self._manage, (), name="QueueManagerThread", daemon=True)

    def _feed(self):
        # One call more than there are workers may stand in the queue; it counts as running.
        while self._waiting and self._in_queue <= self._max_workers:
            number, fn, args, kwargs = self._waiting.pop(0)
            future = self._pending[number]
            if not future.set_running_or_notify_cancel():
                del self._pending[number]
                continue
            try:
                self._calls.put((number, future._task, fn, args, kwargs))
                self._in_queue += 1
            except BaseException as error:
                del self._pending[number]
                _machine.task_end(future._task, 1)
                future.set_exception(error)
        if self._shutdown and not self._pending:
            self._stop_workers()

    def _manage(self):
        while True:
            message = self._results.get()
            if message is None:
                return
            number, how, value = message
            if how == "start":
                continue
            self._in_queue -= 1
            future = self._pending.pop(number)
            if how == "raise":
                future.set_exception(value)
            else:
                future.set_result(value)
            self._feed()

    def _stop_workers(self):
        if not self._done.is_set():
            for _ in range(self._max_workers):
                self._calls.put(None)
            self._results.put(None)
            self._done.set()

    def _finish(self):
        self._shutdown = True
        if not self._started:
            return
        if not self._pending:
            self._stop_workers()
        self._done.wait()

    def shutdown(self, wait=True, *, cancel_futures=False):
        self._shutdown = True
        if cancel_futures:
            for number, fn, args, kwargs in self._waiting:
                self._pending.pop(number).cancel()
            self._waiting.clear()
        if wait:
            self._finish()
            if self in _living:
                _living.remove(self)
        elif self._started and not self._pending:
            self._stop_workers()
