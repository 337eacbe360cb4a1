# What is built on futures and tasks: waiting for several, with deadlines, shielded, in order of completion.

import _asyncio
import _machine
from _asyncio import CancelledError, Future, Task, create_task, current_task, get_running_loop, name_wait
from asyncio import coroutines, events
from asyncio.futures import _chain_future, _get_loop, isfuture

__all__ = ('Task', 'create_task', 'FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED', 'wait', 'wait_for', 'as_completed', 'sleep',
           'gather', 'shield', 'ensure_future', 'run_coroutine_threadsafe', 'current_task', 'all_tasks', '_register_task',
           '_unregister_task', '_enter_task', '_leave_task')

FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'
ALL_COMPLETED = 'ALL_COMPLETED'

_sleep_future = _asyncio.sleep_future
_blocks = _machine.placement() in ('sync', 'threads', 'processes')  # awaiting blocks the thread


def all_tasks(loop=None):
    return set(_asyncio.all_tasks(loop))


def _all_tasks_of(loop):
    return _asyncio.all_tasks(loop)


def _make_with_factory(loop, factory, coro, name, context):
    if context is None:
        task = factory(loop, coro)
    else:
        task = factory(loop, coro, context=context)
    if name is not None:
        task.set_name(name)
    return task


# ---- sleeping

class _BareYield:
    def __await__(self):
        yield


async def sleep(delay, result=None):
    if delay <= 0:
        await _BareYield()
        return result
    return await _sleep_future(delay, result)


# ---- from awaitables to futures

def ensure_future(coro_or_future, *, loop=None):
    if isfuture(coro_or_future):
        if loop is not None and loop is not _get_loop(coro_or_future):
            raise ValueError('The future belongs to a different loop than the one specified as the loop argument')
        return coro_or_future
    wrapped = False
    if not coroutines.iscoroutine(coro_or_future):
        if not hasattr(type(coro_or_future), '__await__'):
            raise TypeError('An asyncio.Future, a coroutine or an awaitable is required')
        coro_or_future = _wrap_awaitable(coro_or_future)
        wrapped = True
    try:
        if loop is None:
            loop = events.get_event_loop()
        return loop.create_task(coro_or_future)
    except RuntimeError:
        if not wrapped:
            coro_or_future.close()
        raise


async def _wrap_awaitable(awaitable):
    return await awaitable


# ---- waiting for several

def _release_waiter(waiter, *args):
    if not waiter.done():
        waiter.set_result(None)


def _releaser(waiter):
    """A callback that lets go of whoever waits; named as CPython's partial object."""
    def release(_):
        if not waiter.done():
            waiter.set_result(None)

    release.__qualname__ = '_release_waiter(<Future pendi...ask_wakeup()]>)'
    return release


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    if isfuture(fs) or coroutines.iscoroutine(fs):
        raise TypeError(f'expect a list of futures, not {type(fs).__name__}')
    if not fs:
        raise ValueError('Set of Tasks/Futures is empty.')
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f'Invalid return_when value: {return_when}')
    fs = set(fs)
    for each in fs:
        if coroutines.iscoroutine(each):
            raise TypeError('Passing coroutines is forbidden, use tasks explicitly.')
    return await _wait(fs, timeout, return_when, get_running_loop())


async def _wait(fs, timeout, return_when, loop):
    waiter = name_wait(loop.create_future(), f'its wait for {len(fs)}', fs)
    timer = None
    if timeout is not None:
        timer = loop.call_later(timeout, _release_waiter, waiter)
    counter = len(fs)

    def _on_completion(future):
        nonlocal counter
        counter -= 1
        if (counter <= 0 or return_when == FIRST_COMPLETED
                or return_when == FIRST_EXCEPTION and not future.cancelled() and future.exception() is not None):
            if timer is not None:
                timer.cancel()
            if not waiter.done():
                waiter.set_result(None)

    for each in fs:
        each.add_done_callback(_on_completion)
    try:
        await waiter
    finally:
        if timer is not None:
            timer.cancel()
        for each in fs:
            each.remove_done_callback(_on_completion)
    done, pending = set(), set()
    for each in fs:
        (done if each.done() else pending).add(each)
    return done, pending


async def wait_for(fut, timeout):
    loop = get_running_loop()
    if timeout is None:
        return await fut
    if _blocks and not isfuture(fut):
        # What it gives its caller is a bound for the caller's own wait: nothing has to run elsewhere for that.
        from asyncio.timeouts import timeout as Bound
        bound = Bound(timeout)
        try:
            async with bound:
                return await fut
        except TimeoutError as error:
            if bound.expired():
                error.__cause__ = error.__context__
            raise
    if timeout <= 0:
        fut = ensure_future(fut, loop=loop)
        if fut.done():
            return fut.result()
        await _cancel_and_wait(fut, loop)
        return _result_or_timeout(fut)

    waiter = loop.create_future()
    timer = loop.call_later(timeout, _release_waiter, waiter)
    release = _releaser(waiter)
    fut = ensure_future(fut, loop=loop)
    fut.add_done_callback(release)
    _asyncio.wait_as_task(waiter, fut)
    try:
        try:
            await waiter
        except CancelledError:
            if fut.done():
                return fut.result()
            fut.remove_done_callback(release)
            await _cancel_and_wait(fut, loop)
            raise
        if fut.done():
            return fut.result()
        fut.remove_done_callback(release)
        await _cancel_and_wait(fut, loop)
        return _result_or_timeout(fut)
    finally:
        timer.cancel()


