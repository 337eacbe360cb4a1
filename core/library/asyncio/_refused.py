# What needs a network, other programs or an operating system, and what a program can do here instead.

import _machine

_INSTEAD = "stand in for it with asyncio.sleep of the expected length"

_network = ('open_connection', 'start_server', 'open_unix_connection', 'start_unix_server', 'create_connection', 'create_server',
            'create_unix_connection', 'create_unix_server', 'create_datagram_endpoint', 'connect_accepted_socket', 'start_tls', 'sendfile',
            'sock_recv', 'sock_recv_into', 'sock_recvfrom', 'sock_recvfrom_into', 'sock_sendall', 'sock_sendto', 'sock_connect', 'sock_accept',
            'sock_sendfile', 'getaddrinfo', 'getnameinfo', 'add_reader', 'remove_reader', 'add_writer', 'remove_writer', 'StreamReader',
            'StreamWriter', 'StreamReaderProtocol', 'BaseProtocol', 'Protocol', 'DatagramProtocol', 'BufferedProtocol', 'BaseTransport',
            'ReadTransport', 'WriteTransport', 'Transport', 'DatagramTransport', 'streams', 'protocols', 'transports', 'sslproto')
_processes = ('create_subprocess_exec', 'create_subprocess_shell', 'subprocess_exec', 'subprocess_shell', 'connect_read_pipe',
              'connect_write_pipe', 'SubprocessProtocol', 'SubprocessTransport', 'subprocess')
_signals = ('add_signal_handler', 'remove_signal_handler')


def _refuse(name, what):
    if name in _network:
        _machine.unsupported(f"{what} (there is no network: {_INSTEAD})")
    elif name in _processes:
        _machine.unsupported(f"{what} (no other programs run here: {_INSTEAD})")
    elif name in _signals:
        _machine.unsupported(f"{what} (nobody sends signals: use loop.call_later)")
    return False


def module_name(name):
    _refuse(name, f"asyncio.{name}")
    raise AttributeError(f"module 'asyncio' has no attribute '{name}'")


def loop_method(loop, name):
    _refuse(name, f"loop.{name}")
    raise AttributeError(f"'{type(loop).__name__}' object has no attribute '{name}'")
