# asyncio on the simulated event loop: what is built on futures, tasks and the loop, with CPython 3.11's order of events.

import _asyncio
import _machine
from _asyncio import CancelledError, Future, Handle, InvalidStateError, Task, TimerHandle
from _asyncio import current_task

TimeoutError = TimeoutError
FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"

# As core/trace/Span.h numbers them.
_SLEEPING = 4
_WAITS_FOR_LOCK = 5
_WAITS_FOR_TASK = 6


class QueueEmpty(Exception):
    pass


class QueueFull(Exception):
    pass


class AbstractEventLoop(_asyncio.Loop):
    def create_task(self, coro, *, name=None, context=None):
        if self.is_closed():
            raise RuntimeError("Event loop is closed")
        return Task(coro, loop=self, name=name, context=context)

    def run_until_complete(self, future):
        if self.is_closed():
            raise RuntimeError("Event loop is closed")
        if self.is_running():
            raise RuntimeError("This event loop is already running")
        if _asyncio._get_running_loop() is not None:
            raise RuntimeError("Cannot run the event loop while another loop is running")
        new_task = not isfuture(future)
        if new_task and iscoroutine(future):
            future = Task(future, loop=self, _root=True)
        else:
            future = ensure_future(future, loop=self)
        if new_task:
            future._log_traceback = False
        future.add_done_callback(_stop_loop)
        try:
            self.run_forever()
        except BaseException:
            if new_task and future.done() and not future.cancelled():
                future.exception()
            raise
        finally:
            future.remove_done_callback(_stop_loop)
        if not future.done():
            raise RuntimeError("Event loop stopped before Future completed.")
        return future.result()

    def run_in_executor(self, executor, func, *args):
        if self.is_closed():
            raise RuntimeError("Event loop is closed")
        if executor is None:
            executor = getattr(self, "_default_executor", None)
            if executor is None:
                from concurrent.futures import ThreadPoolExecutor
                executor = ThreadPoolExecutor(thread_name_prefix="asyncio")
                self._default_executor = executor
        return wrap_future(executor.submit(func, *args), loop=self)

    def set_default_executor(self, executor):
        self._default_executor = executor

    async def shutdown_asyncgens(self):
        pass

    async def shutdown_default_executor(self):
        executor = getattr(self, "_default_executor", None)
        if executor is None:
            return
        import threading
        future = self.create_future()

        def join():
            executor.shutdown(wait=True)
            if not self.is_closed():
                self.call_soon_threadsafe(future.set_result, None)

        thread = threading.Thread(target=join)
        thread.start()
        try:
            await future
        finally:
            thread.join()

    def get_debug(self):
        return False

    def set_debug(self, enabled):
        pass

    def default_exception_handler(self, context):
        _machine.error_output(context.get("message", "Unhandled exception in event loop") + "\n")

    def call_exception_handler(self, context):
        self.default_exception_handler(context)

    def __repr__(self):
        return (f"<_UnixSelectorEventLoop running={self.is_running()} closed={self.is_closed()} "
                f"debug={self.get_debug()}>")


def _stop_loop(future):
    if not future.cancelled():
        exception = future.exception()
        if isinstance(exception, (SystemExit, KeyboardInterrupt)):
            return
    future.get_loop().stop()


# ---------------------------------------------------------------------------------------------- loops

class _Policy:
    loop = None
    was_set = False


def new_event_loop():
    return AbstractEventLoop()


def set_event_loop(loop):
    _Policy.was_set = True
    _Policy.loop = loop


def get_running_loop():
    loop = _asyncio._get_running_loop()
    if loop is None:
        raise RuntimeError("no running event loop")
    return loop


def get_event_loop():
    loop = _asyncio._get_running_loop()
    if loop is not None:
        return loop
    if _Policy.loop is None and not _Policy.was_set:
        set_event_loop(new_event_loop())
    if _Policy.loop is None:
        raise RuntimeError("There is no current event loop in thread 'MainThread'.")
    return _Policy.loop


def all_tasks(loop=None):
    return set(_asyncio.all_tasks(loop))


# ---------------------------------------------------------------------------------------------- run

