# asyncio where tasks are placed on the calling thread, on threads or on processes: awaiting blocks the thread that awaits. There is
# no event loop; what a loop would do at a later time a helper thread does.

import _machine
import threading
import time as _time
from _asyncio import CancelledError, InvalidStateError
from concurrent.futures import _placed
from concurrent.futures import FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED
from concurrent.futures import wait as _wait_futures

TimeoutError = TimeoutError

_numbers = {"task": 0, "future": 0}


def isfuture(obj):
    return isinstance(obj, Future)


def iscoroutine(obj):
    return type(obj).__name__ in ("coroutine", "generator")


def iscoroutinefunction(func):
    code = getattr(func, "__code__", None)
    return code is not None and bool(code.co_flags & 0x80)


def _drive(coro):
    """Runs a coroutine to its end on this thread. Whatever it awaits has blocked already, so only a bare yield comes out of it."""
    try:
        while True:
            coro.send(None)
            _time.sleep(0)
    except StopIteration as stop:
        return stop.value


class Future:
    """A future whose await blocks the thread."""

    def __init__(self, *, loop=None, _inner=None):
        if _inner is None:
            _numbers["future"] += 1
            _inner = _placed.new_future(f"Future-{_numbers['future']}")
        self._inner = _inner

    def done(self):
        return self._inner.done()

    def cancelled(self):
        return self._inner.cancelled()

    def result(self):
        if not self._inner.done():
            raise InvalidStateError("Result is not set.")
        if self._inner.cancelled():
            raise CancelledError()
        return self._inner.result()

    def exception(self):
        if not self._inner.done():
            raise InvalidStateError("Exception is not set.")
        if self._inner.cancelled():
            raise CancelledError()
        return self._inner.exception()

    def set_result(self, result):
        if self._inner.done():
            raise InvalidStateError("invalid state")
        self._inner.set_result(result)

    def set_exception(self, exception):
        if self._inner.done():
            raise InvalidStateError("invalid state")
        self._inner.set_exception(exception)

    def cancel(self, msg=None):
        return self._inner.cancel()

    def add_done_callback(self, fn, *, context=None):
        self._inner.add_done_callback(lambda _: fn(self))

    def get_loop(self):
        return _loop

    def _wait(self):
        if not self._inner.done():
            _placed.block_on(self._inner)
        return self.result()

    def __await__(self):
        return self._wait()
        yield


class Task(Future):
    def __init__(self, coro, *, loop=None, name=None, context=None):
        if not iscoroutine(coro):
            raise TypeError(f"a coroutine was expected, got {coro!r}")
        _numbers["task"] += 1
        self._name = f"Task-{_numbers['task']}" if name is None else str(name)
        Future.__init__(self, _inner=_placed.spawn_coroutine(_drive, coro, self._name, name is not None))

    def get_name(self):
        return self._name

    def set_name(self, value):
        self._name = str(value)

    def __repr__(self):
        state = "cancelled" if self.cancelled() else "finished" if self.done() else "pending"
        return f"<Task {state} name={self._name!r}>"


class _Loop:
    """What programs ask of the running loop, on the threads and clocks of this placement."""

    def time(self):
        return _time.monotonic()

    def create_future(self):
        return Future()

    def create_task(self, coro, *, name=None, context=None):
        return Task(coro, name=name)

    def call_soon(self, callback, *args, context=None):
        callback(*args)

    def call_later(self, delay, callback, *args, context=None):
        _placed.later(delay, callback, args)

    def run_in_executor(self, executor, func, *args):
        if executor is None:
            executor = _placed.default_executor()
        return Future(_inner=executor.submit(func, *args))

    def run_until_complete(self, awaitable):
        return _block_on(awaitable)

    def is_running(self):
        return True

    def is_closed(self):
        return False

    def close(self):
        pass

    def stop(self):
        pass


_loop = _Loop()


def get_running_loop():
    return _loop


def get_event_loop():
    return _loop


def new_event_loop():
    return _loop


def set_event_loop(loop):
    pass


async def _await(awaitable):
    return await awaitable


