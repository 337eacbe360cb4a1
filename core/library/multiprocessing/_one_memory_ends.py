# Who holds which end of a pipe, where processes are threads. Every process holds its own copy of an end, as forked ones do: an end is closed when all
# those that have it have closed it, and then who reads at the other end sees the end of the file.

import weakref

from _machine import close_file
from multiprocessing import process

_living = weakref.WeakSet()
_under_way = object()  # holds an end that is in a pipe or a queue


class End:
    def __init__(self, file):
        self._file = file
        self._holders = {process.current_process()}
        _living.add(self)

    def drop(self, holder):
        if holder in self._holders:
            self._holders.discard(holder)
            if not self._holders:
                close_file(self._file)

    def __del__(self):
        if self._holders:
            self._holders.clear()
            close_file(self._file)


def inherit(child, everything):
    """A process begins: forked it has whatever its parent has, else what it is given."""
    parent = process.current_process()
    mine = [end for end in list(_living) if parent in end._holders]
    if mine and not everything:
        given = list(_ends_in([list(child.__dict__.values())], 5))
        mine = [end for end in mine if end in given]
    for end in mine:
        end._holders.add(child)


def leave(child):
    """A process is over."""
    for end in list(_living):
        end.drop(child)


def send_off(obj):
    """An object goes to another process: the ends in it stay open on the way."""
    if _living:
        for end in _ends_in([obj], 3):
            end._holders.add(_under_way)


def arrive(obj):
    """An object has come: the ends in it are this process's now as well."""
    if _living:
        for end in _ends_in([obj], 3):
            end._holders.add(process.current_process())
            end.drop(_under_way)


def _ends_in(objects, depth):
    for obj in objects:
        if isinstance(obj, End):
            yield obj
        elif depth and isinstance(obj, (list, tuple)):
            yield from _ends_in(obj, depth - 1)
        elif depth and isinstance(obj, dict):
            yield from _ends_in(list(obj.values()), depth - 1)
