# traceback: the texts are the interpreter's own, taken apart where single entries are asked for.

import sys as _sys
from _machine import format_exception as _format_report

__all__ = ["extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list", "format_stack", "format_tb", "print_exc", "format_exc",
           "print_exception", "print_last", "print_stack", "print_tb", "FrameSummary", "StackSummary", "TracebackException", "print_list", "clear_frames"]

_unset = object()
_header = "Traceback (most recent call last):\n"


def _format_exception(error):
    text = _format_report(error).replace("\n__main__.", "\n")
    return text[9:] if text.startswith("__main__.") else text


class FrameSummary:
    def __init__(self, filename, lineno, name, *, line=None, text=None):
        self.filename, self.lineno, self.name, self.line = filename, lineno, name, line
        self._text = text

    def __iter__(self):
        return iter((self.filename, self.lineno, self.name, self.line))

    def __getitem__(self, index):
        return (self.filename, self.lineno, self.name, self.line)[index]

    def __len__(self):
        return 4

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return tuple(self) == tuple(other)
        return tuple(self) == other if isinstance(other, tuple) else NotImplemented

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"

    def formatted(self):
        if self._text is not None:
            return self._text
        line = f"    {self.line}\n" if self.line else ""
        return f'  File "{self.filename}", line {self.lineno}, in {self.name}\n{line}'


class StackSummary(list):
    def format(self):
        return [entry.formatted() for entry in self]

    @classmethod
    def from_list(cls, entries):
        return cls([entry if isinstance(entry, FrameSummary) else FrameSummary(entry[0], entry[1], entry[2], line=entry[3]) for entry in entries])


class _Carrier(Exception):
    pass


def _entries_of(text):
    """The entries of a traceback's text."""
    found = StackSummary()
    for line in text.splitlines(True):
        if line.startswith('  File "'):
            filename, rest = line[8:].split('", line ', 1)
            number, _, name = rest.rstrip("\n").partition(", in ")
            found.append(FrameSummary(filename, int(number), name, line="", text=line))
        elif line.startswith("    ") and found:
            last = found[-1]
            if not last.line:
                last.line = line.strip()
            last._text += line
    return found


def _limited(entries, limit):
    if limit is None:
        return entries
    return StackSummary(entries[:limit] if limit >= 0 else entries[limit:])


def extract_tb(tb, limit=None):
    if tb is None:
        return StackSummary()
    text = _format_exception(_Carrier().with_traceback(tb))
    return _limited(_entries_of(text), limit)


def extract_stack(f=None, limit=None):
    from _frames import stack
    entries = StackSummary([FrameSummary(file, line, name, line=text) for file, line, name, text, _ in reversed(stack())])
    return entries if limit is None else StackSummary(entries[-limit:])


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    _write("".join(format_list(extracted_list)), file)


def format_tb(tb, limit=None):
    return extract_tb(tb, limit).format()


def format_stack(f=None, limit=None):
    return extract_stack(f, limit).format()


def _exception_of(exc, value):
    if value is _unset or value is None and isinstance(exc, BaseException):
        return exc
    return value


def _pieces(text):
    """The text of an exception as the list that format_exception gives: a header, entries, messages."""
    parts = []
    for line in text.splitlines(True):
        if parts and (line.startswith("    ") and parts[-1].startswith('  File "') or parts[-1] == "\n" or parts[-1].startswith("\n") and line == "\n"):
            parts[-1] += line
        else:
            parts.append(line)
    return parts


def _text_of(error, limit, chain):
    if error is None:
        return "NoneType: None\n"
    if chain and limit is None:
        return _format_exception(error)
    head = "".join(_limited(extract_tb(error.__traceback__), limit).format()) if limit != 0 else ""
    own = (_header + head if head else "") + "".join(format_exception_only(error))
    return own


def format_exception(exc, /, value=_unset, tb=_unset, limit=None, chain=True):
    return _pieces(_text_of(_exception_of(exc, value), limit, chain))


def format_exception_only(exc, /, value=_unset):
    error = _exception_of(exc, value)
    if error is None:
        return ["NoneType: None\n"]
    cls = type(error)
    name = cls.__qualname__ if cls.__module__ in ("builtins", "__main__") else f"{cls.__module__}.{cls.__qualname__}"
    try:
        text = str(error)
    except Exception:
        text = "<exception str() failed>"
    lines = [f"{name}: {text}\n" if text else f"{name}\n"]
    notes = getattr(error, "__notes__", None)
    if notes:
        for note in notes:
            lines += [line + "\n" for line in str(note).split("\n")]
    return lines


def format_exc(limit=None, chain=True):
    return _text_of(_sys.exc_info()[1], limit, chain)


def _write(text, file):
    (_sys.stderr if file is None else file).write(text)


def print_exception(exc, /, value=_unset, tb=_unset, limit=None, file=None, chain=True):
    _write(_text_of(_exception_of(exc, value), limit, chain), file)


def print_exc(limit=None, file=None, chain=True):
    _write(format_exc(limit, chain), file)


def print_tb(tb, limit=None, file=None):
    _write("".join(format_tb(tb, limit)), file)


def print_stack(f=None, limit=None, file=None):
    _write("".join(format_stack(f, limit)), file)


def print_last(limit=None, file=None, chain=True):
    raise ValueError("no last exception")


def clear_frames(tb):
    pass


class TracebackException:
    def __init__(self, exc_type, exc_value, exc_traceback, **options):
        self.exc_type = exc_type
        self._error = exc_value
        self.stack = extract_tb(exc_traceback)

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__)

    def format(self, *, chain=True):
        return iter(format_exception(self._error, chain=chain))

    def format_exception_only(self):
        return iter(format_exception_only(self._error))

    def print(self, *, file=None, chain=True):
        print_exception(self._error, file=file, chain=chain)

    def __str__(self):
        return str(self._error)
