# Pickling for other processes, and what it costs.

import pickle

import _machine

__all__ = ["send_handle", "recv_handle", "ForkingPickler", "register", "dump"]

HAVE_SEND_HANDLE = False


_reducers = {}  # by type


def _reduce(obj):
    reducer = _reducers.get(type(obj))
    return pickle._reduce(obj) if reducer is None else reducer(obj)


def free_dumps(obj):
    """Without its cost: for code that cannot wait."""
    return _machine.pickle_dumps(obj, _reduce)


free_loads = _machine.pickle_loads


def dumps(obj, protocol=None):
    data = _machine.pickle_dumps(obj, _reduce)
    _machine.spend("pickle_byte", "pickling", len(data))
    return data


def loads(data, /):
    _machine.spend("pickle_byte", "pickling", len(data))
    return pickle.loads(data)


def dump(obj, file, protocol=None):
    file.write(dumps(obj, protocol))


class ForkingPickler(pickle.Pickler):
    @classmethod
    def register(cls, type, reduce):
        _reducers[type] = reduce

    @classmethod
    def dumps(cls, obj, protocol=None):
        return dumps(obj, protocol)

    loads = staticmethod(loads)


register = ForkingPickler.register


def join(first, second):
    """Two pickles as one; the first is read before the second can be."""
    return len(first).to_bytes(8, "little") + first + second


def split(data):
    size = int.from_bytes(data[:8], "little")
    return loads(data[8:8 + size]), data[8 + size:]


def send_handle(conn, handle, destination_pid):
    _machine.unsupported("multiprocessing.reduction.send_handle()")


def recv_handle(conn):
    _machine.unsupported("multiprocessing.reduction.recv_handle()")
