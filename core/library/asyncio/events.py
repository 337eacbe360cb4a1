# Which loop is whose: the running one, the current one of each thread, and the policy that makes them.

import _asyncio
import _machine
import _thread
from _asyncio import Handle, TimerHandle, _get_running_loop, get_running_loop

__all__ = ('AbstractEventLoopPolicy', 'AbstractEventLoop', 'AbstractServer', 'Handle', 'TimerHandle', 'get_event_loop_policy',
           'set_event_loop_policy', 'get_event_loop', 'set_event_loop', 'new_event_loop', 'get_child_watcher', 'set_child_watcher',
           '_set_running_loop', 'get_running_loop', '_get_running_loop')


class AbstractEventLoop(_asyncio.Loop):
    pass


class AbstractServer:
    pass


class AbstractEventLoopPolicy:
    def get_event_loop(self):
        raise NotImplementedError

    def set_event_loop(self, loop):
        raise NotImplementedError

    def new_event_loop(self):
        raise NotImplementedError

    def get_child_watcher(self):
        raise NotImplementedError

    def set_child_watcher(self, watcher):
        raise NotImplementedError


class BaseDefaultEventLoopPolicy(AbstractEventLoopPolicy):
    """Each thread has its own loop; only the main thread gets one without asking."""

    _loop_factory = None

    def __init__(self):
        self._loops = {}

    def get_event_loop(self):
        thread = _machine.thread_ident()
        if thread not in self._loops and _thread._is_main():
            self.set_event_loop(self.new_event_loop())
        loop = self._loops.get(thread)
        if loop is None:
            raise RuntimeError(f'There is no current event loop in thread {_asyncio.thread_name()!r}.')
        return loop

    def set_event_loop(self, loop):
        if loop is not None and not isinstance(loop, AbstractEventLoop):
            raise TypeError(f"loop must be an instance of AbstractEventLoop or None, not '{type(loop).__name__}'")
        self._loops[_machine.thread_ident()] = loop

    def new_event_loop(self):
        return self._loop_factory()


_policy = None


def get_event_loop_policy():
    global _policy
    if _policy is None:
        from asyncio.unix_events import DefaultEventLoopPolicy
        _policy = DefaultEventLoopPolicy()
    return _policy


def _is_current(loop):
    """Whether some thread has it as its current loop, which keeps it and what it is to do."""
    return loop in getattr(_policy, '_loops', {}).values()


def set_event_loop_policy(policy):
    global _policy
    if policy is not None and not isinstance(policy, AbstractEventLoopPolicy):
        raise TypeError(f"policy must be an instance of AbstractEventLoopPolicy or None, not '{type(policy).__name__}'")
    _policy = policy


def get_event_loop():
    loop = _get_running_loop()
    return get_event_loop_policy().get_event_loop() if loop is None else loop


def set_event_loop(loop):
    get_event_loop_policy().set_event_loop(loop)


def new_event_loop():
    return get_event_loop_policy().new_event_loop()


def _set_running_loop(loop):
    _machine.unsupported("asyncio._set_running_loop (use loop.run_until_complete)")


def get_child_watcher():
    _machine.unsupported("asyncio.get_child_watcher: there are no processes to watch")


def set_child_watcher(watcher):
    _machine.unsupported("asyncio.set_child_watcher: there are no processes to watch")
