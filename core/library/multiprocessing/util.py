# What the parts of multiprocessing share: finalizers, the end of a process, the log, and what passing bytes costs.

import atexit
import itertools
import os
import sys
import threading
import time
import weakref

import _machine

NOTSET, SUBDEBUG, DEBUG, INFO, SUBWARNING = 0, 5, 10, 20, 25
LOGGER_NAME = "multiprocessing"
DEFAULT_LOGGING_FORMAT = "[%(levelname)s/%(processName)s] %(message)s"

_state = {"exiting": False, "logger": None, "stderr": False}
_numbers = itertools.count()
_finalizers = {}
_after_fork = {}


def _log(level, message, args):
    if _state["logger"] is not None:
        _state["logger"].log(level, message, *args)


def sub_debug(msg, *args):
    _log(SUBDEBUG, msg, args)


def debug(msg, *args):
    _log(DEBUG, msg, args)


def info(msg, *args):
    _log(INFO, msg, args)


def sub_warning(msg, *args):
    _log(SUBWARNING, msg, args)


def get_logger():
    if _state["logger"] is None:
        import logging
        logger = _state["logger"] = logging.getLogger(LOGGER_NAME)
        logger.propagate = 0
    return _state["logger"]


def log_to_stderr(level=None):
    import logging
    logger = get_logger()
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter(DEFAULT_LOGGING_FORMAT))
    logger.addHandler(handler)
    if level:
        logger.setLevel(level)
    _state["stderr"] = True
    return logger


def register_after_fork(obj, func):
    number = next(_numbers)
    _after_fork[number] = weakref.ref(obj, lambda _: _after_fork.pop(number, None)), func


def _run_after_forkers():
    for number in sorted(_after_fork):
        reference, function = _after_fork[number]
        obj = reference()
        if obj is not None:
            function(obj)


class Finalize:
    """A call that is made once: by hand, when `obj` goes, or at the end of the process if it has an exit priority."""

    def __init__(self, obj, callback, args=(), kwargs=None, exitpriority=None):
        if exitpriority is not None and not isinstance(exitpriority, int):
            raise TypeError(f"Exitpriority ({exitpriority!r}) must be None or int, not {type(exitpriority)!s}")
        if obj is None and exitpriority is None:
            raise ValueError("Without object, exitpriority cannot be None")
        self._weakref = None if obj is None else weakref.ref(obj, self)
        self._callback = callback
        self._args = args
        self._kwargs = kwargs or {}
        self._key = (exitpriority, next(_numbers))
        self._pid = os.getpid()
        _finalizers[self._key] = self

    def __call__(self, wr=None):
        if _finalizers.pop(self._key, None) is None:
            return None
        callback, args, kwargs = self._callback, self._args, self._kwargs
        self._weakref = self._callback = self._args = self._kwargs = None
        return callback(*args, **kwargs) if self._pid == os.getpid() else None

    def cancel(self):
        if _finalizers.pop(self._key, None) is not None:
            self._weakref = self._callback = self._args = self._kwargs = None

    def still_active(self):
        return self._key in _finalizers

    def __repr__(self):
        if self._callback is None:
            return f"<{type(self).__name__} object, dead>"
        text = f"<{type(self).__name__} object, callback={getattr(self._callback, '__name__', self._callback)}"
        if self._args:
            text += f", args={self._args}"
        if self._kwargs:
            text += f", kwargs={self._kwargs}"
        if self._key[0] is not None:
            text += f", exitpriority={self._key[0]}"
        return text + ">"


def _run_finalizers(minpriority=None):
    keys = [key for key in _finalizers if key[0] is not None and (minpriority is None or key[0] >= minpriority)]
    for key in sorted(keys, reverse=True):
        finalizer = _finalizers.get(key)
        if finalizer is not None:
            try:
                finalizer()
            except Exception:
                import traceback
                traceback.print_exc()
    if minpriority is None:
        _finalizers.clear()


def is_exiting():
    return _state["exiting"]


def _exit_function():
    """The end of a process: daemonic children are killed, the others waited for."""
    if _state["exiting"]:
        return
    time.sleep(0)  # threads that were woken begin before the process takes notice of its end, which in CPython takes longer
    _state["exiting"] = True
    info("process shutting down")
    debug('running all "atexit" finalizers with priority >= 0')
    _run_finalizers(0)
    from multiprocessing import process
    for child in process.active_children():
        if child.daemon:
            info("calling terminate() for daemon %s", child.name)
            if not process.ONE_MEMORY:
                child._popen.terminate()
    for child in process.active_children():
        if process.ONE_MEMORY and child.daemon:
            continue  # a thread, which ends with the program
        info("calling join() for process %s", child.name)
        child.join()
    debug('running the remaining "atexit" finalizers')
    _run_finalizers()


def _enter_child():
    """A forked process begins: the finalizers are those of its parent."""
    _state["exiting"] = False
    _finalizers.clear()


atexit.register(_exit_function)


def _flush_std_streams():
    for stream in (sys.stdout, sys.stderr):
        flush = getattr(stream, "flush", None)
        if flush is not None:
            flush()


class ForkAwareThreadLock:
    def __init__(self):
        self._lock = threading.Lock()
        self.acquire = self._lock.acquire
        self.release = self._lock.release

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)
