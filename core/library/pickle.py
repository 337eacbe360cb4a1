# pickle: writing and reading is native; here is how objects say what they are made of, as object.__reduce_ex__ does.

import types as _types

import _machine
from _machine import pickle_dumps as _dumps, pickle_loads as _loads, value_kind as _value_kind
from _pickle import PickleError, PicklingError, UnpicklingError
from copyreg import dispatch_table

HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 4
format_version = "4.0"
compatible_formats = ["1.0", "1.1", "1.2", "1.3", "2.0", "3.0", "4.0", "5.0"]

_Method = _types.MethodType
_Native = type(len)
_named = (type(Ellipsis), type(NotImplemented))
_native_reducers = {}


def _own(cls, name):
    """A method that some class below object defines, else None."""
    method = getattr(cls, name, None)
    return None if method is None or method is getattr(object, name, None) else method


def _refuse(obj):
    cls = type(obj)
    if cls.__module__ == "_thread" and cls.__name__ == "_WaitLabel":
        raise TypeError("cannot pickle '_thread.lock' object")  # what CPython's classes keep in that place
    name = cls.__name__ if cls.__module__ == "builtins" or _value_kind(obj) not in ("builtin", "native") else f"{cls.__module__}.{cls.__name__}"
    if cls.__module__ == "io":
        name = "_" + name
    raise TypeError(f"cannot pickle '{name}' object")


def _slot_names(cls):
    names = []
    for base in cls.__mro__:
        own = base.__dict__.get("__slots__", ())
        for name in (own,) if isinstance(own, str) else own:
            if name not in ("__dict__", "__weakref__"):
                names.append(name if not name.startswith("__") or name.endswith("__") else f"_{base.__name__.lstrip('_')}{name}")
    return names


def _state(obj):
    """What object.__getstate__ gives: attributes by name, with slots a pair."""
    cls = type(obj)
    method = _own(cls, "__getstate__")
    if method is not None:
        return method(obj)
    state = getattr(obj, "__dict__", None) or None
    slots = {name: getattr(obj, name) for name in _slot_names(cls) if hasattr(obj, name)}
    return (state, slots) if slots else state


def _new_arguments(obj, kind):
    cls = type(obj)
    method = _own(cls, "__getnewargs_ex__")
    if method is not None:
        result = method(obj)
        if not isinstance(result, tuple):
            raise TypeError(f"__getnewargs_ex__ should return a tuple, not '{type(result).__name__}'")
        if len(result) != 2:
            raise ValueError(f"__getnewargs_ex__ should return a tuple of length 2, not {len(result)}")
        return result
    method = _own(cls, "__getnewargs__")
    if method is not None:
        result = method(obj)
        if not isinstance(result, tuple):
            raise TypeError(f"__getnewargs__ should return a tuple, not '{type(result).__name__}'")
        return result, None
    if kind == "tuple":
        return (tuple(obj),), None
    if kind == "str":
        return (str.__str__(obj),), None
    if kind == "int":
        return (int(obj),), None
    if kind == "float":
        return (float(obj),), None
    if kind == "bytes":
        return (bytes(obj),), None
    return (), None


def _reduce_new(obj, kind):
    arguments, named = _new_arguments(obj, kind)
    items = list(list.__iter__(obj)) if kind == "list" else None
    pairs = list(dict.items(obj)) if kind == "dict" else None
    if named:
        return None, (type(obj), arguments, named), _state(obj), items, pairs, None, "new_ex"
    return None, (type(obj), *arguments), _state(obj), items, pairs, None, "new"


def _reduce_exception(obj):
    state = getattr(obj, "__dict__", None)
    arguments = obj.args
    if isinstance(obj, OSError) and len(arguments) == 2 and getattr(obj, "filename", None) is not None:
        arguments = (*arguments, obj.filename)
    return (type(obj), arguments, state) if state else (type(obj), arguments)


def _reduce_method(obj):
    return getattr, (obj.__self__, obj.__func__.__name__ if hasattr(obj, "__func__") else obj.__name__)


