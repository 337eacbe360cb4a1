# Functions that run in threads.

from _asyncio import get_running_loop
from _machine import placement
from contextvars import copy_context
from functools import partial

__all__ = ('to_thread',)


async def to_thread(func, /, *args, **kwargs):
    loop = get_running_loop()
    if placement() == 'processes':  # a context cannot be sent to another process
        return await loop.run_in_executor(None, partial(func, *args, **kwargs) if kwargs else func, *() if kwargs else args)
    context = copy_context()

    def call(*shown):
        return context.run(func, *args, **kwargs)

    call.__name__ = getattr(func, '__name__', 'call')
    call.__qualname__ = getattr(func, '__qualname__', 'call')
    return await loop.run_in_executor(None, call)
