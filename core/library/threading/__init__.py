# threading over the simulated threads. What waits, waits on the locks of _thread, taken and released in the order in which CPython's classes do.

import _machine
import _thread
from _thread import TIMEOUT_MAX, allocate_lock as Lock, error as ThreadError, get_ident, get_native_id, stack_size
from _threading_local import local
from threading._hooks import _ExceptHookArgs, _excepthook
from threading._synchronize import Barrier, BoundedSemaphore, BrokenBarrierError, Condition, Event, Semaphore, _condition, _event, _semaphore

__all__ = ['get_ident', 'active_count', 'Condition', 'current_thread', 'enumerate', 'main_thread', 'TIMEOUT_MAX', 'Event', 'Lock', 'RLock',
           'Semaphore', 'BoundedSemaphore', 'Thread', 'Barrier', 'BrokenBarrierError', 'Timer', 'ThreadError', 'setprofile', 'settrace', 'local',
           'stack_size', 'excepthook', 'ExceptHookArgs', 'gettrace', 'getprofile', 'get_native_id']

_placement = _machine.placement()
_active = {}          # by identifier
_limbo = {}           # started, but not running yet
_shutdown_locks = {}  # of the threads that the end of the program waits for
_threading_atexits = []
_names = {'Thread': 0, 'Dummy': 0}
_SHUTTING_DOWN = False


def RLock(*args, **kwargs):
    return _thread.RLock(*args, **kwargs)


def _newname(kind):
    _names[kind] += 1
    return f'{kind}-{_names[kind]}'


