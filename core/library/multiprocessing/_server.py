# The process of a manager: a thread for every connection.

import os
import sys

import _machine
import threading
from traceback import format_exc

from multiprocessing import connection, reduction


class Token:
    """Which object of which server."""

    def __init__(self, typeid, address, id, server):
        self.typeid, self.address, self.id, self.server = typeid, address, id, server

    def __repr__(self):
        return f"{type(self).__name__}(typeid={self.typeid!r}, address={self.address!r}, id={self.id!r})"


def _public_methods(obj):
    return [name for name in dir(obj) if name[0] != "_" and callable(getattr(obj, name))]


class Server:
    public = ("shutdown", "create", "accept_connection", "get_methods")

    def __init__(self, registry):
        self.registry = registry
        self.objects = {}
        self.last = 0
        self.mutex = threading.Lock()
        self.stop_event = threading.Event()
        self.reader, writer = _machine.pipe("Manager")
        self.address = _machine.export_file(writer)
        _servers.append(self)

    def serve_forever(self):
        accepter = threading.Thread(target=self._accept)
        accepter._is_placed = False
        accepter.daemon = True
        accepter.start()
        self.stop_event.wait()
        sys.exit(0)

    def _accept(self):
        while True:
            number = int(_machine.receive_message(self.reader).decode())
            conn = connection.Connection(_machine.import_file(number))
            thread = threading.Thread(target=self._serve, args=(conn,))
            thread._is_placed = False
            thread.daemon = True
            thread.start()

    def _serve(self, conn):
        while not self.stop_event.is_set():
            try:
                ident, name, args, kwds = conn.recv()
            except EOFError:
                return
            except Exception:
                message = ("#TRACEBACK", format_exc())
            else:
                message = self._command(name, args, kwds) if ident is None else self._call(ident, name, args, kwds)
            try:
                conn.send(message)
            except Exception:
                conn.send(("#UNSERIALIZABLE", format_exc()))
            if message is _stopped:
                self.stop_event.set()

    def _command(self, name, args, kwds):
        if name == "shutdown":
            return _stopped
        try:
            return "#RETURN", getattr(self, name)(*args, **kwds)
        except Exception:
            return "#TRACEBACK", format_exc()

    def _call(self, ident, name, args, kwds):
        obj, exposed, typeids = self.objects[ident]
        if name not in exposed:
            return self._fallback(obj, name, args)
        try:
            result = getattr(obj, name)(*args, **kwds)
        except Exception as error:
            return "#ERROR", error
        typeid = typeids and typeids.get(name)
        if typeid:
            rident, rexposed = self.create(typeid, result)
            return "#PROXY", (rexposed, Token(typeid, self.address, rident, os.getpid()))
        return "#RETURN", result

    def _fallback(self, obj, name, args):
        try:
            if name == "#GETVALUE":
                return "#RETURN", obj
            if name in ("__str__", "__repr__"):
                return "#RETURN", str(obj) if name == "__str__" else repr(obj)
            raise KeyError(name)
        except Exception:
            return "#TRACEBACK", format_exc()

    def create(self, typeid, /, *args, **kwds):
        with self.mutex:
            callable, exposed, typeids, _ = self.registry[typeid]
            if callable is None:
                if kwds or len(args) != 1:
                    raise ValueError("Without callable, must have one non-keyword argument")
                obj = args[0]
            else:
                obj = callable(*args, **kwds)
            exposed = _public_methods(obj) if exposed is None else list(exposed)
            if typeids is not None:
                exposed += list(typeids)
            self.last += 1
            ident = f"{self.last:x}"
            self.objects[ident] = (obj, set(exposed), typeids)
        return ident, tuple(exposed)

    def get_methods(self, token):
        return tuple(self.objects[token.id][1])

    def accept_connection(self, name):
        threading.current_thread().name = name


_stopped = ("#RETURN", None)
_servers = []


def answer(data):
    """The reply to a request that comes by another way than a connection."""
    return reduction.free_dumps(_servers[-1]._call(*reduction.free_loads(data)))
