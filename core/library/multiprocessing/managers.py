# Objects that live in a server process; other processes hold proxies of them.

import os
import queue
import sys
import time

import _machine
import threading
from types import GenericAlias

from multiprocessing import connection, get_context, process, reduction, util
from multiprocessing._manager_values import Array, Namespace, Value
from multiprocessing._server import Server, Token

if process.ONE_MEMORY:
    from multiprocessing import _one_memory_server

__all__ = ["BaseManager", "SyncManager", "BaseProxy", "Token"]

_connections = {}


def _rebuild_as_list(obj):
    return list, (list(obj),)


for _view in (type({}.items()), type({}.keys()), type({}.values())):
    reduction.register(_view, _rebuild_as_list)


class RemoteError(Exception):
    def __str__(self):
        return "\n" + "-" * 75 + "\n" + str(self.args[0]) + "-" * 75


def convert_to_error(kind, result):
    if kind == "#ERROR":
        return result
    if kind in ("#TRACEBACK", "#UNSERIALIZABLE"):
        return RemoteError("Unserializable message: %s\n" % result if kind == "#UNSERIALIZABLE" else result)
    return ValueError(f"Unrecognized message type {kind!r}")


def _connect(address):
    """A new connection to the server at an address."""
    ours, theirs = _machine.socketpair("Manager")
    listener = _machine.open_exported(address)
    _machine.send_message(listener, str(_machine.export_file(theirs)).encode())
    _machine.close_file(listener)
    _machine.close_file(theirs)
    return connection.Connection(ours)


def _dispatch(conn, ident, name, args=(), kwds={}):
    conn.send((ident, name, args, kwds))
    kind, result = conn.recv()
    if kind == "#RETURN":
        return result
    raise convert_to_error(kind, result)


def _ask(address, name, args=(), kwds={}):
    """A question to a server, on a connection of its own."""
    if process.ONE_MEMORY:
        kind, result = _one_memory_server.at(address)._command(name, args, kwds)
        if kind == "#RETURN":
            return result
        raise convert_to_error(kind, result)
    conn = _connect(address)
    try:
        return _dispatch(conn, None, name, args, kwds)
    finally:
        conn.close()


def _own_connection(address):
    """Every thread has one connection to a server."""
    key = (address, os.getpid(), threading.get_ident())
    if key not in _connections:
        conn = _connect(address)
        name = process.current_process().name
        if threading.current_thread().name != "MainThread":
            name += "|" + threading.current_thread().name
        _dispatch(conn, None, "accept_connection", (name,))
        _connections[key] = conn
    return _connections[key]


class BaseManager:
    _registry = {}
    _Server = Server

    def __init__(self, address=None, authkey=None, serializer="pickle", ctx=None, *, shutdown_timeout=1.0):
        if address is not None:
            _machine.unsupported("a manager with an address: there is no network")
        self._address = None
        self._state = "initial"
        self._ctx = ctx or get_context()
        self._shutdown_timeout = shutdown_timeout
        self._process = None

    def get_server(self):
        _machine.unsupported("BaseManager.get_server(): use start()")

    def connect(self):
        _machine.unsupported("BaseManager.connect(): there is no network")

    def start(self, initializer=None, initargs=()):
        if self._state != "initial":
            from multiprocessing import ProcessError
            raise ProcessError("Already started server" if self._state == "started" else "Manager has shut down")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        if process.ONE_MEMORY:
            self._address, self.shutdown = _one_memory_server.start(self, initializer, initargs)
            self._server = os.getpid()
            self._state = "started"
            return
        reader, writer = connection.Pipe(duplex=False)
        self._process = self._ctx.Process(target=type(self)._run_server, args=(self._registry, writer, initializer, initargs))
        ident = ":".join([str(i) for i in self._process._identity])
        self._process.name = type(self).__name__ + "-" + ident
        self._process._is_shown = False
        self._process.start()
        self._server = self._process.pid
        writer.close()
        self._address = reader.recv()
        reader.close()
        self._state = "started"
        self.shutdown = util.Finalize(self, type(self)._finalize_manager, args=(self._process, self._address, self, self._shutdown_timeout), exitpriority=0)

    @classmethod
    def _run_server(cls, registry, writer, initializer=None, initargs=()):
        if initializer is not None:
            initializer(*initargs)
        server = cls._Server(registry)
        writer.send(server.address)
        writer.close()
        server.serve_forever()

    @staticmethod
    def _finalize_manager(child, address, manager, timeout):
        if child.is_alive():
            conn = _connect(address)
            try:
                _dispatch(conn, None, "shutdown")
            finally:
                conn.close()
            child.join(timeout=timeout)
            if child.is_alive():
                child.terminate()
                child.join()
        manager._state = "shutdown"

    def _create(self, typeid, /, *args, **kwds):
        assert self._state == "started", "server not yet started"
        ident, exposed = _ask(self._address, "create", (typeid,) + args, kwds)
        return Token(typeid, self._address, ident, self._server), exposed

    def join(self, timeout=None):
        if self._process is not None:
            self._process.join(timeout)

    def __enter__(self):
        if self._state == "initial":
            self.start()
        assert self._state == "started"
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown()

    def __reduce__(self):
        return type(self)._rebuild, (self._address, self._server)

    @classmethod
    def _rebuild(cls, address, server):
        manager = cls()
        manager._address = address
        manager._server = server
        manager._state = "started"
        return manager

    @property
    def address(self):
        return self._address

    @classmethod
    def register(cls, typeid, callable=None, proxytype=None, exposed=None, method_to_typeid=None, create_method=True):
        if "_registry" not in cls.__dict__:
            cls._registry = cls._registry.copy()
        if proxytype is None:
            proxytype = AutoProxy
        exposed = exposed or getattr(proxytype, "_exposed_", None)
        method_to_typeid = method_to_typeid or getattr(proxytype, "_method_to_typeid_", None)
        cls._registry[typeid] = (callable, exposed, method_to_typeid, proxytype)
        if create_method:
            def temp(self, /, *args, **kwds):
                token, exposed = self._create(typeid, *args, **kwds)
                return proxytype(token, manager=self, exposed=exposed)

            temp.__name__ = typeid
            setattr(cls, typeid, temp)