def run(main, *, debug=None):
    if _asyncio._get_running_loop() is not None:
        raise RuntimeError("asyncio.run() cannot be called from a running event loop")
    if not iscoroutine(main):
        raise ValueError(f"a coroutine was expected, got {main!r}")
    loop = new_event_loop()
    try:
        set_event_loop(loop)
        return loop.run_until_complete(main)
    finally:
        try:
            _cancel_all_tasks(loop)
            loop.run_until_complete(_quietly(loop.shutdown_asyncgens()))
            if getattr(loop, "_default_executor", None) is not None:
                loop.run_until_complete(_quietly(loop.shutdown_default_executor()))
        finally:
            set_event_loop(None)
            loop.close()


async def _quietly(coro):
    return await coro


def _cancel_all_tasks(loop):
    to_cancel = _asyncio.all_tasks(loop)
    if not to_cancel:
        return
    for task in to_cancel:
        task.cancel()
    loop.run_until_complete(gather(*to_cancel, return_exceptions=True))
    for task in to_cancel:
        if task.cancelled():
            continue
        if task.exception() is not None:
            loop.call_exception_handler({
                "message": "unhandled exception during asyncio.run() shutdown",
                "exception": task.exception(),
                "task": task,
            })


# ---------------------------------------------------------------------------------------------- awaitables

def isfuture(obj):
    return isinstance(obj, Future)


def iscoroutine(obj):
    return type(obj).__name__ in ("coroutine", "generator")


def iscoroutinefunction(func):
    return _is_coroutine_function(func)


def _is_coroutine_function(func):
    code = getattr(func, "__code__", None)
    return code is not None and bool(code.co_flags & 0x80)


def create_task(coro, *, name=None, context=None):
    loop = get_running_loop()
    return loop.create_task(coro, name=name, context=context)


def ensure_future(coro_or_future, *, loop=None):
    if isfuture(coro_or_future):
        if loop is not None and loop is not coro_or_future.get_loop():
            raise ValueError("The future belongs to a different loop than the one specified as the loop argument")
        return coro_or_future
    if not iscoroutine(coro_or_future):
        if hasattr(type(coro_or_future), "__await__"):
            coro_or_future = _wrap_awaitable(coro_or_future)
        else:
            raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")
    if loop is None:
        loop = get_event_loop()
    return loop.create_task(coro_or_future)


async def _wrap_awaitable(awaitable):
    return await awaitable


class _BareYield:
    def __await__(self):
        yield


async def sleep(delay, result=None):
    if delay <= 0:
        await _BareYield()
        return result
    loop = get_running_loop()
    future = _asyncio.wait_as(loop.create_future(), _SLEEPING, None)
    handle = loop.call_later(delay, _set_result_unless_done, future, result)
    try:
        return await future
    finally:
        handle.cancel()


def _set_result_unless_done(future, result):
    if not future.done():
        future.set_result(result)


# ---------------------------------------------------------------------------------------------- gather

class _GatheringFuture(Future):
    def __init__(self, children, *, loop):
        self._children = children
        self._cancel_requested = False

    def cancel(self, msg=None):
        if self.done():
            return False
        accepted = False
        for child in self._children:
            if child.cancel(msg=msg):
                accepted = True
        if accepted:
            self._cancel_requested = True
        return accepted


def gather(*coros_or_futures, return_exceptions=False):
    if not coros_or_futures:
        loop = get_event_loop()
        outer = loop.create_future()
        outer.set_result([])
        return outer

    loop = None
    seen = {}
    children = []
    finished_count = 0
    total = 0
    outer = None

    def child_done(child):
        nonlocal finished_count
        finished_count += 1
        if outer is None or outer.done():
            if not child.cancelled():
                child.exception()
            return
        if not return_exceptions:
            if child.cancelled():
                outer.set_exception(child._make_cancelled_error())
                return
            exception = child.exception()
            if exception is not None:
                outer.set_exception(exception)
                return
        if finished_count == total:
            results = []
            for each in children:
                if each.cancelled():
                    results.append(CancelledError("" if each._cancel_message is None else each._cancel_message))
                else:
                    exception = each.exception()
                    results.append(each.result() if exception is None else exception)
            if outer._cancel_requested:
                outer.set_exception(child._make_cancelled_error())
            else:
                outer.set_result(results)

    for argument in coros_or_futures:
        if id(argument) in seen:
            children.append(seen[id(argument)])
            continue
        future = ensure_future(argument, loop=loop)
        if loop is None:
            loop = future.get_loop()
        if future is not argument:
            future._log_destroy_pending = False
        total += 1
        seen[id(argument)] = future
        future.add_done_callback(child_done)
        children.append(future)

    outer = _GatheringFuture(children, loop=loop)
    return outer


