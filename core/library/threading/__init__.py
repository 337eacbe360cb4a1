# threading over the simulated threads. What waits, waits on the locks of _thread, in the order in which CPython's own classes do.

import _machine
import _thread
from _thread import allocate_lock as _allocate_lock
from time import monotonic as _time

_state = {"threads": 0, "locks": 0}


def Lock():
    _state["locks"] += 1
    return _thread.named_lock(f"Lock-{_state['locks']}")


class Condition:
    def __init__(self, lock=None):
        self._lock = Lock() if lock is None else lock
        self.acquire = self._lock.acquire
        self.release = self._lock.release
        self._waiters = []
        self._shown_as = None

    def __enter__(self):
        return self._lock.acquire()

    def __exit__(self, *args):
        self._lock.release()

    def wait(self, timeout=None):
        if not self._lock.locked():
            raise RuntimeError("cannot wait on un-acquired lock")
        waiter = _allocate_lock()
        if self._shown_as is not None:
            waiter.wait_as(*self._shown_as)
        waiter.acquire()
        self._waiters.append(waiter)
        self._lock.release()
        got = False
        try:
            if timeout is None:
                waiter.acquire()
                got = True
            elif timeout > 0:
                got = waiter.acquire(True, timeout)
            else:
                got = waiter.acquire(False)
            return got
        finally:
            self._lock.acquire()
            if not got and waiter in self._waiters:
                self._waiters.remove(waiter)

    def wait_for(self, predicate, timeout=None):
        end = None
        wait_time = timeout
        result = predicate()
        while not result:
            if wait_time is not None:
                if end is None:
                    end = _time() + wait_time
                else:
                    wait_time = end - _time()
                    if wait_time <= 0:
                        break
            self.wait(wait_time)
            result = predicate()
        return result

    def notify(self, n=1):
        if not self._lock.locked():
            raise RuntimeError("cannot notify on un-acquired lock")
        while self._waiters and n > 0:
            waiter = self._waiters.pop(0)
            waiter.release()
            n -= 1

    def notify_all(self):
        self.notify(len(self._waiters))


class Event:
    def __init__(self):
        self._cond = Condition(_allocate_lock())
        self._flag = False

    def is_set(self):
        return self._flag

    def set(self):
        with self._cond:
            self._flag = True
            self._cond.notify_all()

    def clear(self):
        with self._cond:
            self._flag = False

    def wait(self, timeout=None):
        with self._cond:
            signaled = self._flag
            if not signaled:
                signaled = self._cond.wait(timeout)
            return signaled


class Semaphore:
    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._cond = Condition(_allocate_lock())
        self._value = value

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        rc = False
        end = None
        with self._cond:
            while self._value == 0:
                if not blocking:
                    break
                if timeout is not None:
                    if end is None:
                        end = _time() + timeout
                    else:
                        timeout = end - _time()
                        if timeout <= 0:
                            break
                self._cond.wait(timeout)
            else:
                self._value -= 1
                rc = True
        return rc

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        with self._cond:
            self._value += n
            self._cond.notify(n)

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *args):
        self.release()


class Thread:
    """A thread; `_role` and `_number` say how its lane appears, `_green` that it shares the starter's."""

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        _state["threads"] += 1
        if name is None:
            name = f"Thread-{_state['threads']}"
            if target is not None:
                name += f" ({getattr(target, '__name__', 'function')})"
        self._name = name
        self._target = target
        self._args = args
        self._kwargs = {} if kwargs is None else kwargs
        self.daemon = bool(daemon)
        self._started = Event()
        self._finished = Event()
        self._begun = False
        self._role = None
        self._number = 0
        self._green = False

    @property
    def name(self):
        return self._name

    def start(self, _handshake=True):
        if self._begun:
            raise RuntimeError("threads can only be started once")
        self._begun = True
        _machine.start_thread(self._bootstrap, (), name=self._name, role=self._role, number=self._number,
                              daemon=self.daemon, green=self._green)
        if _handshake:
            self._started.wait()

    def run(self):
        if self._target is not None:
            self._target(*self._args, **self._kwargs)

    def _bootstrap(self):
        self._started.set()
        try:
            self.run()
        except SystemExit:
            pass
        except BaseException as error:
            _machine.error_output(f"Exception in thread {self._name}:\n" + _machine.format_uncaught(error))
        finally:
            self._finished.set()

    def join(self, timeout=None):
        if not self._begun:
            raise RuntimeError("cannot join thread before it is started")
        self._finished.wait(timeout)

    def is_alive(self):
        return self._started.is_set() and not self._finished.is_set()


class Timer(Thread):
    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.interval = interval
        self.function = function
        self.args = [] if args is None else args
        self.kwargs = {} if kwargs is None else kwargs
        self.finished = Event()

    def cancel(self):
        self.finished.set()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()