class BaseProxy:
    def __init__(self, token, manager=None, exposed=None):
        self._token = token
        self._id = token.id
        self._manager = manager

    def _callmethod(self, methodname, args=(), kwds={}):
        request = (self._id, methodname, args, kwds)
        if process.ONE_MEMORY:
            kind, result = _one_memory_server.at(self._token.address)._call(*request)
        elif _machine.nested():
            # print(proxy), dict(proxy): nothing can wait there, so the server's memory is asked directly.
            request = _machine.call_in_process(self._token.server, "multiprocessing._server", "answer", reduction.free_dumps(request))
            kind, result = reduction.free_loads(request)
        else:
            conn = _own_connection(self._token.address)
            conn.send(request)
            kind, result = conn.recv()
        if kind == "#RETURN":
            return result
        if kind == "#PROXY":
            exposed, token = result
            return _proxy_types[token.typeid](token, manager=self._manager, exposed=exposed)
        raise convert_to_error(kind, result)

    def _getvalue(self):
        return self._callmethod("#GETVALUE")

    def __reduce__(self):
        if getattr(self, "_isauto", False):
            return _rebuild_auto, (self._token, self._exposed_)
        return type(self), (self._token,)

    def __deepcopy__(self, memo):
        return self._getvalue()

    def __repr__(self):
        return f"<{type(self).__name__} object, typeid {self._token.typeid!r} at {id(self):#x}>"

    def __str__(self):
        try:
            return self._callmethod("__repr__")
        except Exception:
            return repr(self)[:-1] + "; '__str__()' failed>"


_made = {}


def _method(name):
    def call(self, /, *args, **kwds):
        return self._callmethod(name, args, kwds)

    call.__name__ = name
    return call


def MakeProxyType(name, exposed):
    exposed = tuple(exposed)
    if (name, exposed) not in _made:
        names = {method: _method(method) for method in exposed}
        made = type(name, (BaseProxy,), {**names, "__module__": "multiprocessing.managers", "_exposed_": exposed})
        _made[name, exposed] = made
    return _made[name, exposed]


def AutoProxy(token, manager=None, exposed=None):
    if exposed is None:
        exposed = _ask(token.address, "get_methods", (token,))
    proxy = MakeProxyType(f"AutoProxy[{token.typeid}]", exposed)(token, manager=manager)
    proxy._isauto = True
    return proxy


def _rebuild_auto(token, exposed):
    return AutoProxy(token, None, exposed)


class IteratorProxy(BaseProxy):
    _exposed_ = ("__next__", "send", "throw", "close")

    def __iter__(self):
        return self

    def __next__(self, *args):
        return self._callmethod("__next__", args)

    def send(self, *args):
        return self._callmethod("send", args)

    def throw(self, *args):
        return self._callmethod("throw", args)

    def close(self, *args):
        return self._callmethod("close", args)


class AcquirerProxy(BaseProxy):
    _exposed_ = ("acquire", "release")

    def acquire(self, blocking=True, timeout=None):
        return self._callmethod("acquire", (blocking,) if timeout is None else (blocking, timeout))

    def release(self):
        return self._callmethod("release")

    def __enter__(self):
        return self._callmethod("acquire")

    def __exit__(self, exc_type, exc_val, exc_tb):
        return self._callmethod("release")


