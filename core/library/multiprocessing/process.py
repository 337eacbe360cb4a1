# Processes as their parents hold them.

import itertools
import os
import sys
import threading

import _machine

__all__ = ["BaseProcess", "current_process", "active_children", "parent_process"]

# Under these models a process is a thread: all are in one memory. See _one_memory.py.
ONE_MEMORY = _machine.placement() in ("sync", "threads", "coroutines")

_signals = {-1: "SIGHUP", -2: "SIGINT", -3: "SIGQUIT", -6: "SIGABRT", -9: "SIGKILL", -15: "SIGTERM"}


def current_process():
    return _state.current


def active_children():
    _cleanup()
    return list(_state.children)


def parent_process():
    return _state.parent


def check_may_have_children():
    assert not _state.current._config.get("daemon"), "daemonic processes are not allowed to have children"


def _cleanup():
    for child in list(_state.children):
        if child._popen.poll() is not None:
            _state.children.discard(child)


class AuthenticationString(bytes):
    def __reduce__(self):
        from multiprocessing.context import get_spawning_popen
        if get_spawning_popen() is None:
            raise TypeError("Pickling an AuthenticationString object is disallowed for security reasons")
        return AuthenticationString, (bytes(self),)


class BaseProcess:
    _start_method = None
    _is_shown = True     # as a task of the picture: the program made it, not a library for itself
    _shown_task = None   # where it is there before start(), whoever made the process looks after it
    _keeps_task = False

    def _Popen(self):
        raise NotImplementedError

    def __init__(self, group=None, target=None, name=None, args=(), kwargs={}, *, daemon=None):
        assert group is None, "group argument must be None for now"
        current = _state.current
        self._identity = current._identity + (next(_state.counter),)
        self._config = current._config.copy()
        self._parent_pid = os.getpid()
        self._parent_name = current.name
        self._made_by = current if ONE_MEMORY else None
        self._popen = None
        self._closed = False
        self._target = target
        self._args = tuple(args)
        self._kwargs = dict(kwargs)
        self._name = name or type(self).__name__ + "-" + ":".join([str(number) for number in self._identity])
        if daemon is not None:
            self.daemon = daemon

    def _check_closed(self):
        if self._closed:
            raise ValueError("process object is closed")

    def _is_of_this_process(self):
        """Whether the process that asks is the one that made it."""
        return self._made_by is _state.current if ONE_MEMORY else self._parent_pid == os.getpid()

    def run(self):
        if self._target:
            self._target(*self._args, **self._kwargs)

    def start(self):
        self._check_closed()
        assert self._popen is None, "cannot start a process twice"
        assert self._is_of_this_process(), "can only start a process object created by current process"
        check_may_have_children()
        _cleanup()
        if self._is_shown and self._shown_task is None and not hasattr(self, "_worker_number"):
            self._shown_task = _machine.task_add(self._name, getattr(self._target, "__qualname__", type(self).__qualname__), True)
            self._keeps_task = True
        self._popen = self._Popen(self)
        self._sentinel = self._popen.sentinel
        if not ONE_MEMORY:
            del self._target, self._args, self._kwargs
        _state.children.add(self)

    def terminate(self):
        self._check_closed()
        self._popen.terminate()

    def kill(self):
        self._check_closed()
        self._popen.kill()

    def join(self, timeout=None):
        self._check_closed()
        assert self._is_of_this_process(), "can only join a child process"
        assert self._popen is not None, "can only join a started process"
        if self._popen.wait(timeout) is not None:
            _state.children.discard(self)

    def is_alive(self):
        self._check_closed()
        if self is _state.current:
            return True
        assert self._is_of_this_process(), "can only test a child process"
        if self._popen is None:
            return False
        if self._popen.poll() is None:
            return True
        _state.children.discard(self)
        return False

    def close(self):
        if self._popen is not None:
            if self._popen.poll() is None:
                raise ValueError("Cannot close a process while it is still running. You should first call join() or terminate().")
            self._popen.close()
            self._popen = None
            del self._sentinel
            _state.children.discard(self)
        self._closed = True

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        assert isinstance(name, str), "name must be a string"
        self._name = name

    @property
    def daemon(self):
        return self._config.get("daemon", False)

    @daemon.setter
    def daemon(self, daemonic):
        assert self._popen is None, "process has already started"
        self._config["daemon"] = daemonic

    @property
    def authkey(self):
        return self._config["authkey"]

    @authkey.setter
    def authkey(self, authkey):
        self._config["authkey"] = AuthenticationString(authkey)

    @property
    def exitcode(self):
        self._check_closed()
        return None if self._popen is None else self._popen.poll()

    @property
    def ident(self):
        self._check_closed()
        if self is _state.current:
            return os.getpid()
        return self._popen and self._popen.pid

    pid = ident

    @property
    def sentinel(self):
        self._check_closed()
        try:
            return self._sentinel
        except AttributeError:
            raise ValueError("process not started") from None

    def __repr__(self):
        exitcode = None
        if self is _state.current:
            status = "started"
        elif self._closed:
            status = "closed"
        elif not self._is_of_this_process():
            status = "unknown"
        elif self._popen is None:
            status = "initial"
        else:
            exitcode = self._popen.poll()
            status = "started" if exitcode is None else "stopped"
        parts = [type(self).__name__, f"name={self._name!r}"]
        if self._popen is not None:
            parts.append(f"pid={self._popen.pid}")
        parts += [f"parent={self._parent_pid}", status]
        if exitcode is not None:
            exitcode = "-" + _signals[exitcode] if exitcode in _signals else exitcode
            parts.append(f"exitcode={exitcode}")
        if self.daemon:
            parts.append("daemon")
        return f"<{' '.join(parts)}>"

    def _bootstrap(self, parent_sentinel=None):
        """The life of the process, in the process: its exit status."""
        from multiprocessing import util
        exitcode = 1
        try:
            exitcode = lead_life(self, lambda: self._live(parent_sentinel))
        finally:
            _end_threads()
            util.info("process exiting with exitcode %d", exitcode)
            util._flush_std_streams()
        _machine.spend("process_join")
        return exitcode

    def _live(self, parent_sentinel):
        from multiprocessing import context, util
        if self._start_method is not None:
            context._force_start_method(self._start_method)
        _state.enter(self, parent_sentinel)
        util._run_after_forkers()
        util.info("child process calling self.run()")
        try:
            self.run()
        finally:
            util._exit_function()