class Thread:
    """`_role` and `_number` say how its lane appears, `_green` that it shares the starter's, `_handshake` that start() waits for it to come up."""

    _initialized = False
    _role = None
    _number = 0
    _green = False
    _handshake = True
    _is_placed = True  # runs where the model says; a thread that a library has for itself does not
    _is_shown = True   # is a task of the picture
    _shown_task = None
    _belongs = None    # whom it works for: a process that is a thread keeps its state there, and the threads that it starts inherit it
    _stand_in = None  # that stands for it, under the model of processes

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        if group is not None:
            raise AssertionError('group argument must be None for now')
        if kwargs is None:
            kwargs = {}
        if name:
            name = str(name)
        else:
            name = _newname('Thread')
            if target is not None:
                try:
                    name += f' ({target.__name__})'
                except AttributeError:
                    pass
        self._target = target
        self._name = name
        self._args = args
        self._kwargs = kwargs
        self._daemonic = current_thread().daemon if daemon is None else daemon
        self._ident = None
        self._native_id = None
        self._tstate_lock = None
        self._label = _thread._label(name, None)
        self._started = _event(self._label)
        self._is_stopped = False
        starter = _active.get(get_ident())
        if starter is not None:
            self._belongs = starter._belongs
        self._initialized = True
        hash(self)  # CPython's keeps a set of all threads

    def __repr__(self):
        if not self._initialized:
            raise AssertionError('Thread.__init__() was not called')
        status = 'started' if self._started.is_set() else 'initial'
        self.is_alive()
        if self._is_stopped:
            status = 'stopped'
        if self._daemonic:
            status += ' daemon'
        if self._ident is not None:
            status += f' {self._ident}'
        return f'<{self.__class__.__name__}({self._name}, {status})>'

    def _check_initialized(self):
        if not self._initialized:
            raise AssertionError('Thread.__init__() not called')

    def start(self):
        if not self._initialized:
            raise RuntimeError('thread.__init__() not called')
        if self._started.is_set():
            raise RuntimeError('threads can only be started once')
        is_placed = self._is_placed and self._role is None
        if is_placed and self._is_shown:
            self._shown_task = _machine.task_add(self._name, getattr(self._target, '__qualname__', type(self).__qualname__), True)
        if is_placed and _placement == 'sync':
            return _placed.run_inline(self)
        if is_placed and _placement == 'processes':
            return _placed.start_process(self)
        _limbo[self] = self
        self._tstate_lock = _thread._plain_lock(self._label)
        try:
            _thread._start(self._bootstrap, self._tstate_lock, self._name, self._daemonic, self._role, self._number, self._green)
        except Exception:
            del _limbo[self]
            raise
        if self._handshake:
            self._started.wait()

    def run(self):
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def _bootstrap(self):
        _machine.spend('task_create' if self._green else 'thread_start', 'starting')
        try:
            self._ident = get_ident()
            self._native_id = get_native_id()
            if not self._daemonic:
                _shutdown_locks[self._tstate_lock] = None
            self._started.set()
            _active[self._ident] = self
            del _limbo[self]
            _run(self)
        finally:
            del _active[get_ident()]

    def _stop(self):
        lock = self._tstate_lock
        if lock is not None and lock.locked():
            raise AssertionError
        self._is_stopped = True
        self._tstate_lock = None
        if not self.daemon:
            _shutdown_locks.pop(lock, None)

    def join(self, timeout=None):
        if not self._initialized:
            raise RuntimeError('Thread.__init__() not called')
        if not self._started.is_set():
            if self._handshake or self not in _limbo:
                raise RuntimeError('cannot join thread before it is started')
            self._started.wait()
        if self is current_thread():
            raise RuntimeError('cannot join current thread')
        if self._stand_in is not None:
            return self._stand_in.join(timeout)
        if timeout is None:
            self._wait_for_tstate_lock()
        else:
            self._wait_for_tstate_lock(timeout=max(timeout, 0))

    def _wait_for_tstate_lock(self, block=True, timeout=-1):
        lock = self._tstate_lock
        if lock is not None and lock.acquire(block, timeout):
            lock.release()
            self._stop()

    @property
    def name(self):
        self._check_initialized()
        return self._name

    @name.setter
    def name(self, name):
        self._check_initialized()
        self._name = str(name)
        if self._ident is not None and self.is_alive():
            _thread._rename(self._ident, self._name)

    @property
    def ident(self):
        self._check_initialized()
        return self._ident

    @property
    def native_id(self):
        self._check_initialized()
        return self._native_id

    def is_alive(self):
        self._check_initialized()
        if self._is_stopped or not self._started.is_set():
            return False
        if self._stand_in is not None:
            return self._stand_in.is_alive()
        self._wait_for_tstate_lock(False)
        return not self._is_stopped

    @property
    def daemon(self):
        self._check_initialized()
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if not self._initialized:
            raise RuntimeError('Thread.__init__() not called')
        if self._started.is_set():
            raise RuntimeError('cannot set daemon status of active thread')
        self._daemonic = daemonic

    def isDaemon(self):
        _deprecated('isDaemon() is deprecated, get the daemon attribute instead')
        return self.daemon

    def setDaemon(self, daemonic):
        _deprecated('setDaemon() is deprecated, set the daemon attribute instead')
        self.daemon = daemonic

    def getName(self):
        _deprecated('getName() is deprecated, get the name attribute instead')
        return self.name

    def setName(self, name):
        _deprecated('setName() is deprecated, set the name attribute instead')
        self.name = name


def _deprecated(message):
    import warnings
    warnings.warn(message, DeprecationWarning)  # the frames of the library do not count


class Timer(Thread):
    def __init__(self, interval, function, args=None, kwargs=None):
        Thread.__init__(self)
        self.interval = interval
        self.function = function
        self.args = [] if args is None else args
        self.kwargs = {} if kwargs is None else kwargs
        self.finished = _placed.shared_event() if _placement == 'processes' else _event(_thread._label('Timer'))

    def cancel(self):
        self.finished.set()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class _MainThread(Thread):
    def __init__(self):
        Thread.__init__(self, name='MainThread', daemon=False)
        self._tstate_lock = _thread._plain_lock(self._label)
        if _thread._is_main():
            self._tstate_lock.acquire()
        self._started.set()
        self._ident = _thread._main_ident()
        self._native_id = _thread._main_native_id()
        _active[self._ident] = self


