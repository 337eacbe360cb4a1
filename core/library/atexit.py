# Functions to call when the program ends, the last registered first.

from _machine import at_exit as _at_exit, format_unraisable as _format_exception

_entries = []
_state = {"hooked": False}


def _run():
    import sys
    threading = sys.modules.get('threading')
    if threading is not None:
        threading._shutdown()  # other threads end first
    while _entries:
        func, args, kwargs = _entries.pop()
        try:
            func(*args, **kwargs)
        except SystemExit:
            pass
        except BaseException as error:
            sys.stderr.write(f"Exception ignored in atexit callback: {func!r}\n" + _format_exception(error))


def register(func, /, *args, **kwargs):
    if not callable(func):
        raise TypeError("the first argument must be callable")
    if not _state["hooked"]:
        _state["hooked"] = True
        _at_exit(_run)
    _entries.append((func, args, kwargs))
    return func


def unregister(func):
    _entries[:] = [entry for entry in _entries if entry[0] != func]


def _clear():
    _entries.clear()


def _run_exitfuncs():
    _run()


def _ncallbacks():
    return len(_entries)
