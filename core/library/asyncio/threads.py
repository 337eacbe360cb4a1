# Functions that run in threads.

from _asyncio import get_running_loop
from contextvars import copy_context

__all__ = ('to_thread',)


async def to_thread(func, /, *args, **kwargs):
    loop = get_running_loop()
    context = copy_context()

    def call(*shown):
        return context.run(func, *args, **kwargs)

    call.__name__ = getattr(func, '__name__', 'call')
    call.__qualname__ = getattr(func, '__qualname__', 'call')
    return await loop.run_in_executor(None, call)