# ---------------------------------------------------------------------------------------------- wait

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
    loop = get_running_loop()
    return await _wait(fs, timeout, return_when, loop)


async def _wait(fs, timeout, return_when, loop):
    waiter = loop.create_future()
    timer = None
    if timeout is not None:
        timer = loop.call_later(timeout, _release_waiter, waiter)
    counter = len(fs)

    def on_completion(future):
        nonlocal counter
        counter -= 1
        first_exception = (return_when == FIRST_EXCEPTION and not future.cancelled()
                           and future.exception() is not None)
        if counter <= 0 or return_when == FIRST_COMPLETED or first_exception:
            if timer is not None:
                timer.cancel()
            if not waiter.done():
                waiter.set_result(None)

    for each in fs:
        each.add_done_callback(on_completion)
    try:
        await waiter
    finally:
        if timer is not None:
            timer.cancel()
        for each in fs:
            each.remove_done_callback(on_completion)

    done, pending = set(), set()
    for each in fs:
        if each.done():
            done.add(each)
        else:
            pending.add(each)
    return done, pending


def _release_waiter(waiter, *args):
    if not waiter.done():
        waiter.set_result(None)


async def wait_for(fut, timeout):
    loop = get_running_loop()
    if timeout is None:
        return await fut
    if timeout <= 0:
        fut = ensure_future(fut, loop=loop)
        if fut.done():
            return fut.result()
        await _cancel_and_wait(fut)
        try:
            return fut.result()
        except CancelledError as exc:
            raise TimeoutError() from exc

    waiter = loop.create_future()
    timer = loop.call_later(timeout, _release_waiter, waiter)

    def release(_):
        _release_waiter(waiter)

    fut = ensure_future(fut, loop=loop)
    fut.add_done_callback(release)
    try:
        try:
            await waiter
        except CancelledError:
            if fut.done():
                return fut.result()
            fut.remove_done_callback(release)
            await _cancel_and_wait(fut)
            raise
        if fut.done():
            return fut.result()
        fut.remove_done_callback(release)
        await _cancel_and_wait(fut)
        try:
            return fut.result()
        except CancelledError as exc:
            raise TimeoutError() from exc
    finally:
        timer.cancel()


async def _cancel_and_wait(fut):
    loop = get_running_loop()
    waiter = loop.create_future()

    def release(_):
        _release_waiter(waiter)

    fut.add_done_callback(release)
    try:
        fut.cancel()
        await waiter
    finally:
        fut.remove_done_callback(release)


# ---------------------------------------------------------------------------------------------- threads and pools

def wrap_future(future, *, loop=None):
    if isfuture(future):
        return future
    if loop is None:
        loop = get_event_loop()
    inner = _asyncio.wait_as(loop.create_future(), _WAITS_FOR_TASK, future._task)

    def copy_outcome(source):
        if inner.cancelled():
            return
        if source.cancelled():
            inner.cancel()
        elif source.exception() is not None:
            inner.set_exception(source.exception())
        else:
            inner.set_result(source.result())

    def from_thread(source):
        if loop.is_closed():
            return
        loop.call_soon_threadsafe(copy_outcome, source)

    def from_loop(target):
        if target.cancelled():
            future.cancel()

    inner.add_done_callback(from_loop)
    future.add_done_callback(from_thread)
    return inner


async def to_thread(func, /, *args, **kwargs):
    loop = get_running_loop()

    def call():
        return func(*args, **kwargs)

    call.__name__ = getattr(func, "__name__", "call")
    call.__qualname__ = getattr(func, "__qualname__", "call")
    return await loop.run_in_executor(None, call)
