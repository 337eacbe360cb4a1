# Weak references; the containers are dicts that drop entries when their objects go.

from _weakref import getweakrefcount, getweakrefs, ref
from _collections_abc import MutableMapping, MutableSet

ReferenceType = ref


class _Proxy:
    __slots__ = ("_ref",)

    def __init__(self, object, callback=None):
        _set(self, "_ref", ref(object, callback) if callback else ref(object))

    def __getattr__(self, name):
        return getattr(_target(self), name)

    def __setattr__(self, name, value):
        setattr(_target(self), name, value)

    def __delattr__(self, name):
        delattr(_target(self), name)

    def __str__(self):
        return str(_target(self))

    def __repr__(self):
        found = _get(self, "_ref")()
        return f"<weakproxy at {id(self):#x} to {type(found).__name__} at {id(found):#x}>"

    def __bool__(self):
        return bool(_target(self))

    def __len__(self):
        return len(_target(self))

    def __iter__(self):
        return iter(_target(self))

    def __contains__(self, item):
        return item in _target(self)

    def __getitem__(self, key):
        return _target(self)[key]

    def __setitem__(self, key, value):
        _target(self)[key] = value

    def __call__(self, *args, **kwargs):
        return _target(self)(*args, **kwargs)

    def __eq__(self, other):
        return _target(self) == other

    __hash__ = None


ProxyType = CallableProxyType = _Proxy
ProxyTypes = (_Proxy,)
_set, _get = object.__setattr__, object.__getattribute__


def _target(proxied):
    found = _get(proxied, "_ref")()
    if found is None:
        raise ReferenceError("weakly-referenced object no longer exists")
    return found


def proxy(object, callback=None):
    return _Proxy(object, callback)


class _KeyedRef(ref):
    """Knows under which key its object is kept."""

    def __new__(cls, value, callback, key):
        made = ref.__new__(cls, value, callback)
        made.key = key
        return made

    def __init__(self, value, callback, key):
        super().__init__(value, callback)


KeyedRef = _KeyedRef


class WeakValueDictionary(MutableMapping):
    def __init__(self, other=(), /, **kw):
        self._data = {}
        self.update(other, **kw)

    def __getitem__(self, key):
        found = self._data[key]()
        if found is None:
            raise KeyError(key)
        return found

    def __setitem__(self, key, value):
        data = self._data

        def gone(reference):
            if data.get(key) is reference:
                del data[key]

        data[key] = ref(value, gone)

    def __delitem__(self, key):
        del self._data[key]

    def __len__(self):
        return len(self._data)

    def __contains__(self, key):
        return key in self._data and self._data[key]() is not None

    def __iter__(self):
        for key, reference in list(self._data.items()):
            if reference() is not None:
                yield key

    keys = __iter__

    def values(self):
        for reference in list(self._data.values()):
            found = reference()
            if found is not None:
                yield found

    def items(self):
        for key, reference in list(self._data.items()):
            found = reference()
            if found is not None:
                yield key, found

    def get(self, key, default=None):
        reference = self._data.get(key)
        found = None if reference is None else reference()
        return default if found is None else found

    def itervaluerefs(self):
        return iter(list(self._data.values()))

    def valuerefs(self):
        return list(self._data.values())

    def copy(self):
        return WeakValueDictionary(self)

    def __repr__(self):
        return f"<{self.__class__.__name__} at {id(self):#x}>"


class WeakKeyDictionary(MutableMapping):
    def __init__(self, dict=None):
        self._data = {}
        if dict is not None:
            self.update(dict)

    def __getitem__(self, key):
        return self._data[ref(key)]

    def __setitem__(self, key, value):
        data = self._data
        self._data[ref(key, lambda reference: data.pop(reference, None))] = value

    def __delitem__(self, key):
        del self._data[ref(key)]

    def __len__(self):
        return len(self._data)

    def __contains__(self, key):
        try:
            return ref(key) in self._data
        except TypeError:
            return False

    def __iter__(self):
        for reference in list(self._data):
            found = reference()
            if found is not None:
                yield found

    keys = __iter__

    def values(self):
        for reference, value in list(self._data.items()):
            if reference() is not None:
                yield value

    def items(self):
        for reference, value in list(self._data.items()):
            found = reference()
            if found is not None:
                yield found, value

    def get(self, key, default=None):
        return self._data.get(ref(key), default)

    def keyrefs(self):
        return list(self._data)

    def copy(self):
        return WeakKeyDictionary(self)

    def __repr__(self):
        return f"<{self.__class__.__name__} at {id(self):#x}>"


class WeakSet(MutableSet):
    def __init__(self, data=None):
        self.data = {}
        if data is not None:
            self.update(data)

    def add(self, item):
        data = self.data
        reference = ref(item)
        if reference not in data:
            data[ref(item, lambda gone: data.pop(gone, None))] = None

    def discard(self, item):
        self.data.pop(ref(item), None)

    def __contains__(self, item):
        try:
            return ref(item) in self.data
        except TypeError:
            return False

    def __iter__(self):
        for reference in list(self.data):
            found = reference()
            if found is not None:
                yield found

    def __len__(self):
        return len(self.data)

    def update(self, other):
        for item in other:
            self.add(item)

    def copy(self):
        return self.__class__(self)

    def union(self, other):
        return self.__class__(item for part in (self, other) for item in part)

    def __repr__(self):
        return repr(set(self))


class WeakMethod:
    def __init__(self, meth, callback=None):
        if not hasattr(meth, "__self__"):
            raise TypeError(f"argument should be a bound method, not {type(meth)}")
        self._self = ref(meth.__self__, (lambda _: callback(self)) if callback else None)
        self._func = ref(meth.__func__)
        from types import MethodType
        self._type = MethodType

    def __call__(self):
        owner, function = self._self(), self._func()
        return None if owner is None or function is None else self._type(function, owner)

    def __eq__(self, other):
        return isinstance(other, WeakMethod) and self() == other()

    def __hash__(self):
        return hash(self._func)


class finalize:
    """Calls a function when an object goes, or at the end of the program."""

    _alive = {}

    def __init__(self, obj, func, /, *args, **kwargs):
        self._call = (func, args, kwargs)
        self._ref = ref(obj, self._gone)
        self.atexit = True
        if not finalize._alive:
            import atexit
            atexit.register(finalize._at_exit)
        finalize._alive[self] = None

    def _gone(self, _=None):
        return self()

    def __call__(self, _=None):
        if finalize._alive.pop(self, self) is self:
            return None
        func, args, kwargs = self._call
        return func(*args, **kwargs)

    def detach(self):
        obj = self._ref()
        if obj is not None and finalize._alive.pop(self, self) is None:
            return (obj,) + self._call
        return None

    def peek(self):
        obj = self._ref()
        return (obj,) + self._call if obj is not None and self in finalize._alive else None

    @property
    def alive(self):
        return self in finalize._alive

    @classmethod
    def _at_exit(cls):
        for found in reversed(list(cls._alive)):
            if found.atexit and found in cls._alive:
                found()
