# The processes of a ProcessPoolExecutor, and the thread that gives them calls and takes their results.

import os
import queue
import weakref

import _machine
import threading
from concurrent.futures import _base
from concurrent.futures.process import BrokenProcessPool, _ExceptionWithTraceback, _RemoteTraceback
from multiprocessing import connection
from multiprocessing.queues import Queue

state = {"shutdown": False}
living = []


def _python_exit():
    state["shutdown"] = True
    items = list(living)
    for _, wakeup in items:
        wakeup.wakeup()
    for thread, _ in items:
        thread.join()


getattr(threading, "_register_atexit", _machine.at_exit)(_python_exit)


def after_fork():
    """The managers are threads of the parent."""
    living.clear()


class ThreadWakeup:
    def __init__(self):
        self._closed = False
        self._reader, self._writer = connection.Pipe(duplex=False)

    def close(self):
        if not self._closed:
            self._closed = True
            self._writer.close()
            self._reader.close()

    def wakeup(self):
        if not self._closed:
            self._writer.send_bytes(b"")

    def clear(self):
        if not self._closed:
            while self._reader.poll():
                self._reader.recv_bytes()


class WorkItem:
    def __init__(self, future, fn, args, kwargs):
        self.future = future
        self.fn = fn
        self.args = args
        self.kwargs = kwargs


class _ResultItem:
    def __init__(self, work_id, exception=None, result=None, exit_pid=None):
        self.work_id = work_id
        self.exception = exception
        self.result = result
        self.exit_pid = exit_pid


class _CallItem:
    def __init__(self, work_id, fn, args, kwargs, task):
        self.work_id = work_id
        self.fn = fn
        self.args = args
        self.kwargs = kwargs
        self.task = task


class CallQueue(Queue):
    """What cannot be pickled becomes the outcome of its future."""

    def __init__(self, max_size=0, *, ctx, pending_work_items, shutdown_lock, thread_wakeup):
        self.pending_work_items = pending_work_items
        self.shutdown_lock = shutdown_lock
        self.thread_wakeup = thread_wakeup
        super().__init__(max_size, ctx=ctx)

    def _on_queue_feeder_error(self, e, obj):
        if not isinstance(obj, _CallItem):
            super()._on_queue_feeder_error(e, obj)
            return
        from traceback import format_exception
        text = "".join(format_exception(type(e), e, e.__traceback__))
        e.__cause__ = _RemoteTraceback(f'\n"""\n{text}"""')
        item = self.pending_work_items.pop(obj.work_id, None)
        with self.shutdown_lock:
            self.thread_wakeup.wakeup()
        if item is not None:
            _end_task(item.future, 1)
            item.future.set_exception(e)


def _end_task(future, how):
    if future._task is not None:
        _machine.task_end(future._task, how)


def _send_back(results, work_id, result=None, exception=None, exit_pid=None):
    try:
        results.put(_ResultItem(work_id, result=result, exception=exception, exit_pid=exit_pid))
    except BaseException as error:
        results.put(_ResultItem(work_id, exception=_ExceptionWithTraceback(error, error.__traceback__), exit_pid=exit_pid))


def process_worker(calls, results, initializer, initargs, max_tasks=None):
    if initializer is not None:
        try:
            initializer(*initargs)
        except BaseException:
            _base.LOGGER.critical("Exception in initializer:", exc_info=True)
            return
    done = 0
    exit_pid = None
    while True:
        item = calls.get(block=True)
        if item is None:
            results.put(os.getpid())
            return
        done += 1
        if max_tasks is not None and done >= max_tasks:
            exit_pid = os.getpid()
        _run(item, results, exit_pid)
        item = None
        if exit_pid is not None:
            return


def _run(item, results, exit_pid):
    before = _machine.task_enter(item.task)
    _machine.delay("process_round_trip", "handing_over")
    try:
        result = item.fn(*item.args, **item.kwargs)
    except BaseException as error:
        failed = _ExceptionWithTraceback(error, error.__traceback__)
        if item.task is not None:
            _machine.task_end(item.task, 2 if type(error).__name__ == "CancelledError" else 1)
        _machine.task_enter(before)
        _send_back(results, item.work_id, exception=failed, exit_pid=exit_pid)
    else:
        if item.task is not None:
            _machine.task_end(item.task, 0)
        _machine.task_enter(before)
        _send_back(results, item.work_id, result=result, exit_pid=exit_pid)


