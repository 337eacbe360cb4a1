# Warnings. A filter is (action, message, category, module, line); the first that fits decides.

import builtins
import sys

_default_filters = [("default", "", DeprecationWarning, "__main__", 0), ("ignore", "", DeprecationWarning, "", 0)]
for _name in ("ImportWarning", "PendingDeprecationWarning", "ResourceWarning"):
    if hasattr(builtins, _name):
        _default_filters.append(("ignore", "", getattr(builtins, _name), "", 0))
filters = list(_default_filters)
_once = set()
_seen = set()


class WarningMessage:
    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message, self.category, self.filename, self.lineno, self.file, self.line = message, category, filename, lineno, file, line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return (f"{{message : {self.message!r}, category : {self._category_name!r}, filename : {self.filename!r}, lineno : {self.lineno!r}, "
                f"line : {self.line!r}}}")


def formatwarning(message, category, filename, lineno, line=None):
    text = f"{filename}:{lineno}: {category.__name__}: {message}\n"
    if line:
        text += f"  {line.strip()}\n"
    return text


def showwarning(message, category, filename, lineno, file=None, line=None):
    (sys.stderr if file is None else file).write(formatwarning(message, category, filename, lineno, line))


_original_show = showwarning


def _fits(item, text, category, module, lineno):
    action, message, kind, name, line = item
    if not issubclass(category, kind) or (line and line != lineno):
        return False
    if message and not _starts(message, text, True):
        return False
    return not name or _starts(name, module, False)


def _starts(pattern, text, ignore_case):
    if ignore_case and pattern.lower() == text[:len(pattern)].lower() or pattern == text[:len(pattern)]:
        return True
    if pattern.replace(" ", "").isalnum():
        return False
    import re
    return re.compile(pattern, re.I if ignore_case else 0).match(text) is not None


def warn(message, category=None, stacklevel=1, source=None):
    if isinstance(message, Warning):
        category = message.__class__
    elif category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    from _frames import stack
    frames = stack()
    level = max(stacklevel, 1) - 1
    if level < len(frames):
        filename, lineno, _, line, module = frames[level]
    else:
        filename, lineno, line, module = "sys", 1, None, "sys"
    _warn(message, category, filename, lineno, module, line)


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    _warn(message, message.__class__ if isinstance(message, Warning) else category, filename, lineno, module or filename.removesuffix(".py"), None)


def _warn(message, category, filename, lineno, module, line):
    if isinstance(message, Warning):
        text = str(message)
    else:
        text = message
        message = category(message)
    action = "default"
    for item in filters:
        if _fits(item, str(text), category, module, lineno):
            action = item[0]
            break
    if action == "ignore":
        return
    if action == "error":
        raise message
    key = (text, category, lineno, filename)
    if action == "once":
        if (text, category) in _once:
            return
        _once.add((text, category))
    elif action == "module":
        if (text, category, filename) in _seen:
            return
        _seen.add((text, category, filename))
    elif action == "default":
        if key in _seen:
            return
        _seen.add(key)
    if _recorders and showwarning is _original_show:
        _recorders[-1].append(WarningMessage(message, category, filename, lineno))
    else:
        showwarning(message, category, filename, lineno, None, line)


def simplefilter(action, category=Warning, lineno=0, append=False):
    _add((_checked(action), "", category, "", lineno), append)


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    _add((_checked(action), message, category, module, lineno), append)


def _checked(action):
    if action not in ("error", "ignore", "always", "default", "module", "once"):
        raise AssertionError(f"invalid action: {action!r}")
    return action


def _add(item, append):
    if append:
        if item not in filters:
            filters.append(item)
    else:
        if item in filters:
            filters.remove(item)
        filters.insert(0, item)
    _seen.clear()


def resetwarnings():
    filters.clear()
    _seen.clear()


_recorders = []


class catch_warnings:
    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record, self._filter = record, (action, category, lineno, append)
        self._entered = False

    def __repr__(self):
        return f"catch_warnings({'record=True' if self._record else ''})"

    def __enter__(self):
        global showwarning
        if self._entered:
            raise RuntimeError(f"Cannot enter {self!r} twice")
        self._entered = True
        self._saved = list(filters)
        self._show = showwarning
        action, category, lineno, append = self._filter
        if action is not None:
            simplefilter(action, category, lineno, append)
        _seen.clear()
        if self._record:
            log = []
            _recorders.append(log)
            showwarning = _original_show
            return log
        return None

    def __exit__(self, *details):
        global showwarning
        if not self._entered:
            raise RuntimeError(f"Cannot exit {self!r} without entering first")
        filters[:] = self._saved
        showwarning = self._show
        if self._record:
            _recorders.pop()
        _seen.clear()
