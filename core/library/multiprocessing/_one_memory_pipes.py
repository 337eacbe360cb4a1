# Pipes between processes that are threads. What is sent stays the same object.

import collections

import _machine
from multiprocessing import process, reduction
from multiprocessing._one_memory_ends import End, arrive, send_off
from multiprocessing.connection import _ConnectionBase


class Connection(End, _ConnectionBase):
    """`_machine`'s pipe carries a mark for every message, so that waiting for several works as ever; the objects lie beside it."""

    __module__ = "multiprocessing.connection"

    def __init__(self, handle, incoming, outgoing):
        End.__init__(self, handle)
        self._incoming = incoming
        self._outgoing = outgoing
        self._readable = incoming is not None
        self._writable = outgoing is not None

    @property
    def _handle(self):
        return self._file if process.current_process() in self._holders else None

    def _close(self):
        self.drop(process.current_process())

    def _put(self, kind, value):
        self._outgoing.append((kind, value))
        try:
            _machine.send_message(self._file, b"1")
        except OSError:
            self._outgoing.pop()
            raise

    def _take(self):
        _machine.receive_message(self._file)
        return self._incoming.popleft()

    def send(self, obj):
        self._check_closed()
        self._check_writable()
        send_off(obj)
        self._put("object", obj)

    def recv(self):
        self._check_closed()
        self._check_readable()
        kind, value = self._take()
        if kind == "bytes":
            return reduction.loads(value)
        arrive(value)
        return value

    def _send_bytes(self, data):
        self._put("bytes", data)

    def _recv_bytes(self):
        kind, value = self._take()
        return value if kind == "bytes" else reduction.dumps(value)


def Pipe(duplex=True, _name="Pipe"):
    forth, back = collections.deque(), collections.deque()
    if duplex:
        first, second = _machine.socketpair(_name)
        return Connection(first, back, forth), Connection(second, forth, back)
    reader, writer = _machine.pipe(_name)
    return Connection(reader, forth, None), Connection(writer, None, forth)
