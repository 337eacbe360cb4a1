# Pools of processes (and of threads). Three threads of the parent look after them: one replaces workers, one hands tasks out, one takes results.

import itertools
import queue
import time

import _machine
import threading
from multiprocessing import TimeoutError, context, get_context, process, util
from multiprocessing._results import ApplyResult, AsyncResult, IMapIterator, IMapUnorderedIterator, MapResult
from multiprocessing._pool_threads import Crew, _handle_results, _handle_workers

__all__ = ["Pool", "ThreadPool"]

INIT, RUN, CLOSE, TERMINATE = "INIT", "RUN", "CLOSE", "TERMINATE"


def mapstar(args):
    return list(map(*args))


def starmapstar(args):
    return list(itertools.starmap(args[0], args[1]))


class RemoteTraceback(Exception):
    def __init__(self, tb):
        self.tb = tb

    def __str__(self):
        return self.tb


class ExceptionWithTraceback:
    def __init__(self, exc, tb):
        from traceback import format_exception
        text = "".join(format_exception(type(exc), exc, tb))
        self.exc = exc
        self.tb = f'\n"""\n{text}"""'

    def __reduce__(self):
        return rebuild_exc, (self.exc, self.tb)


def rebuild_exc(exc, tb):
    exc.__cause__ = RemoteTraceback(tb)
    return exc


class MaybeEncodingError(Exception):
    def __init__(self, exc, value):
        self.exc = repr(exc)
        self.value = repr(value)
        super().__init__(self.exc, self.value)

    def __str__(self):
        return f"Error sending result: '{self.value}'. Reason: '{self.exc}'"

    def __repr__(self):
        return f"<{type(self).__name__}: {self}>"


def worker(inqueue, outqueue, initializer=None, initargs=(), maxtasks=None, wrap_exception=False):
    if maxtasks is not None and not (isinstance(maxtasks, int) and maxtasks >= 1):
        raise AssertionError(f"Maxtasks {maxtasks!r} is not valid")
    if hasattr(inqueue, "_writer"):
        inqueue._writer.close()
        outqueue._reader.close()
    if initializer is not None:
        initializer(*initargs)
    completed = 0
    while maxtasks is None or completed < maxtasks:
        try:
            item = inqueue.get()
        except (EOFError, OSError):
            break
        if item is None:
            break
        _run_task(item, outqueue.put, wrap_exception)
        item = None
        completed += 1
    util.debug("worker exiting after %d tasks", completed)


def _run_task(item, put, wrap_exception):
    job, i, func, args, kwds, task = item
    before = _machine.task_enter(task)
    _machine.delay("process_round_trip", "handing_over")
    try:
        result = (True, func(*args, **kwds))
    except Exception as error:
        if wrap_exception and func is not _raise_again:
            error = ExceptionWithTraceback(error, error.__traceback__)
        result = (False, error)
    _machine.task_end(task, 0 if result[0] else 1)
    _machine.task_enter(before)
    try:
        put((job, i, result))
    except Exception as error:
        put((job, i, (False, MaybeEncodingError(error, result[1]))))


def _raise_again(ex):
    raise ex


class _Cache(dict):
    """The results that are still to come; tells when there are none any more."""

    def __init__(self, notifier):
        self.notifier = notifier
        super().__init__()

    def __delitem__(self, item):
        super().__delitem__(item)
        if not self:
            self.notifier.put(None)


def _task_name(func, args):
    """The task of a call, as it appears in the picture."""
    if func is mapstar or func is starmapstar:
        func, items = args[0]
        first = items[0]
        args = tuple(first) if args and func is starmapstar and isinstance(first, (tuple, list)) else (first,)
    return _machine.task_add(_machine.short_call(func, args), getattr(func, "__qualname__", "call"), False)