class ConditionProxy(AcquirerProxy):
    _exposed_ = ("acquire", "release", "wait", "notify", "notify_all")

    def wait(self, timeout=None):
        return self._callmethod("wait", (timeout,))

    def notify(self, n=1):
        return self._callmethod("notify", (n,))

    def notify_all(self):
        return self._callmethod("notify_all")

    def wait_for(self, predicate, timeout=None):
        result = predicate()
        end = None if timeout is None else time.monotonic() + timeout
        left = None
        while not result:
            if end is not None:
                left = end - time.monotonic()
                if left <= 0:
                    break
            self.wait(left)
            result = predicate()
        return result


class EventProxy(BaseProxy):
    _exposed_ = ("is_set", "set", "clear", "wait")

    def is_set(self):
        return self._callmethod("is_set")

    def set(self):
        return self._callmethod("set")

    def clear(self):
        return self._callmethod("clear")

    def wait(self, timeout=None):
        return self._callmethod("wait", (timeout,))


class BarrierProxy(BaseProxy):
    _exposed_ = ("__getattribute__", "wait", "abort", "reset")

    def wait(self, timeout=None):
        return self._callmethod("wait", (timeout,))

    def abort(self):
        return self._callmethod("abort")

    def reset(self):
        return self._callmethod("reset")

    @property
    def parties(self):
        return self._callmethod("__getattribute__", ("parties",))

    @property
    def n_waiting(self):
        return self._callmethod("__getattribute__", ("n_waiting",))

    @property
    def broken(self):
        return self._callmethod("__getattribute__", ("broken",))


class NamespaceProxy(BaseProxy):
    _exposed_ = ("__getattribute__", "__setattr__", "__delattr__")

    def __getattr__(self, key):
        if key[0] == "_":
            return object.__getattribute__(self, key)
        return object.__getattribute__(self, "_callmethod")("__getattribute__", (key,))

    def __setattr__(self, key, value):
        if key[0] == "_":
            return object.__setattr__(self, key, value)
        return object.__getattribute__(self, "_callmethod")("__setattr__", (key, value))

    def __delattr__(self, key):
        if key[0] == "_":
            return object.__delattr__(self, key)
        return object.__getattribute__(self, "_callmethod")("__delattr__", (key,))


class ValueProxy(BaseProxy):
    _exposed_ = ("get", "set")

    def get(self):
        return self._callmethod("get")

    def set(self, value):
        return self._callmethod("set", (value,))

    value = property(get, set)
    __class_getitem__ = classmethod(GenericAlias)


BaseListProxy = MakeProxyType("BaseListProxy", (
    "__add__", "__contains__", "__delitem__", "__getitem__", "__len__", "__mul__", "__reversed__", "__rmul__", "__setitem__", "append", "count", "extend",
    "index", "insert", "pop", "remove", "reverse", "sort", "__imul__"))


class ListProxy(BaseListProxy):
    def __iadd__(self, value):
        self._callmethod("extend", (value,))
        return self

    def __imul__(self, value):
        self._callmethod("__imul__", (value,))
        return self


DictProxy = MakeProxyType("DictProxy", (
    "__contains__", "__delitem__", "__getitem__", "__iter__", "__len__", "__setitem__", "clear", "copy", "get", "items", "keys", "pop", "popitem",
    "setdefault", "update", "values"))
DictProxy._method_to_typeid_ = {"__iter__": "Iterator"}
ArrayProxy = MakeProxyType("ArrayProxy", ("__len__", "__getitem__", "__setitem__"))
_proxy_types = {"Iterator": IteratorProxy}


class SyncManager(BaseManager):
    def Pool(self, *args, **kwds):
        _machine.unsupported("a pool inside of a manager")


SyncManager.register("Queue", queue.Queue)
SyncManager.register("JoinableQueue", queue.Queue)
SyncManager.register("Event", threading.Event, EventProxy)
SyncManager.register("Lock", threading.Lock, AcquirerProxy)
SyncManager.register("RLock", threading.RLock, AcquirerProxy)
SyncManager.register("Semaphore", threading.Semaphore, AcquirerProxy)
SyncManager.register("BoundedSemaphore", threading.BoundedSemaphore, AcquirerProxy)
SyncManager.register("Condition", threading.Condition, ConditionProxy)
SyncManager.register("Barrier", threading.Barrier, BarrierProxy)
SyncManager.register("list", list, ListProxy)
SyncManager.register("dict", dict, DictProxy)
SyncManager.register("Value", Value, ValueProxy)
SyncManager.register("Array", Array, ArrayProxy)
SyncManager.register("Namespace", Namespace, NamespaceProxy)
SyncManager.register("Iterator", proxytype=IteratorProxy, create_method=False)
