# os as far as it needs no operating system: names, paths and constants. Files and processes are refused.

import sys as _sys
from _machine import cores as _cores, exit_process as _exit_process, kill_process as _kill_process, poll_process as _poll_process, unsupported as _unsupported
from os import path
from posix import getpid, getppid

name = "posix"
sep, altsep, extsep, pathsep, linesep, curdir, pardir, devnull, defpath = "/", None, ".", ":", "\n", ".", "..", "/dev/null", "/bin:/usr/bin"
F_OK, R_OK, W_OK, X_OK = 0, 4, 2, 1
O_RDONLY, O_WRONLY, O_RDWR, O_CREAT, O_APPEND = 0, 1, 2, 64, 1024
error = OSError


class _Environ(dict):
    def __repr__(self):
        return f"environ({dict.__repr__(self)})"

    def __setitem__(self, key, value):
        if not isinstance(value, str) or not isinstance(key, str):
            raise TypeError(f"str expected, not {type(value if isinstance(key, str) else key).__name__}")
        dict.__setitem__(self, key, value)


environ = _Environ()


def getenv(key, default=None):
    return environ.get(key, default)


def putenv(key, value):
    environ[key] = value


def unsetenv(key):
    environ.pop(key, None)


def getcwd():
    return "/"


def cpu_count():
    return _cores()


def sched_getaffinity(pid, /):
    return set(range(_cores()))


def getuid():
    return 1000


geteuid = getgid = getegid = getuid


def getlogin():
    return "user"


def getloadavg():
    return (0.0, 0.0, 0.0)


class PathLike:
    @classmethod
    def __subclasshook__(cls, subclass):
        return hasattr(subclass, "__fspath__")


def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    method = getattr(type(path), "__fspath__", None)
    if method is None:
        raise TypeError(f"expected str, bytes or os.PathLike object, not {type(path).__name__}")
    return method(path)


def fsencode(filename):
    return filename.encode() if isinstance(filename, str) else filename


def fsdecode(filename):
    return filename.decode() if isinstance(filename, bytes) else filename


def strerror(code, /):
    return {1: "Operation not permitted", 2: "No such file or directory", 11: "Resource temporarily unavailable", 13: "Permission denied",
            17: "File exists", 22: "Invalid argument", 32: "Broken pipe", 104: "Connection reset by peer", 110: "Connection timed out",
            111: "Connection refused"}.get(code, f"Unknown error {code}")


def urandom(size, /):
    import random
    made = random.Random(size)
    return bytes(made.getrandbits(8) for _ in range(size))


def _exit(status):
    _exit_process(status)


def kill(pid, sig, /):
    sig = int(sig)
    if sig == 0:
        _poll_process(pid)
    elif sig in (9, 15):
        _kill_process(pid, sig)
    else:
        _unsupported(f"os.kill() with the signal {sig} (only SIGTERM and SIGKILL)")


_fork_hooks = {"before": [], "after_in_parent": [], "after_in_child": []}


def register_at_fork(*, before=None, after_in_parent=None, after_in_child=None):
    for when, function in (("before", before), ("after_in_parent", after_in_parent), ("after_in_child", after_in_child)):
        if function is not None:
            if not callable(function):
                raise TypeError(f"'{when}' must be callable, not {type(function).__name__}")
            _fork_hooks[when].append(function)


def _run_fork_hooks(when):
    hooks = _fork_hooks[when]
    for function in reversed(hooks) if when == "before" else list(hooks):
        function()


def _refuse(function, instead):
    def refused(*args, **kwargs):
        _unsupported(f"os.{function}(): {instead}")

    refused.__name__ = refused.__qualname__ = function
    return refused


_files = "a simulated program has no files; keep the data in the program"
_processes = "a simulated program starts no other programs; use multiprocessing, or model the wait by time.sleep()"
for _names, _instead in (("open close read write listdir scandir walk mkdir makedirs remove unlink rmdir removedirs rename renames replace stat lstat "
                          "chdir chmod chown link symlink readlink access utime truncate fdopen pipe dup dup2 lseek isatty fsync ttyname statvfs", _files),
                         ("system popen fork forkpty execv execve execl execlp execvp spawnl spawnv posix_spawn wait waitpid wait3 wait4 startfile", _processes),
                         ("killpg abort nice setuid setgid umask uname times getrusage sched_setaffinity get_terminal_size sched_yield",
                          "a simulated program has no operating system")):
    for _name in _names.split():
        globals()[_name] = _refuse(_name, _instead)
del _names, _instead, _name
