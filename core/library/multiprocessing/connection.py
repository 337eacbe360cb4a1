# Ends of pipes between processes.

import os

import _machine
from multiprocessing import process, reduction

__all__ = ["Client", "Listener", "Pipe", "wait"]


class _ConnectionBase:
    _handle = None

    def __init__(self, handle, readable=True, writable=True):
        if handle < 0:
            raise ValueError("invalid handle")
        if not readable and not writable:
            raise ValueError("at least one of `readable` and `writable` must be True")
        self._handle = handle
        self._readable = readable
        self._writable = writable
        self._pid = os.getpid()

    def __del__(self):
        if self._handle is not None:
            self._close()

    def _check_closed(self):
        if self._handle is None:
            raise OSError("handle is closed")

    def _check_readable(self):
        if not self._readable:
            raise OSError("connection is write-only")

    def _check_writable(self):
        if not self._writable:
            raise OSError("connection is read-only")

    def _close(self):
        handle, self._handle = self._handle, None
        _machine.close_file(handle)

    @property
    def closed(self):
        return self._handle is None

    @property
    def readable(self):
        return self._readable

    @property
    def writable(self):
        return self._writable

    def fileno(self):
        self._check_closed()
        return self._handle

    def close(self):
        if self._handle is not None:
            self._close()

    def send_bytes(self, buf, offset=0, size=None):
        self._check_closed()
        self._check_writable()
        if not isinstance(buf, bytes):
            buf = bytes(buf)
        length = len(buf)
        if offset < 0:
            raise ValueError("offset is negative")
        if length < offset:
            raise ValueError("buffer length < offset")
        if size is None:
            size = length - offset
        elif size < 0:
            raise ValueError("size is negative")
        elif offset + size > length:
            raise ValueError("buffer length < offset + size")
        self._send_bytes(buf[offset:offset + size])

    def send(self, obj):
        self._check_closed()
        self._check_writable()
        self._send_bytes(reduction.dumps(obj))

    def recv_bytes(self, maxlength=None):
        self._check_closed()
        self._check_readable()
        if maxlength is not None and maxlength < 0:
            raise ValueError("negative maxlength")
        data = self._recv_bytes()
        if maxlength is not None and len(data) > maxlength:
            self._readable = False
            raise OSError("bad message length")
        return data

    def recv_bytes_into(self, buf, offset=0):
        _machine.unsupported("Connection.recv_bytes_into()")

    def recv(self):
        self._check_closed()
        self._check_readable()
        return reduction.loads(self._recv_bytes())

    def poll(self, timeout=0.0):
        self._check_closed()
        self._check_readable()
        return bool(wait([self], timeout))

    def _send_bytes(self, data):
        _machine.send_message(self._handle, data)
        _machine.delay("transfer_byte", "handing_over", len(data))

    def _recv_bytes(self):
        return _machine.receive_message(self._handle)

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, exc_tb):
        self.close()

    def __reduce__(self):
        return _rebuild, (_machine.export_file(self.fileno()), self._readable, self._writable)


class Connection(_ConnectionBase):
    pass


def _rebuild(exported, readable, writable):
    return Connection(_machine.import_file(exported), readable, writable)


def Pipe(duplex=True, _name="Pipe"):
    if duplex:
        first, second = _machine.socketpair(_name)
        return Connection(first), Connection(second)
    reader, writer = _machine.pipe(_name)
    return Connection(reader, writable=False), Connection(writer, readable=False)


def _file_of(obj):
    if isinstance(obj, int):
        return obj
    return obj.fileno()


def wait(object_list, timeout=None):
    """Those of the objects that can be read, when at least one can be."""
    object_list = list(object_list)
    by_file = {}
    for obj in object_list:
        by_file.setdefault(_file_of(obj), obj)
    return [by_file[file] for file in _machine.wait_files(list(by_file), timeout)]


class Listener:
    def __init__(self, *args, **kwargs):
        _machine.unsupported("multiprocessing.connection.Listener: there is no network; use multiprocessing.Pipe()")


def Client(*args, **kwargs):
    _machine.unsupported("multiprocessing.connection.Client: there is no network; use multiprocessing.Pipe()")


if process.ONE_MEMORY:
    from multiprocessing._one_memory_pipes import Connection, Pipe