class Pool:
    _wrap_exception = True
    _serial = [0]

    @staticmethod
    def Process(ctx, *args, **kwds):
        return ctx.Process(*args, **kwds)

    def __init__(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None, context=None):
        self._pool = []
        self._state = INIT
        self._ctx = context or get_context()
        self._setup_queues()
        self._taskqueue = queue.SimpleQueue()
        self._change_notifier = self._ctx.SimpleQueue()
        self._cache = _Cache(self._change_notifier)
        self._maxtasksperchild = maxtasksperchild
        self._initializer = initializer
        self._initargs = initargs
        self._check_plan(processes, initializer, maxtasksperchild)
        self._processes = _machine.process_pool_size(processes)
        self._made = itertools.count(1)
        if self._wrap_exception:
            _machine.spend("process_pool_create")
        crew = Crew(self, worker)
        try:
            crew.repopulate()
        except Exception:
            for process in self._pool:
                if process.exitcode is None:
                    process.terminate()
            for process in self._pool:
                process.join()
            raise
        self._worker_handler = self._start_handler(_handle_workers, crew, self._taskqueue, self._get_sentinels())
        self._task_handler = self._start_handler(_handle_tasks, self._taskqueue, self._quick_put, self._outqueue, self._pool, self._cache)
        self._result_handler = self._start_handler(_handle_results, self._outqueue, self._quick_get, self._cache)
        self._terminate = util.Finalize(self, self._terminate_pool, exitpriority=15, args=(
            self._inqueue, self._outqueue, self._pool, self._change_notifier, self._worker_handler, self._task_handler, self._result_handler, self._cache))
        self._state = RUN

    @staticmethod
    def _check_plan(processes, initializer, maxtasksperchild):
        if processes is not None and processes < 1:
            raise ValueError("Number of processes must be at least 1")
        if maxtasksperchild is not None:
            if not isinstance(maxtasksperchild, int) or maxtasksperchild <= 0:
                raise ValueError("maxtasksperchild must be a positive int or None")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")

    @staticmethod
    def _start_handler(target, *args):
        thread = threading.Thread(target=target, args=args)
        thread._is_placed = False
        thread.daemon = True
        thread._state = RUN
        thread.start()
        return thread

    def __del__(self):
        if self._state == RUN:
            import warnings
            warnings.warn(f"unclosed running multiprocessing pool {self!r}", ResourceWarning)
            if getattr(self, "_change_notifier", None) is not None:
                self._change_notifier.put(None)

    def __repr__(self):
        return f"<{type(self).__module__}.{type(self).__qualname__} state={self._state} pool_size={len(self._pool)}>"

    def _get_sentinels(self):
        return [self._change_notifier._reader]

    @staticmethod
    def _get_worker_sentinels(workers):
        return [worker.sentinel for worker in workers if hasattr(worker, "sentinel")]

    def _setup_queues(self):
        self._inqueue = self._ctx.SimpleQueue()
        self._outqueue = self._ctx.SimpleQueue()
        self._quick_put = self._inqueue._writer.send
        self._quick_get = self._outqueue._reader.recv

    def _check_running(self):
        if self._state != RUN:
            raise ValueError("Pool not running")

    # ---- calls

    def apply(self, func, args=(), kwds={}):
        return self.apply_async(func, args, kwds).get()

    def map(self, func, iterable, chunksize=None):
        return self._map_async(func, iterable, mapstar, chunksize).get()

    def starmap(self, func, iterable, chunksize=None):
        return self._map_async(func, iterable, starmapstar, chunksize).get()

    def starmap_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map_async(func, iterable, starmapstar, chunksize, callback, error_callback)

    def map_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map_async(func, iterable, mapstar, chunksize, callback, error_callback)

    def apply_async(self, func, args=(), kwds={}, callback=None, error_callback=None):
        self._check_running()
        result = ApplyResult(self, callback, error_callback)
        self._hand_out([(result._job, 0, func, args, kwds)])
        return result

    def imap(self, func, iterable, chunksize=1):
        return self._imap(IMapIterator, "Chunksize must be 1+, not {0:n}", func, iterable, chunksize)

    def imap_unordered(self, func, iterable, chunksize=1):
        return self._imap(IMapUnorderedIterator, "Chunksize must be 1+, not {0!r}", func, iterable, chunksize)

    def _imap(self, kind, refusal, func, iterable, chunksize):
        self._check_running()
        if chunksize < 1:
            raise ValueError(refusal.format(chunksize))
        lazy = not hasattr(iterable, "__len__")
        if chunksize == 1:
            result = kind(self)
            self._hand_out(_guarded_tasks(result._job, func, iterable), result._set_length, lazy)
            return result
        batches = _batches(func, iterable, chunksize)
        result = kind(self)
        self._hand_out(_guarded_tasks(result._job, mapstar, batches), result._set_length, lazy)
        return (item for chunk in result for item in chunk)

    def _map_async(self, func, iterable, mapper, chunksize=None, callback=None, error_callback=None):
        self._check_running()
        if not hasattr(iterable, "__len__"):
            iterable = list(iterable)
        if chunksize is None:
            chunksize, extra = divmod(len(iterable), len(self._pool) * 4)
            if extra:
                chunksize += 1
        if len(iterable) == 0:
            chunksize = 0
        batches = _batches(func, iterable, chunksize)
        result = MapResult(self, chunksize, len(iterable), callback, error_callback)
        self._hand_out(_guarded_tasks(result._job, mapper, batches))
        return result

    def _hand_out(self, items, set_length=None, lazy=False):
        named = (self._named(item) for item in items)
        self._taskqueue.put((named if lazy else list(named), set_length))

    def _named(self, item):
        """With its task at the end."""
        task = _task_name(item[2], item[3])
        if item[0] in self._cache:
            self._cache[item[0]]._expect(task)
        return *item, task

    # ---- the end

    def __reduce__(self):
        raise NotImplementedError("pool objects cannot be passed between processes or pickled")

    def close(self):
        if self._state == RUN:
            self._state = CLOSE
            self._worker_handler._state = CLOSE
            self._change_notifier.put(None)

    def terminate(self):
        self._state = TERMINATE
        self._terminate()

    def join(self):
        if self._state == RUN:
            raise ValueError("Pool is still running")
        if self._state not in (CLOSE, TERMINATE):
            raise ValueError("In unknown state")
        self._worker_handler.join()
        self._task_handler.join()
        self._result_handler.join()
        for process in self._pool:
            process.join()

    def __enter__(self):
        self._check_running()
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.terminate()

    @staticmethod
    def _help_stuff_finish(inqueue, task_handler, size):
        """Takes tasks out, so that the task handler does not block."""
        inqueue._rlock.acquire()
        while task_handler.is_alive() and inqueue._reader.poll():
            inqueue._reader.recv()
            time.sleep(0)

    @classmethod
    def _terminate_pool(cls, inqueue, outqueue, pool, notifier, worker_handler, task_handler, result_handler, cache):
        worker_handler._state = TERMINATE
        notifier.put(None)
        task_handler._state = TERMINATE
        cls._help_stuff_finish(inqueue, task_handler, len(pool))
        if not result_handler.is_alive() and len(cache) != 0:
            raise AssertionError("Cannot have cache with result_hander not alive")
        result_handler._state = TERMINATE
        notifier.put(None)
        outqueue.put(None)
        current = threading.current_thread()
        if current is not worker_handler:
            worker_handler.join()
        processes = pool if pool and hasattr(pool[0], "terminate") else []
        for process in processes:
            if process.exitcode is None:
                process.terminate()
        if current is not task_handler:
            task_handler.join()
        if current is not result_handler:
            result_handler.join()
        for process in processes:
            if process.is_alive():
                process.join()


