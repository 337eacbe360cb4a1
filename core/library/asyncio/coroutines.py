# What is a coroutine.

__all__ = ('iscoroutinefunction', 'iscoroutine')

_is_coroutine = object()
_TYPES = ('coroutine', 'generator', 'async_generator_asend', 'async_generator_athrow')


def iscoroutinefunction(func):
    while type(func).__name__ == 'partial' and hasattr(func, 'func'):
        func = func.func
    func = getattr(func, '__func__', func)
    code = getattr(func, '__code__', None)
    flags = getattr(code, 'co_flags', 0)
    return bool(flags & 0x80) or getattr(func, '_is_coroutine', None) is _is_coroutine


def iscoroutine(obj):
    return type(obj).__name__ in _TYPES