def _block_on(awaitable):
    return _drive(awaitable if iscoroutine(awaitable) else _await(awaitable))


def run(main, *, debug=None):
    if not iscoroutine(main):
        raise ValueError(f"a coroutine was expected, got {main!r}")
    _numbers["task"] += 1
    with _placed.root_task(f"Task-{_numbers['task']}", main.__qualname__):
        return _drive(main)


def create_task(coro, *, name=None, context=None):
    return Task(coro, name=name)


def ensure_future(awaitable, *, loop=None):
    if isfuture(awaitable):
        return awaitable
    if iscoroutine(awaitable):
        return Task(awaitable)
    if hasattr(type(awaitable), "__await__"):
        return Task(_await(awaitable))
    raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")


async def sleep(delay, result=None):
    _time.sleep(max(delay, 0))
    return result


class _Gathered:
    def __init__(self, futures, return_exceptions):
        self._futures = futures
        self._return_exceptions = return_exceptions

    def _collect(self):
        inner = [future._inner for future in self._futures]
        if not self._return_exceptions:
            done = _wait_futures(inner, return_when=FIRST_EXCEPTION).done
            for each in done:
                if each.cancelled():
                    raise CancelledError()
                if each.exception() is not None:
                    raise each.exception()
            return [future.result() for future in self._futures]
        _wait_futures(inner)
        results = []
        for future in self._futures:
            if future.cancelled():
                results.append(CancelledError(""))
            elif future.exception() is not None:
                results.append(future.exception())
            else:
                results.append(future.result())
        return results

    def cancel(self, msg=None):
        return any([future.cancel() for future in self._futures])

    def __await__(self):
        return self._collect()
        yield


def gather(*coros_or_futures, return_exceptions=False):
    seen = {}
    futures = []
    for argument in coros_or_futures:
        if id(argument) not in seen:
            seen[id(argument)] = ensure_future(argument)
        futures.append(seen[id(argument)])
    return _Gathered(futures, return_exceptions)


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f"expect a list of futures, not {type(fs).__name__}")
    if not fs:
        raise ValueError("Set of Tasks/Futures is empty.")
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f"Invalid return_when value: {return_when}")
    fs = set(fs)
    for each in fs:
        if iscoroutine(each):
            raise TypeError("Passing coroutines is forbidden, use tasks explicitly.")
    _wait_futures([each._inner for each in fs], timeout=timeout, return_when=return_when)
    done, pending = set(), set()
    for each in fs:
        if each.done():
            done.add(each)
        else:
            pending.add(each)
    return done, pending


async def wait_for(fut, timeout):
    fut = ensure_future(fut)
    if not fut.done():
        _wait_futures([fut._inner], timeout=timeout)
    if not fut.done():
        fut.cancel()
        raise TimeoutError()
    return fut.result()


def current_task(loop=None):
    return None


def all_tasks(loop=None):
    return set()


def wrap_future(future, *, loop=None):
    return future if isfuture(future) else Future(_inner=future)


async def to_thread(func, /, *args, **kwargs):
    return await Future(_inner=_placed.default_executor().submit(func, *args, **kwargs))


# ---- what has no counterpart without a loop

class QueueEmpty(Exception):
    pass


class QueueFull(Exception):
    pass


class BrokenBarrierError(RuntimeError):
    pass



def _refused(name):
    def refuse(*args, **kwargs):
        _machine.unsupported(f"asyncio.{name} without an event loop")

    refuse.__name__ = refuse.__qualname__ = name
    return refuse


for _name in ("Lock", "Event", "Condition", "Semaphore", "BoundedSemaphore", "Barrier", "Queue", "PriorityQueue", "LifoQueue", "TaskGroup", "timeout",
              "timeout_at", "Timeout", "shield", "as_completed", "Runner", "run_coroutine_threadsafe", "get_event_loop_policy", "set_event_loop_policy",
              "open_connection", "start_server", "open_unix_connection", "start_unix_server", "create_subprocess_exec", "create_subprocess_shell"):
    globals()[_name] = _refused(_name)