def _batches(func, it, size):
    it = iter(it)
    while True:
        items = tuple(itertools.islice(it, size))
        if not items:
            return
        yield func, items


def _guarded_tasks(job, func, iterable):
    """The tasks of a map; what iterating raises becomes a task that raises it."""
    i = -1
    try:
        for i, item in enumerate(iterable):
            yield job, i, func, (item,), {}
    except Exception as error:
        yield job, i + 1, _raise_again, (error,), {}


def _handle_tasks(taskqueue, put, outqueue, pool, cache):
    thread = threading.current_thread()
    for tasks, set_length in iter(taskqueue.get, None):
        item = None
        for item in tasks:
            if thread._state != RUN:
                break
            try:
                put(item)
            except Exception as error:
                _machine.task_end(item[-1], 1)
                if item[0] in cache:
                    cache[item[0]]._set(item[1], (False, error))
        else:
            if set_length:
                set_length((item[1] if item else -1) + 1)
            continue
        break
    try:
        outqueue.put(None)
        for _ in pool:
            put(None)
    except OSError:
        pass


class ThreadPool(Pool):
    _wrap_exception = False

    @staticmethod
    def Process(ctx, *args, **kwds):
        from multiprocessing.dummy import Process
        made = Process(*args, **kwds)
        made._is_placed = False
        return made

    def __init__(self, processes=None, initializer=None, initargs=()):
        super().__init__(processes, initializer, initargs)

    def _setup_queues(self):
        self._inqueue = queue.SimpleQueue()
        self._outqueue = queue.SimpleQueue()
        self._quick_put = self._inqueue.put
        self._quick_get = self._outqueue.get

    @staticmethod
    def _get_worker_sentinels(workers):
        return []

    @staticmethod
    def _help_stuff_finish(inqueue, task_handler, size):
        try:
            while True:
                inqueue.get(block=False)
        except queue.Empty:
            pass
        for _ in range(size):
            inqueue.put(None)


if process.ONE_MEMORY:
    from multiprocessing._one_memory_pools import Pool, ThreadPool
elif _machine.placement() == "processes":
    class ThreadPool(Pool):
        def __init__(self, processes=None, initializer=None, initargs=()):
            super().__init__(processes, initializer, initargs)