class _ExecutorManagerThread(threading.Thread):
    def __init__(self, executor):
        self.thread_wakeup = executor._executor_manager_thread_wakeup
        self.shutdown_lock = executor._shutdown_lock

        def collected(_, wakeup=self.thread_wakeup, lock=self.shutdown_lock):
            with lock:
                wakeup.wakeup()

        self.executor_reference = weakref.ref(executor, collected)
        self.processes = executor._processes
        self.call_queue = executor._call_queue
        self.result_queue = executor._result_queue
        self.work_ids_queue = executor._work_ids
        self.pending_work_items = executor._pending_work_items
        super().__init__()
        self._is_placed = False
        self.daemon = True  # its end is waited for by _python_exit; a deadlock is nothing of its making

    def run(self):
        try:
            self._serve()
        finally:
            living[:] = [pair for pair in living if pair[0] is not self]

    def _serve(self):
        while True:
            self._queue_calls()
            result, broken, cause = self._wait()
            if broken:
                self._terminate(cause)
                return
            if result is not None:
                if self._process(result):
                    return
            if self._is_shutting_down():
                self._flag_shutting_down()
                if not self.pending_work_items:
                    self._join()
                    return

    def _queue_calls(self):
        while not self.call_queue.full():
            try:
                work_id = self.work_ids_queue.get(block=False)
            except queue.Empty:
                return
            item = self.pending_work_items[work_id]
            if item.future.set_running_or_notify_cancel():
                self.call_queue.put(_CallItem(work_id, item.fn, item.args, item.kwargs, item.future._task), block=True)
            else:
                del self.pending_work_items[work_id]

    def _wait(self):
        results, wakeups = self.result_queue._reader, self.thread_wakeup._reader
        sentinels = [process.sentinel for process in list(self.processes.values())]
        ready = connection.wait([results, wakeups] + sentinels)
        result, broken, cause = None, True, None
        if results in ready:
            try:
                result = results.recv()
                broken = False
            except BaseException as error:
                from traceback import format_exception
                cause = format_exception(type(error), error, error.__traceback__)
        elif wakeups in ready:
            broken = False
        with self.shutdown_lock:
            self.thread_wakeup.clear()
        return result, broken, cause

    def _process(self, result):
        """Sets a future. True: everything is over."""
        if isinstance(result, int):
            self.processes.pop(result).join()
            if not self.processes:
                self._join()
                return True
            return False
        item = self.pending_work_items.pop(result.work_id, None)
        if item is not None:
            if result.exception:
                item.future.set_exception(result.exception)
            else:
                item.future.set_result(result.result)
        exited = result.exit_pid is not None
        if exited:
            self.processes.pop(result.exit_pid).join()
        executor = self.executor_reference()
        if executor is not None:
            if exited:
                with self.shutdown_lock:
                    executor._adjust_process_count()
            else:
                executor._idle_worker_semaphore.release()
        return False

    def _is_shutting_down(self):
        executor = self.executor_reference()
        return state["shutdown"] or executor is None or executor._shutdown_thread

    def _terminate(self, cause):
        executor = self.executor_reference()
        if executor is not None:
            executor._broken = "A child process terminated abruptly, the process pool is not usable anymore"
            executor._shutdown_thread = True
            executor = None
        broken = BrokenProcessPool("A process in the process pool was terminated abruptly while the future was running or pending.")
        if cause is not None:
            broken.__cause__ = _RemoteTraceback(f"\n'''\n{''.join(cause)}'''")
        for item in self.pending_work_items.values():
            _end_task(item.future, 1)
            item.future.set_exception(broken)
        self.pending_work_items.clear()
        for process in self.processes.values():
            process.terminate()
        self._join()

    def _flag_shutting_down(self):
        executor = self.executor_reference()
        if executor is None:
            return
        executor._shutdown_thread = True
        if executor._cancel_pending_futures:
            self.pending_work_items = {number: item for number, item in self.pending_work_items.items() if not item.future.cancel()}
            while True:
                try:
                    self.work_ids_queue.get_nowait()
                except queue.Empty:
                    break
            executor._cancel_pending_futures = False

    def _alive(self):
        return sum([process.is_alive() for process in self.processes.values()])

    def _join(self):
        to_stop = self._alive()
        sent = 0
        while sent < to_stop and self._alive() > 0:
            for _ in range(to_stop - sent):
                try:
                    self.call_queue.put_nowait(None)
                    sent += 1
                except queue.Full:
                    break
        self.call_queue.close()
        self.call_queue.join_thread()
        with self.shutdown_lock:
            self.thread_wakeup.close()
        for process in self.processes.values():
            process.join()
