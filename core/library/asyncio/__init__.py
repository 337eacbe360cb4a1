# asyncio on the simulated event loop, with CPython 3.11's order of events. The files are named as CPython's, so that classes and functions say
# where they come from as they do there.

from asyncio import base_events, coroutines, events, exceptions, futures, locks, mixins, queues, runners, taskgroups, tasks, threads, timeouts
from asyncio import _refused, base_tasks, unix_events
from asyncio.base_events import *
from asyncio.coroutines import *
from asyncio.events import *
from asyncio.exceptions import *
from asyncio.futures import *
from asyncio.locks import *
from asyncio.queues import *
from asyncio.runners import *
from asyncio.taskgroups import *
from asyncio.tasks import *
from asyncio.threads import *
from asyncio.timeouts import *
from asyncio.unix_events import *
from asyncio._refused import *
from asyncio._refused import protocols, streams, subprocess, transports

__all__ = ()
for _module in (base_events, coroutines, events, exceptions, futures, locks, queues, runners, tasks, threads, timeouts, unix_events,
                _refused):
    __all__ += _module.__all__
del _module
