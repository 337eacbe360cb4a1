# The heart of asyncio where tasks are not on an event loop but on the calling thread, on threads or on processes. Awaiting blocks the thread that
# awaits. Everything else of asyncio is built on these names, as it is on the native ones of the real loop.

import _thread
from _asyncio._seats import current_task, _get_running_loop, get_running_loop
from _asyncio._waits import WaitPlace, future_at, name_wait, wait_as, wait_as_task
from _asyncio._futures import Future, sleep_future
from _asyncio import _tasks
from _asyncio._tasks import Task, all_tasks, task_places
from _asyncio._loops import Handle, Loop, TimerHandle


def create_task(coro, *, name=None, context=None):
    loop = get_running_loop()
    if name is None:
        return loop.create_task(coro, context=context)
    _tasks.take_number()
    return loop.create_task(coro, name=name, context=context)
