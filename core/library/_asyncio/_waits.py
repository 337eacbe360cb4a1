# What a blocked thread is shown to wait for.

import _thread

_SLEEPING = 4        # as core/trace/Span.h numbers them
_WAITS_FOR_TASK = 6


class WaitPlace:
    """Of a lock, a queue, an event: `Lock-1`. They live in the memory of one process, and so does this."""

    def __init__(self, kind, suffix=''):
        if isinstance(kind, WaitPlace):
            self.kind = kind.kind
            self.label = _thread._name_label(kind.name + suffix)
            self.name = kind.name + suffix
        else:
            self.kind = kind
            self.name = _numbered(kind)
            self.label = _thread._name_label(self.name)

    def taken(self):
        pass

    def left(self):
        pass

    def __reduce_ex__(self, protocol):
        raise TypeError(f"cannot pickle 'asyncio.{self.kind}' object")


_numbers = {}


def _numbered(kind):
    _numbers[kind] = _numbers.get(kind, 0) + 1
    return f'{kind}-{_numbers[kind]}'


def future_at(loop, place):
    future = loop.create_future()
    future._shown_as = place.label
    return future


def name_wait(future, text, awaited):
    """A wait for several, shown as one for the first of those that are not over."""
    future._shown_as = _thread._label(text, None)
    future._awaited = awaited
    return future


def label_of(future):
    left = [each for each in future._awaited if not each.done()]
    if not left:
        return future._shown_as or future._label()
    return min(left, key=_age)._label()


def _age(future):
    return getattr(future, '_id', -1)


def wait_as(future, state, task):
    if state == _WAITS_FOR_TASK:
        future._shown_as = _thread._label('a call', task)
    return future


def wait_as_task(future, awaited):
    """Whoever waits for the future waits for that one."""
    future._shown_as = awaited._label()
    return future