def _reduce_native_function(obj):
    owner = getattr(obj, "__self__", None)
    if owner is None or isinstance(owner, _types.ModuleType):
        return obj.__qualname__
    return getattr, (owner, obj.__name__)


def _reduce_builtin(obj):
    cls = type(obj)
    if cls is range:
        return range, (obj.start, obj.stop, obj.step)
    if cls is slice:
        return slice, (obj.start, obj.stop, obj.step)
    if cls is _Method:
        return _reduce_method(obj)
    if cls is _Native:
        return _reduce_native_function(obj)
    if cls is object:
        return _reduce_new(obj, "plain")
    if cls in _named:
        return "Ellipsis" if obj is Ellipsis else "NotImplemented"
    if isinstance(obj, BaseException):
        return _reduce_exception(obj)
    maker = _native_reducers.get((cls.__module__, cls.__name__))
    return _refuse(obj) if maker is None else maker(obj)


def _reduce_deque(obj):
    limit = obj.maxlen
    return type(obj), () if limit is None else ((), limit), _state(obj), list(obj)


def _reduce_iterator(obj):
    """An iterator over a built-in container, as the list of what it still gives."""
    return iter, (list(_rest(obj)),)


def _rest(obj):
    import copy
    return copy.copy(obj)


def _reduce_alias(obj):
    import types
    return types.GenericAlias, (obj.__origin__, obj.__args__)


_native_reducers["collections", "deque"] = _reduce_deque
_native_reducers["types", "GenericAlias"] = _reduce_alias


def _reduce(obj):
    """The tuple that tells how to make `obj` again. A seventh item says that `cls.__new__` is to be called."""
    cls = type(obj)
    method = dispatch_table.get(cls)
    if method is not None:
        return method(obj)
    if issubclass(cls, type):
        return obj.__qualname__
    method = _own(cls, "__reduce_ex__")
    if method is not None:
        return _adapted(method(obj, DEFAULT_PROTOCOL))
    method = _own(cls, "__reduce__")
    if method is not None:
        return _adapted(method(obj))
    kind = _value_kind(obj)
    if kind == "builtin":
        return _reduce_builtin(obj)
    if kind == "exception":
        return _reduce_exception(obj)
    if kind == "set":
        return type(obj), (list(obj),), _state(obj)
    if kind == "native":
        for base in cls.__mro__:
            if base.__module__ == "collections" and base.__name__ == "deque":
                return _reduce_deque(obj)
        _refuse(obj)
    return _reduce_new(obj, kind)


def _adapted(reduced):
    """copyreg.__newobj__ given by a program's own __reduce__ becomes the short form."""
    if isinstance(reduced, tuple) and len(reduced) >= 2 and getattr(reduced[0], "__module__", None) == "copyreg":
        name = getattr(reduced[0], "__name__", "")
        if name in ("__newobj__", "__newobj_ex__"):
            return (reduced + (None,) * 4)[:6] + ("new" if name == "__newobj__" else "new_ex",)
    return reduced


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    _check_protocol(protocol)
    return _dumps(obj, _reduce)


def _check_protocol(protocol):
    if protocol is not None and protocol > HIGHEST_PROTOCOL:
        raise ValueError(f"pickle protocol must be <= {HIGHEST_PROTOCOL}")


def loads(data, /, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=()):
    return _loads(data)


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    file.write(dumps(obj, protocol))


def load(file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=()):
    position = file.tell()
    value, length = _machine.pickle_load(file.read())
    file.seek(position + length)
    return value


class Pickler:
    def __init__(self, file, protocol=None, *, fix_imports=True, buffer_callback=None):
        _check_protocol(protocol)
        for name in ("persistent_id", "reducer_override"):
            if hasattr(self, name):
                _machine.unsupported(f"pickle.Pickler.{name}()")
        self._file = file

    def dump(self, obj):
        self._file.write(dumps(obj))

    def clear_memo(self):
        pass


class Unpickler:
    def __init__(self, file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=()):
        for name in ("persistent_load", "find_class"):
            if name in type(self).__dict__:
                _machine.unsupported(f"pickle.Unpickler.{name}()")
        self._file = file

    def load(self):
        return load(self._file)
