# Abstract base classes.

from _abc import abstract_names as _abstract_names


def abstractmethod(funcobj):
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractproperty(property):
    __isabstractmethod__ = True


class ABCMeta(type):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        cls.__abstractmethods__ = frozenset(_abstract_names(cls, namespace))
        cls._abc_registry = None
        cls._abc_cache = {}
        return cls

    def register(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        if type.__subclasscheck__(cls, subclass):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError("Refusing to create an inheritance cycle")
        if cls._abc_registry is None:
            cls._abc_registry = []
        cls._abc_registry.append(subclass)
        for known in cls.__mro__:
            if isinstance(known, ABCMeta):
                known._abc_cache = {}
        return subclass

    def __instancecheck__(cls, instance):
        kind = type(instance)
        cache = cls._abc_cache
        if kind in cache:
            return cache[kind]
        return cls.__subclasscheck__(kind)

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError("issubclass() arg 1 must be a class")
        cache = cls._abc_cache
        if subclass in cache:
            return cache[subclass]
        found = cache[subclass] = _derives(cls, subclass)
        return found


def _derives(cls, subclass):
    hook = getattr(cls, "__subclasshook__", None)
    if hook is not None:
        found = hook(subclass)
        if found is not NotImplemented:
            return bool(found)
    if cls in subclass.__mro__:
        return True
    for registered in cls._abc_registry or ():
        if issubclass(subclass, registered):
            return True
    for derived in cls.__subclasses__():
        if issubclass(subclass, derived):
            return True
    return False


class ABC(metaclass=ABCMeta):
    __slots__ = ()


def update_abstractmethods(cls):
    if hasattr(cls, "__abstractmethods__"):
        cls.__abstractmethods__ = frozenset(_abstract_names(cls, cls.__dict__))
    return cls


def get_cache_token():
    return 0
