# Futures, and how those of the loop and those of threads pass on their outcomes.

import _asyncio
import _machine
from _asyncio import Future

__all__ = ('Future', 'wrap_future', 'isfuture')

_WAITS_FOR_TASK = 6  # as core/trace/Span.h numbers it


def isfuture(obj):
    return isinstance(obj, Future) or getattr(type(obj), '_asyncio_future_blocking', None) is not None


def _get_loop(future):
    return future.get_loop()


def _convert_future_exc(error):
    from concurrent import futures
    if type(error) is futures.CancelledError:
        return _asyncio.CancelledError(*error.args)
    if type(error) is futures.InvalidStateError:
        return _asyncio.InvalidStateError(*error.args)
    return error


def _set_concurrent_future_state(concurrent, source):
    if source.cancelled():
        concurrent.cancel()
    if not concurrent.set_running_or_notify_cancel():
        return
    error = source.exception()
    if error is None:
        concurrent.set_result(source.result())
    else:
        concurrent.set_exception(_convert_future_exc(error))


def _copy_future_state(source, target):
    if target.cancelled():
        return
    if source.cancelled():
        target.cancel()
        return
    error = source.exception()
    if error is None:
        target.set_result(source.result())
    else:
        target.set_exception(_convert_future_exc(error))


def _chain_future(source, destination):
    source_loop = _get_loop(source) if isfuture(source) else None
    target_loop = _get_loop(destination) if isfuture(destination) else None

    def _set_state(future, other):
        if isfuture(future):
            _copy_future_state(other, future)
        else:
            _set_concurrent_future_state(future, other)

    def _call_check_cancel(destination):
        if destination.cancelled():
            if source_loop is None or source_loop is target_loop:
                source.cancel()
            else:
                source_loop.call_soon_threadsafe(source.cancel)

    def _call_set_state(source):
        if destination.cancelled() and target_loop is not None and target_loop.is_closed():
            return
        if source_loop is None:
            _machine.spend('executor_round_trip')
        if target_loop is None or target_loop is source_loop:
            _set_state(destination, source)
        elif not target_loop.is_closed():
            target_loop.call_soon_threadsafe(_set_state, destination, source)

    destination.add_done_callback(_call_check_cancel)
    source.add_done_callback(_call_set_state)


def wrap_future(future, *, loop=None):
    if isfuture(future):
        return future
    if not hasattr(future, '_done_callbacks'):
        raise AssertionError(f'concurrent.futures.Future is expected, got {future!r}')
    if loop is None:
        from asyncio.events import get_event_loop
        loop = get_event_loop()
    new_future = _asyncio.wait_as(loop.create_future(), _WAITS_FOR_TASK, getattr(future, '_task', None))
    if _machine.placement() == 'sync' and future.done():
        _copy_future_state(future, new_future)
    else:
        _chain_future(future, new_future)
    return new_future
