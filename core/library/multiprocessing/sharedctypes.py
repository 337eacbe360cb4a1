# Numbers in memory that processes share.

import sys

import _machine
from multiprocessing import context

__all__ = ["RawValue", "RawArray", "Value", "Array", "copy", "synchronized"]

_names = {"c": "c_char", "u": "c_wchar", "b": "c_byte", "B": "c_ubyte", "h": "c_short", "H": "c_ushort", "i": "c_int", "I": "c_uint",
          "l": "c_long", "L": "c_ulong", "q": "c_longlong", "Q": "c_ulonglong", "f": "c_float", "d": "c_double", "?": "c_bool"}


def _code(typecode_or_type):
    if isinstance(typecode_or_type, str):
        if typecode_or_type not in _names or typecode_or_type == "?":
            raise TypeError("this type has no size")
        return typecode_or_type
    code = getattr(typecode_or_type, "_type_", None)
    if not isinstance(code, str) or code not in _names:
        _machine.unsupported("shared memory of anything but simple C types")
    return code


class _Scalar:
    """What ctypes.c_int(5) is, with memory that is shared."""

    def __init__(self, code, memory):
        self._code = code
        self._memory = memory

    @property
    def value(self):
        return self._memory.get(0)

    @value.setter
    def value(self, value):
        self._memory.set(0, value)

    def __repr__(self):
        name = _names[self._code]
        return f"{'c_long' if name == 'c_longlong' else 'c_ulong' if name == 'c_ulonglong' else name}({self.value!r})"

    def __reduce__(self):
        context.assert_spawning(self)
        return _rebuild_scalar, (self._code, self._memory.handle())


class _Vector:
    def __init__(self, code, memory):
        self._code = code
        self._memory = memory

    def __len__(self):
        return self._memory.length()

    def __getitem__(self, i):
        if isinstance(i, slice):
            items = [self._memory.get(k) for k in range(*i.indices(len(self)))]
            return b"".join(items) if self._code == "c" else "".join(items) if self._code == "u" else items
        return self._memory.get(self._position(i))

    def __setitem__(self, i, value):
        if isinstance(i, slice):
            positions = range(*i.indices(len(self)))
            values = [value[k:k + 1] for k in range(len(value))] if isinstance(value, (bytes, str)) else list(value)
            if len(positions) != len(values):
                raise ValueError("Can only assign sequence of same size")
            for k, item in zip(positions, values):
                self._memory.set(k, item)
        else:
            self._memory.set(self._position(i), value)

    def _position(self, i):
        return i + len(self) if i < 0 else i

    def __iter__(self):
        for i in range(len(self)):
            yield self._memory.get(i)

    def _text(self):
        whole = self[:]
        end = whole.find(b"\0" if self._code == "c" else "\0")
        return whole if end < 0 else whole[:end]

    def __getattr__(self, name):
        if name == "value" and self._code in "cu":
            return self._text()
        if name == "raw" and self._code == "c":
            return self[:]
        raise AttributeError(f"'{_names[self._code]}_Array_{len(self)}' object has no attribute '{name}'")

    def __setattr__(self, name, value):
        if name in ("value", "raw"):
            if len(value) > len(self):
                raise ValueError("byte string too long" if self._code == "c" else "string too long")
            end = len(value)
            if name == "value" and end < len(self):
                value += b"\0" if self._code == "c" else "\0"
                end += 1
            self[:end] = value
        else:
            object.__setattr__(self, name, value)

    def __repr__(self):
        return f"<multiprocessing.sharedctypes.{_names[self._code]}_Array_{len(self)} object at {id(self):#x}>"

    def __reduce__(self):
        context.assert_spawning(self)
        return _rebuild_vector, (self._code, self._memory.handle())


def _rebuild_scalar(code, handle):
    return _Scalar(code, _machine.shared_array(handle, code))


def _rebuild_vector(code, handle):
    return _Vector(code, _machine.shared_array(handle, code))


def RawValue(typecode_or_type, *args):
    code = _code(typecode_or_type)
    made = _Scalar(code, _machine.SharedArray(code, 1))
    if len(args) > 1:
        raise TypeError(f"{_names[code]}() takes at most 1 argument ({len(args)} given)")
    if args:
        made.value = args[0]
    return made


def RawArray(typecode_or_type, size_or_initializer):
    code = _code(typecode_or_type)
    if isinstance(size_or_initializer, int):
        if size_or_initializer < 0:
            raise ValueError(f"Array length must be >= 0, not {size_or_initializer}")
        return _Vector(code, _machine.SharedArray(code, size_or_initializer))
    values = size_or_initializer
    if not hasattr(values, "__len__"):
        values = list(values)
    made = _Vector(code, _machine.SharedArray(code, len(values)))
    for i in range(len(values)):
        made._memory.set(i, values[i:i + 1] if isinstance(values, (bytes, str)) else values[i])
    return made


def _lock_for(lock, ctx):
    if lock in (True, None):
        return (ctx or context._default_context.get_context()).RLock()
    if not hasattr(lock, "acquire"):
        raise AttributeError("%r has no method 'acquire'" % lock)
    return lock


def Value(typecode_or_type, *args, lock=True, ctx=None):
    obj = RawValue(typecode_or_type, *args)
    return obj if lock is False else synchronized(obj, _lock_for(lock, ctx), ctx=ctx)


def Array(typecode_or_type, size_or_initializer, *, lock=True, ctx=None):
    obj = RawArray(typecode_or_type, size_or_initializer)
    return obj if lock is False else synchronized(obj, _lock_for(lock, ctx), ctx=ctx)


def copy(obj):
    if isinstance(obj, _Scalar):
        return RawValue(obj._code, obj.value)
    return RawArray(obj._code, obj[:])


def synchronized(obj, lock=None, ctx=None):
    assert not isinstance(obj, SynchronizedBase), "object already synchronized"
    if isinstance(obj, _Scalar):
        return Synchronized(obj, lock, ctx)
    if obj._code in "c":
        return SynchronizedString(obj, lock, ctx)
    return SynchronizedArray(obj, lock, ctx)


class SynchronizedBase:
    def __init__(self, obj, lock=None, ctx=None):
        self._obj = obj
        self._lock = lock or (ctx or context._default_context.get_context()).RLock()
        self.acquire = self._lock.acquire
        self.release = self._lock.release

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __reduce__(self):
        context.assert_spawning(self)
        return synchronized, (self._obj, self._lock)

    def get_obj(self):
        return self._obj

    def get_lock(self):
        return self._lock

    def __repr__(self):
        return f"<{type(self).__name__} wrapper for {self._obj}>"


class Synchronized(SynchronizedBase):
    @property
    def value(self):
        with self._lock:
            return self._obj._memory.get(0)

    @value.setter
    def value(self, value):
        with self._lock:
            self._obj._memory.set(0, value)


class SynchronizedArray(SynchronizedBase):
    def __len__(self):
        return len(self._obj)

    def __getitem__(self, i):
        with self:
            return self._obj[i]

    def __setitem__(self, i, value):
        with self:
            self._obj[i] = value

    def __getslice__(self, start, stop):
        with self:
            return self._obj[start:stop]

    def __setslice__(self, start, stop, values):
        with self:
            self._obj[start:stop] = values


class SynchronizedString(SynchronizedArray):
    @property
    def value(self):
        with self:
            return self._obj.value

    @value.setter
    def value(self, value):
        with self:
            self._obj.value = value

    @property
    def raw(self):
        with self:
            return self._obj.raw

    @raw.setter
    def raw(self, value):
        with self:
            self._obj.raw = value
