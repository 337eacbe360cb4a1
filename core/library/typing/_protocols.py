# Protocols: classes that say what methods a class needs to have.

from abc import ABCMeta
from typing import Generic


class _ProtocolMeta(ABCMeta):
    def __instancecheck__(cls, instance):
        if cls.__dict__.get("_is_protocol", False) and cls is not Protocol:
            if not cls.__dict__.get("_is_runtime_protocol", False):
                if ABCMeta.__instancecheck__(cls, instance):
                    return True
                raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
            if all(hasattr(instance, name) and not (getattr(instance, name) is None and callable(getattr(cls, name, None)))
                   for name in _protocol_names(cls)):
                return True
        return ABCMeta.__instancecheck__(cls, instance)

    def __subclasscheck__(cls, subclass):
        if cls.__dict__.get("_is_protocol", False) and cls is not Protocol:
            if not isinstance(subclass, type):
                raise TypeError("issubclass() arg 1 must be a class")
            if not cls.__dict__.get("_is_runtime_protocol", False):
                raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
            names = _protocol_names(cls)
            if any(not callable(getattr(cls, name, None)) for name in names):
                raise TypeError("Protocols with non-method members don't support issubclass()")
            if all(getattr(subclass, name, None) is not None for name in names):
                return True
        return ABCMeta.__subclasscheck__(cls, subclass)


_not_members = frozenset(("__abstractmethods__", "__annotations__", "__dict__", "__doc__", "__init__", "__module__", "__new__", "__slots__", "__subclasshook__",
                          "__weakref__", "__class_getitem__", "__parameters__", "__orig_bases__", "__orig_class__", "__qualname__", "_is_protocol",
                          "_is_runtime_protocol", "_abc_registry", "_abc_cache", "__match_args__", "__hash__", "__init_subclass__", "__static_attributes__"))


def _protocol_names(cls):
    names = set()
    for base in cls.__mro__[:-1]:
        if base is Protocol or base is Generic:
            continue
        for name in list(base.__dict__) + list(base.__dict__.get("__annotations__", ())):
            if name not in _not_members:
                names.add(name)
    return names


def _no_init(self, *args, **kwargs):
    if type(self)._is_protocol:
        raise TypeError("Protocols cannot be instantiated")


class Protocol(Generic, metaclass=_ProtocolMeta):
    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        cls._is_protocol = any(base is Protocol for base in cls.__bases__)
        if cls._is_protocol:
            if cls.__init__ is Protocol.__init__ or "__init__" not in cls.__dict__:
                cls.__init__ = _no_init
        elif "__init__" not in cls.__dict__ and cls.__init__ is _no_init:
            for base in cls.__mro__[1:]:
                found = base.__dict__.get("__init__", _no_init)
                if found is not _no_init:
                    cls.__init__ = found
                    break


def runtime_checkable(cls):
    if not (isinstance(cls, type) and getattr(cls, "_is_protocol", False)):
        raise TypeError(f"@runtime_checkable can be only applied to protocol classes, got {cls!r}")
    cls._is_runtime_protocol = True
    return cls


def _supports(name, method):
    def body(self):
        pass

    body.__name__ = method
    body.__isabstractmethod__ = True
    made = _ProtocolMeta(name, (Protocol,), {method: body, "__module__": "typing", "__slots__": ()})
    return runtime_checkable(made)


SupportsInt, SupportsFloat, SupportsBytes, SupportsIndex, SupportsAbs, SupportsRound = [_supports(name, method) for name, method in (
    ("SupportsInt", "__int__"), ("SupportsFloat", "__float__"), ("SupportsBytes", "__bytes__"), ("SupportsIndex", "__index__"),
    ("SupportsAbs", "__abs__"), ("SupportsRound", "__round__"))]
