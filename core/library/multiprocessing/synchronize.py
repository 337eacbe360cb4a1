# Locks that processes share.

import os
import sys
import time

import _machine
import threading
from multiprocessing import context, process

__all__ = ["Lock", "RLock", "Semaphore", "BoundedSemaphore", "Condition", "Event", "Barrier"]

RECURSIVE_MUTEX, SEMAPHORE = 0, 1
SEM_VALUE_MAX = 0x7fffffff
_made = {}


def _shown_name(kind):
    _made[kind] = _made.get(kind, 0) + 1
    return f"{kind}-{_made[kind]}"


class SemLock:
    def __init__(self, kind, value, maxvalue, *, ctx, name=None):
        if value < 0 or value > maxvalue:
            raise ValueError("invalid value")
        self._kind = kind
        self._name = name or _shown_name(type(self).__name__)
        self._adopt(_machine.SemLock(kind, value, maxvalue, self._name))

    def _adopt(self, semlock):
        self._semlock = semlock
        self.acquire = semlock.acquire
        self.release = semlock.release
        from multiprocessing import util
        util.register_after_fork(self, _after_fork)

    def __enter__(self):
        return self._semlock.__enter__()

    def __exit__(self, *args):
        return self._semlock.__exit__(*args)

    def __getstate__(self):
        context.assert_spawning(self)
        return self._semlock.handle(), self._kind, self._name

    def __setstate__(self, state):
        handle, self._kind, self._name = state
        self._adopt(_machine.sem_lock(handle, self._kind))

    def _owner(self):
        """Who has it, as far as this process knows, and how often."""
        if self._semlock._is_mine():
            name = process.current_process().name
            thread = _thread_name()
            return name if thread == "MainThread" else f"{name}|{thread}", self._semlock._count()
        if self._semlock._get_value() == 1:
            return "None", 0
        if self._semlock._count() > 0:
            return "SomeOtherProcess" if process.ONE_MEMORY else "SomeOtherThread", "nonzero"
        return "SomeOtherProcess", "nonzero"


def _after_fork(lock):
    lock._semlock._after_fork()


def _thread_name():
    current = getattr(threading, "current_thread", None)
    return "MainThread" if current is None else current().name


class Semaphore(SemLock):
    def __init__(self, value=1, *, ctx):
        SemLock.__init__(self, SEMAPHORE, value, SEM_VALUE_MAX, ctx=ctx)

    def get_value(self):
        return self._semlock._get_value()

    def __repr__(self):
        return f"<{type(self).__name__}(value={self._semlock._get_value()})>"


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1, *, ctx):
        SemLock.__init__(self, SEMAPHORE, value, value, ctx=ctx)

    def __repr__(self):
        return f"<{type(self).__name__}(value={self._semlock._get_value()}, maxvalue={self._semlock.maxvalue()})>"


class Lock(SemLock):
    def __init__(self, *, ctx):
        SemLock.__init__(self, SEMAPHORE, 1, 1, ctx=ctx)

    def __repr__(self):
        return f"<{type(self).__name__}(owner={self._owner()[0]})>"


class RLock(SemLock):
    def __init__(self, *, ctx):
        SemLock.__init__(self, RECURSIVE_MUTEX, 1, 1, ctx=ctx)

    def __repr__(self):
        name, count = self._owner()
        return f"<{type(self).__name__}({name}, {count})>"


class Condition:
    """Who waits announces himself, gives the lock away and waits at a semaphore; who notifies learns by another one that he has gone on."""

    def __init__(self, lock=None, *, ctx):
        name = _shown_name("Condition")
        self._lock = lock or ctx.RLock()
        self._sleeping_count = SemLock(SEMAPHORE, 0, SEM_VALUE_MAX, ctx=ctx, name=name)
        self._woken_count = SemLock(SEMAPHORE, 0, SEM_VALUE_MAX, ctx=ctx, name=name)
        self._wait_semaphore = SemLock(SEMAPHORE, 0, SEM_VALUE_MAX, ctx=ctx, name=name)
        self._make_methods()

    def _make_methods(self):
        self.acquire = self._lock.acquire
        self.release = self._lock.release

    def __getstate__(self):
        context.assert_spawning(self)
        return self._lock, self._sleeping_count, self._woken_count, self._wait_semaphore

    def __setstate__(self, state):
        self._lock, self._sleeping_count, self._woken_count, self._wait_semaphore = state
        self._make_methods()

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __repr__(self):
        waiters = self._sleeping_count._semlock._get_value() - self._woken_count._semlock._get_value()
        return f"<{type(self).__name__}({self._lock}, {waiters})>"

    def wait(self, timeout=None):
        assert self._lock._semlock._is_mine(), "must acquire() condition before using wait()"
        self._sleeping_count.release()
        count = self._lock._semlock._count()
        for _ in range(count):
            self._lock.release()
        try:
            return self._wait_semaphore.acquire(True, timeout)
        finally:
            self._woken_count.release()
            for _ in range(count):
                self._lock.acquire()

    def notify(self, n=1):
        assert self._lock._semlock._is_mine(), "lock is not owned"
        while self._woken_count.acquire(False):
            self._sleeping_count.acquire(False)
        sleepers = 0
        while sleepers < n and self._sleeping_count.acquire(False):
            self._wait_semaphore.release()
            sleepers += 1
        if sleepers:
            for _ in range(sleepers):
                self._woken_count.acquire()
            while self._wait_semaphore.acquire(False):
                pass

    def notify_all(self):
        self.notify(n=sys.maxsize)

    def wait_for(self, predicate, timeout=None):
        result = predicate()
        if result:
            return result
        end = None if timeout is None else time.monotonic() + timeout
        left = None
        while not result:
            if end is not None:
                left = end - time.monotonic()
                if left <= 0:
                    break
            self.wait(left)
            result = predicate()
        return result