def lead_life(process, live):
    """Its exit status, and the task of the picture that it is."""
    if not process._keeps_task:
        return exit_status(process, live)
    before = _machine.task_enter(process._shown_task)
    status = exit_status(process, live)
    _machine.task_end(process._shown_task, 1 if status else 0)
    _machine.task_enter(before)
    return status


def exit_status(process, live):
    """What becomes of a process that does this: its exit status."""
    try:
        live()
        return 0
    except SystemExit as error:
        if error.code is None:
            return 0
        if isinstance(error.code, int):
            return error.code
        sys.stderr.write(str(error.code) + "\n")
        return 1
    except BaseException as error:
        _machine.error_output(f"Process {process.name}:\n" + _machine.format_uncaught(error))
        return 1


def _end_threads():
    """The interpreter waits for the threads of the process."""
    shutdown = getattr(threading, "_shutdown", None)
    if shutdown is not None:
        shutdown()


class _ParentProcess(BaseProcess):
    def __init__(self, name, pid, sentinel):
        self._identity = ()
        self._name = name
        self._pid = pid
        self._parent_pid = self._made_by = None
        self._popen = None
        self._closed = False
        self._sentinel = sentinel
        self._config = {}

    def is_alive(self):
        return not _machine.wait_files([self._sentinel], 0)

    @property
    def ident(self):
        return self._pid

    def join(self, timeout=None):
        _machine.wait_files([self._sentinel], timeout)

    pid = ident


class _MainProcess(BaseProcess):
    def __init__(self):
        self._identity = ()
        self._name = "MainProcess"
        self._parent_pid = self._made_by = None
        self._popen = None
        self._closed = False
        self._config = {"authkey": AuthenticationString(b"interleave"), "semprefix": "/mp"}

    def close(self):
        pass


class _State:
    """What is different in every process."""

    def __init__(self):
        self.current = _MainProcess()
        self.parent = None
        self.counter = itertools.count(1)
        self.children = set()
        self.context = None  # of the start method that is usual here

    def enter(self, process, parent_sentinel):
        self.counter = itertools.count(1)
        self.children = set()
        self.parent = _ParentProcess(process._parent_name, process._parent_pid, parent_sentinel)
        self.current = process


class _StateOfThread:
    """Where processes are threads: the state of the process that the current thread works for."""

    def __init__(self, main):
        self.main = main

    def here(self):
        return getattr(threading.current_thread(), "_belongs", None) or self.main

    current = property(lambda self: self.here().current)
    parent = property(lambda self: self.here().parent)
    children = property(lambda self: self.here().children)
    counter = property(lambda self: self.here().counter)
    context = property(lambda self: self.here().context, lambda self, value: setattr(self.here(), "context", value))


_state = _StateOfThread(_State()) if ONE_MEMORY else _State()
