# What a manager's process is where all processes are in one memory: the objects lie there, and a proxy calls them itself.

import copy
import itertools

import threading
from multiprocessing import process, util
from multiprocessing._server import Server

_numbers = itertools.count(1)
_living = {}
_views = type({}.keys()), type({}.values()), type({}.items())


class LocalServer(Server):
    def __init__(self, registry):
        self.registry = registry
        self.objects = {}
        self.last = 0
        self.mutex = threading.Lock()
        self.address = f"manager-{next(_numbers)}"

    def _call(self, ident, name, args, kwds):
        kind, result = super()._call(ident, name, args, kwds)
        if kind == "#RETURN" and (name == "#GETVALUE" or isinstance(result, _views)):
            result = copy.deepcopy(result) if name == "#GETVALUE" else list(result)
        return kind, result


def start(manager, initializer, initargs):
    """The address of a new server, and what shuts it down."""
    next(process._state.counter)  # elsewhere it is a process, and has a number
    if initializer is not None:
        initializer(*initargs)
    server = LocalServer(manager._registry)
    _living[server.address] = server
    return server.address, util.Finalize(manager, _shut_down, args=(server.address, manager.__dict__), exitpriority=0)


def _shut_down(address, state):
    _living.pop(address, None)
    state["_state"] = "shutdown"


def at(address):
    if address not in _living:
        raise BrokenPipeError(32, "Broken pipe")
    return _living[address]
