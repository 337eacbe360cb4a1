# Exceptions that leave a thread.

import _machine
import _thread


class _ExceptHookArgs(tuple):
    """exc_type, exc_value, exc_traceback and thread of an exception that nobody handled."""

    __module__ = '_thread'
    __slots__ = ()
    _fields = ('exc_type', 'exc_value', 'exc_traceback', 'thread')

    def __new__(cls, args):
        args = tuple(args)
        if len(args) != 4:
            raise TypeError(f'_thread._ExceptHookArgs() takes a 4-sequence ({len(args)}-sequence given)')
        return tuple.__new__(cls, args)

    exc_type = property(lambda self: self[0])
    exc_value = property(lambda self: self[1])
    exc_traceback = property(lambda self: self[2])
    thread = property(lambda self: self[3])

    def __repr__(self):
        return '_thread._ExceptHookArgs(' + ', '.join([f'{name}={value!r}' for name, value in zip(self._fields, self)]) + ')'


def _excepthook(args, /):
    if type(args) is not _ExceptHookArgs:
        raise TypeError('_thread.excepthook argument type must be ExceptHookArgs')
    if args.exc_type is SystemExit:
        return
    import sys
    name = args.thread.name if args.thread is not None else _thread.get_ident()
    text = _machine.format_uncaught(args.exc_value)
    if not text.startswith('Traceback') and args.exc_traceback is not None:
        text = 'Traceback (most recent call last):\n' + text  # all its frames are the library's
    sys.stderr.write(f'Exception in thread {name}:\n' + text)