def _result_or_timeout(fut):
    try:
        return fut.result()
    except CancelledError as error:
        raise TimeoutError() from error


async def _cancel_and_wait(fut, loop):
    waiter = loop.create_future()
    release = _releaser(waiter)
    fut.add_done_callback(release)
    _asyncio.wait_as_task(waiter, fut)
    try:
        fut.cancel()
        await waiter
    finally:
        fut.remove_done_callback(release)


def as_completed(fs, *, timeout=None):
    if isfuture(fs) or coroutines.iscoroutine(fs):
        raise TypeError(f'expect an iterable of futures, not {type(fs).__name__}')
    from asyncio.queues import Queue
    done = Queue(_place=_asyncio.WaitPlace('as_completed'))
    loop = events.get_event_loop()
    todo = {}  # in order of the arguments
    for each in set(fs):
        todo[ensure_future(each, loop=loop)] = None
    timer = None

    def _on_timeout():
        for future in todo:
            future.remove_done_callback(_on_completion)
            done.put_nowait(None)
        todo.clear()

    def _on_completion(future):
        if not todo:
            return
        del todo[future]
        done.put_nowait(future)
        if not todo and timer is not None:
            timer.cancel()

    async def _wait_for_one():
        future = await done.get()
        if future is None:
            raise TimeoutError
        return future.result()

    for future in todo:
        future.add_done_callback(_on_completion)
    if todo and timeout is not None:
        timer = loop.call_later(timeout, _on_timeout)
    for _ in range(len(todo)):
        yield _wait_for_one()


# ---- gather

class _GatheringFuture(Future):
    def __init__(self, children, *, loop):
        super().__init__(loop=loop)
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
        outer = events.get_event_loop().create_future()
        outer.set_result([])
        return outer

    loop = None
    known = {}
    children = []
    finished = 0
    total = 0
    outer = None
    early = []  # have ended inline, while the others were made

    def _done_callback(child):
        nonlocal finished
        if outer is None and _blocks:
            early.append(child)
            return
        finished += 1
        if outer is None or outer.done():
            if not child.cancelled():
                child.exception()
            return
        if not return_exceptions:
            if child.cancelled():
                outer.set_exception(child._make_cancelled_error())
                return
            error = child.exception()
            if error is not None:
                outer.set_exception(error)
                return
        if finished == total:
            results = [_outcome(each) for each in children]
            if outer._cancel_requested:
                outer.set_exception(children[-1]._make_cancelled_error())
            else:
                outer.set_result(results)

    for argument in coros_or_futures:
        future = known.get(argument)
        if future is None:
            future = ensure_future(argument, loop=loop)
            if loop is None:
                loop = _get_loop(future)
            if future is not argument:
                future._log_destroy_pending = False
            total += 1
            known[argument] = future
            future.add_done_callback(_done_callback)
        children.append(future)

    outer = _GatheringFuture(children, loop=loop)
    for child in early:
        _done_callback(child)
    return name_wait(outer, f'its gather of {len(children)}', children)


def _outcome(future):
    if future.cancelled():
        message = future._cancel_message
        return CancelledError('' if message is None else message)
    error = future.exception()
    return future.result() if error is None else error


# ---- shield

def shield(arg):
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = _asyncio.wait_as_task(_get_loop(inner).create_future(), inner)

    def _inner_done_callback(inner):
        if outer.cancelled():
            if not inner.cancelled():
                inner.exception()
            return
        if inner.cancelled():
            outer.cancel()
            return
        error = inner.exception()
        if error is None:
            outer.set_result(inner.result())
        else:
            outer.set_exception(error)

    def _outer_done_callback(outer):
        if not inner.done():
            inner.remove_done_callback(_inner_done_callback)

    inner.add_done_callback(_inner_done_callback)
    outer.add_done_callback(_outer_done_callback)
    return outer


# ---- from other threads

def run_coroutine_threadsafe(coro, loop):
    if not coroutines.iscoroutine(coro):
        raise TypeError('A coroutine object is required')
    from concurrent.futures import Future as ThreadFuture
    future = ThreadFuture()

    def callback():
        try:
            _chain_future(ensure_future(coro, loop=loop), future)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            if future.set_running_or_notify_cancel():
                future.set_exception(error)
            raise

    loop.call_soon_threadsafe(callback)
    return future


def _unsupported(name):
    def refuse(*args):
        import _machine
        _machine.unsupported(f'asyncio.{name} (use asyncio.create_task)')

    return refuse


_register_task = _unsupported('_register_task')
_unregister_task = _unsupported('_unregister_task')
_enter_task = _unsupported('_enter_task')
_leave_task = _unsupported('_leave_task')