class _DummyThread(Thread):
    """A thread that nobody started with this module."""

    def __init__(self):
        Thread.__init__(self, name=_newname('Dummy'), daemon=True)
        self._started.set()
        self._ident = get_ident()
        self._native_id = get_native_id()
        _active[self._ident] = self

    def _stop(self):
        pass

    def is_alive(self):
        return True

    def join(self, timeout=None):
        raise AssertionError('cannot join a dummy thread')


# ---- all threads

def current_thread():
    try:
        return _active[get_ident()]
    except KeyError:
        return _DummyThread()


def currentThread():
    _deprecated('currentThread() is deprecated, use current_thread() instead')
    return current_thread()


def active_count():
    return len(_active) + len(_limbo)


def activeCount():
    _deprecated('activeCount() is deprecated, use active_count() instead')
    return active_count()


def enumerate():
    return list(_active.values()) + list(_limbo.values())


def main_thread():
    return _main_thread


def _run(thread):
    """What a thread is there for."""
    before = None if thread._shown_task is None else _machine.task_enter(thread._shown_task)
    how = 0
    try:
        thread.run()
    except BaseException as error:
        how = 0 if isinstance(error, SystemExit) else 1
        _invoke_excepthook(thread)
    if thread._shown_task is not None:
        _machine.task_end(thread._shown_task, how)
        _machine.task_enter(before)


# ---- exceptions that leave a thread

ExceptHookArgs = _ExceptHookArgs
excepthook = __excepthook__ = _excepthook


def _invoke_excepthook(thread):
    import sys
    hook = __excepthook__ if excepthook is None else excepthook
    try:
        kind, error, trace = sys.exc_info()
        hook(ExceptHookArgs((kind, error, trace, thread)))
    except Exception as error:
        error.__suppress_context__ = True
        sys.stderr.write('Exception in threading.excepthook:\n')
        sys.stderr.write(_machine.format_uncaught(error))


if _placement in ('sync', 'processes'):
    from threading import _placed


# ---- what is called for every operation of a program has no place in a simulation

def settrace(func):
    if func is not None:
        _machine.unsupported('threading.settrace()')


def setprofile(func):
    if func is not None:
        _machine.unsupported('threading.setprofile()')


def gettrace():
    return None


def getprofile():
    return None


# ---- the end of the program

def _register_atexit(func, *arg, **kwargs):
    if _SHUTTING_DOWN:
        raise RuntimeError("can't register atexit after shutdown")
    _threading_atexits.append((func, arg, kwargs))


def _shutdown():
    """Waits for all threads that are no daemons; first come the functions that close the pools."""
    global _SHUTTING_DOWN
    if _main_thread._is_stopped:
        return
    _SHUTTING_DOWN = True
    for func, args, kwargs in reversed(_threading_atexits):
        func(*args, **kwargs)
    if _main_thread.ident == get_ident():
        _main_thread._tstate_lock.release()
        _main_thread._stop()
    while _shutdown_locks:
        locks = list(_shutdown_locks)
        _shutdown_locks.clear()
        for lock in locks:
            lock.acquire()
            lock.release()


def _after_fork():
    """In the child: its only thread is the one that forked, and is its main thread now."""
    global _main_thread
    current = _active.get(get_ident())
    if current is None:
        current = _MainThread()
    _main_thread = current
    for thread in enumerate():
        if thread is not current:
            thread._is_stopped = True
            thread._tstate_lock = None
    _limbo.clear()
    _active.clear()
    _shutdown_locks.clear()
    current._ident = get_ident()
    current._native_id = get_native_id()
    _active[current._ident] = current


_main_thread = _MainThread()
_machine.at_exit(_shutdown)
