# What needs a network, other programs or an operating system, and what a program can do here instead.

import _machine

_INSTEAD = 'stand in for it with asyncio.sleep of the expected length'
_NETWORK = f'there is no network: {_INSTEAD}'
_PROCESSES = f'no other programs run here: {_INSTEAD}'

_functions = {
    'open_connection': _NETWORK, 'start_server': _NETWORK, 'open_unix_connection': _NETWORK, 'start_unix_server': _NETWORK,
    'create_subprocess_exec': _PROCESSES, 'create_subprocess_shell': _PROCESSES,
}
_methods = {
    'add_signal_handler': 'nobody sends signals: use loop.call_later', 'remove_signal_handler': 'nobody sends signals: use loop.call_later',
    'subprocess_exec': _PROCESSES, 'subprocess_shell': _PROCESSES, 'connect_read_pipe': _PROCESSES, 'connect_write_pipe': _PROCESSES,
}
for _name in ('create_connection', 'create_server', 'create_unix_connection', 'create_unix_server', 'create_datagram_endpoint',
              'connect_accepted_socket', 'start_tls', 'sendfile', 'sock_recv', 'sock_recv_into', 'sock_recvfrom', 'sock_recvfrom_into',
              'sock_sendall', 'sock_sendto', 'sock_connect', 'sock_accept', 'sock_sendfile', 'getaddrinfo', 'getnameinfo', 'add_reader',
              'remove_reader', 'add_writer', 'remove_writer'):
    _methods[_name] = _NETWORK


def refuse(what, why):
    _machine.unsupported(f'{what} ({why})')


def loop_method(loop, name):
    if name in _methods:
        refuse(f'loop.{name}', _methods[name])
    raise AttributeError(f"'{type(loop).__name__}' object has no attribute '{name}'")


def _function(name, why):
    def refused(*args, **kwargs):
        refuse(f'asyncio.{name}', why)

    refused.__name__ = refused.__qualname__ = name
    return refused


def _init(self, *args, **kwargs):
    refuse(f'asyncio.{type(self).__name__}', _NETWORK)


def _init_subclass(cls, **kwargs):
    refuse(f'a subclass of asyncio.{cls.__mro__[1].__name__}', _NETWORK)


class _Module:
    def __init__(self, name, why):
        self._asked = (name, why)

    def __getattr__(self, name):
        refuse(f'asyncio.{self._asked[0]}.{name}', self._asked[1])


_classes = ('StreamReader', 'StreamWriter', 'StreamReaderProtocol', 'BaseProtocol', 'Protocol', 'DatagramProtocol', 'SubprocessProtocol',
            'BufferedProtocol', 'BaseTransport', 'ReadTransport', 'WriteTransport', 'Transport', 'DatagramTransport', 'SubprocessTransport')
__all__ = tuple(_functions) + _classes

for _name in _functions:
    globals()[_name] = _function(_name, _functions[_name])
for _name in _classes:
    globals()[_name] = type(_name, (), {'__init__': _init, '__init_subclass__': classmethod(_init_subclass)})
streams = _Module('streams', _NETWORK)
protocols = _Module('protocols', _NETWORK)
transports = _Module('transports', _NETWORK)
subprocess = _Module('subprocess', _PROCESSES)