class Event:
    def __init__(self, *, ctx):
        self._cond = ctx.Condition(ctx.Lock())
        self._flag = SemLock(SEMAPHORE, 0, SEM_VALUE_MAX, ctx=ctx, name=_shown_name("Event"))

    def is_set(self):
        with self._cond:
            if self._flag.acquire(False):
                self._flag.release()
                return True
            return False

    def set(self):
        with self._cond:
            self._flag.acquire(False)
            self._flag.release()
            self._cond.notify_all()

    def clear(self):
        with self._cond:
            self._flag.acquire(False)

    def wait(self, timeout=None):
        with self._cond:
            if self._flag.acquire(False):
                self._flag.release()
            else:
                self._cond.wait(timeout)
            if self._flag.acquire(False):
                self._flag.release()
                return True
            return False

    def __repr__(self):
        return f"<{type(self).__qualname__} at {id(self):#x} {'set' if self.is_set() else 'unset'}>"


class Barrier:
    """The states: 0 filling, 1 draining, -1 resetting, -2 broken."""

    def __init__(self, parties, action=None, timeout=None, *, ctx):
        if parties < 1:
            raise ValueError("parties must be > 0")
        self._cond = ctx.Condition()
        self._shared = _machine.SharedArray("i", 2)
        self._parties = parties
        self._action = action
        self._timeout = timeout

    def __getstate__(self):
        context.assert_spawning(self._cond)
        return self._parties, self._action, self._timeout, self._cond, self._shared.handle()

    def __setstate__(self, state):
        self._parties, self._action, self._timeout, self._cond, handle = state
        self._shared = _machine.shared_array(handle, "i")

    @property
    def _state(self):
        return self._shared.get(0)

    @_state.setter
    def _state(self, value):
        self._shared.set(0, value)

    @property
    def _count(self):
        return self._shared.get(1)

    @_count.setter
    def _count(self, value):
        self._shared.set(1, value)

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._count if self._state == 0 else 0

    @property
    def broken(self):
        return self._state == -2

    def __repr__(self):
        name = f"<{type(self).__module__}.{type(self).__qualname__} at {id(self):#x}"
        if self.broken:
            return name + ": broken>"
        return f"{name}: waiters={self.n_waiting}/{self.parties}>"

    def wait(self, timeout=None):
        if timeout is None:
            timeout = self._timeout
        with self._cond:
            self._cond.wait_for(lambda: self._state not in (-1, 1))
            self._check()
            position = self._count
            self._count += 1
            try:
                if position + 1 == self._parties:
                    self._release()
                else:
                    self._wait(timeout)
                return position
            finally:
                self._count -= 1
                if self._count == 0 and self._state in (-1, 1):
                    self._state = 0
                    self._cond.notify_all()

    def _check(self):
        if self._state == -2:
            raise threading.BrokenBarrierError

    def _release(self):
        try:
            if self._action:
                self._action()
            self._state = 1
            self._cond.notify_all()
        except BaseException:
            self._break()
            raise

    def _wait(self, timeout):
        if not self._cond.wait_for(lambda: self._state != 0, timeout):
            self._break()
            raise threading.BrokenBarrierError
        if self._state < 0:
            raise threading.BrokenBarrierError

    def _break(self):
        self._state = -2
        self._cond.notify_all()

    def reset(self):
        with self._cond:
            if self._count > 0:
                if self._state in (0, -2):
                    self._state = -1
            else:
                self._state = 0
            self._cond.notify_all()

    def abort(self):
        with self._cond:
            self._break()


if _machine.placement() == "sync":
    from multiprocessing._one_memory_locks import RLock
