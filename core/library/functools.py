WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__")
WRAPPER_UPDATES = ("__dict__",)
_missing = object()


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    for name in assigned:
        value = getattr(wrapped, name, _missing)
        if value is not _missing:
            setattr(wrapper, name, value)
    for name in updated:
        if name == "__dict__":
            for key, value in getattr(wrapped, name, {}).items():
                setattr(wrapper, key, value)
        else:
            getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    return lambda wrapper: update_wrapper(wrapper, wrapped, assigned, updated)


def reduce(function, sequence, initial=_missing, /):
    try:
        iterator = iter(sequence)
    except TypeError:
        raise TypeError("reduce() arg 2 must support iteration") from None
    if initial is _missing:
        initial = next(iterator, _missing)
        if initial is _missing:
            raise TypeError("reduce() of empty iterable with no initial value")
    for item in iterator:
        initial = function(initial, item)
    return initial


def _shown(function, args, keywords):
    parts = [repr(function)] + [repr(arg) for arg in args] + [f"{name}={value!r}" for name, value in keywords.items()]
    return ", ".join(parts)


class partial:
    def __new__(cls, func=_missing, /, *args, **keywords):
        if func is _missing:
            raise TypeError("type 'partial' takes at least one argument")
        if not callable(func):
            raise TypeError("the first argument must be callable")
        self = super().__new__(cls)
        if isinstance(func, partial):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords
        return self

    def __call__(self, /, *args, **keywords):
        if self.keywords:
            keywords = {**self.keywords, **keywords}
        return self.func(*self.args, *args, **keywords)

    def __reduce__(self):
        others = {name: value for name, value in self.__dict__.items() if name not in ("func", "args", "keywords")}
        return type(self), (self.func,), (self.func, self.args, self.keywords, others or None)

    def __setstate__(self, state):
        self.func, self.args, self.keywords, others = state
        self.__dict__.update(others or {})

    def __repr__(self):
        cls = type(self)
        name = "functools.partial" if cls is partial else cls.__qualname__
        return f"{name}({_shown(self.func, self.args, self.keywords)})"


def _unwrap_partial(func):
    while isinstance(func, partial):
        func = func.func
    return func


class partialmethod:
    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        if isinstance(func, partialmethod):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __repr__(self):
        return f"functools.partialmethod({_shown(self.func, self.args, self.keywords)})"

    def __get__(self, obj, cls=None):
        func, args, keywords = self.func, self.args, self.keywords
        if isinstance(func, (staticmethod, classmethod)) or (hasattr(func, "__get__") and not hasattr(func, "__call__")):
            return partial(func.__get__(obj, cls), *args, **keywords)

        def method(self, /, *more, **given):
            return func(self, *args, *more, **{**keywords, **given})

        return method if obj is None else method.__get__(obj, cls)


_sentinel_of_names = object()


def _key(args, keywords, typed):
    if not keywords and not typed:
        # A lone int or str is its own key, as CPython has it: f(3) and f(3.0) are two entries.
        return args[0] if len(args) == 1 and type(args[0]) in (int, str) else args
    key = args
    if keywords:
        key += (_sentinel_of_names,)
        for item in keywords.items():
            key += item
    if typed:
        key += tuple([type(value) for value in args]) + tuple([type(value) for value in keywords.values()])
    return key


class _CacheInfo(tuple):
    def __new__(cls, hits, misses, maxsize, currsize):
        return tuple.__new__(cls, (hits, misses, maxsize, currsize))

    hits = property(lambda self: self[0])
    misses = property(lambda self: self[1])
    maxsize = property(lambda self: self[2])
    currsize = property(lambda self: self[3])

    def __repr__(self):
        return f"CacheInfo(hits={self[0]}, misses={self[1]}, maxsize={self[2]}, currsize={self[3]})"


def _cached(function, maxsize, typed):
    entries = {}
    hits = misses = 0

    def unlimited(*args, **keywords):
        nonlocal hits, misses
        key = args[0] if not keywords and not typed and len(args) == 1 and type(args[0]) is int else _key(args, keywords, typed)
        value = entries.get(key, _missing)
        if value is not _missing:
            hits += 1
            return value
        misses += 1
        value = entries[key] = function(*args, **keywords)
        return value

    def limited(*args, **keywords):
        nonlocal hits, misses
        key = _key(args, keywords, typed)
        value = entries.get(key, _missing)
        if value is not _missing:
            hits += 1
            # The dict's order is that of the last use.
            del entries[key]
            entries[key] = value
            return value
        misses += 1
        value = function(*args, **keywords)
        if key not in entries:
            if len(entries) >= maxsize:
                del entries[next(iter(entries))]
            entries[key] = value
        return value

    def uncached(*args, **keywords):
        nonlocal misses
        misses += 1
        return function(*args, **keywords)

    def cache_info():
        return _CacheInfo(hits, misses, maxsize, len(entries))

    def cache_clear():
        nonlocal hits, misses
        hits = misses = 0
        entries.clear()

    wrapper = unlimited if maxsize is None else limited if maxsize else uncached
    wrapper.cache_info = cache_info
    wrapper.cache_clear = cache_clear
    wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
    return update_wrapper(wrapper, function)


def lru_cache(maxsize=128, typed=False):
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif callable(maxsize) and isinstance(typed, bool):
        return _cached(maxsize, 128, typed)
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")
    return lambda function: _cached(function, maxsize, typed)


def cache(user_function, /):
    return _cached(user_function, None, False)


class cached_property:
    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError(f"Cannot assign the same cached_property to two different names ({self.attrname!r} and {name!r}).")

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        known = instance.__dict__
        value = known.get(self.attrname, _missing)
        if value is _missing:
            value = self.func(instance)
            instance.__dict__[self.attrname] = value
        return value


def _ordering(root, negated, wants_equal, wants_different):
    """A comparison out of another one: its (negated) answer, joined with equality if the two differ in that."""

    def compare(self, other):
        answer = getattr(type(self), root)(self, other)
        if answer is NotImplemented:
            return answer
        answer = not answer if negated else answer
        if wants_equal:
            return answer or self == other
        if wants_different:
            return answer and self != other
        return answer

    return compare


def total_ordering(cls):
    roots = [name for name in ("__lt__", "__le__", "__gt__", "__ge__") if getattr(cls, name, None) is not getattr(object, name, None)]
    if not roots:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    root = max(roots)
    for name in ("__lt__", "__le__", "__gt__", "__ge__"):
        if name in roots:
            continue
        negated = name[2] != root[2]
        strict, root_strict = name[3] == "t", root[3] == "t"
        if negated:
            # not (a < b) is a >= b; leave the equal ones out for a > b.
            method = _ordering(root, True, not strict and not root_strict, strict and root_strict)
        else:
            method = _ordering(root, False, not strict, strict)
        method.__name__ = name
        setattr(cls, name, method)
    return cls


def cmp_to_key(mycmp):
    class K:
        __slots__ = ["obj"]
        __hash__ = None

        def __init__(self, obj):
            self.obj = obj

        def __lt__(self, other):
            return mycmp(self.obj, _compared(other)) < 0

        def __gt__(self, other):
            return mycmp(self.obj, _compared(other)) > 0

        def __eq__(self, other):
            return mycmp(self.obj, _compared(other)) == 0

        def __le__(self, other):
            return mycmp(self.obj, _compared(other)) <= 0

        def __ge__(self, other):
            return mycmp(self.obj, _compared(other)) >= 0

    def _compared(other):
        if not isinstance(other, K):
            raise TypeError("other argument must be K instance")
        return other.obj

    return K


def _implementation(registry, cls):
    for base in cls.__mro__:
        if base is not object and base in registry:
            return registry[base]
    # Classes that only say by issubclass() that they stand above it.
    best = None
    for candidate in registry:
        if candidate is object or candidate in cls.__mro__ or not issubclass(cls, candidate):
            continue
        if best is None or issubclass(candidate, best):
            best = candidate
        elif not issubclass(best, candidate):
            raise RuntimeError(f"Ambiguous dispatch: {best} or {candidate}")
    return registry[object if best is None else best]


def singledispatch(func):
    registry = {}
    known = {}

    def dispatch(cls):
        if cls not in known:
            known[cls] = registry[cls] if cls in registry else _implementation(registry, cls)
        return known[cls]

    def register(cls, function=None):
        members = (cls,) if isinstance(cls, type) else getattr(cls, "__args__", None)
        if members is None or not all([isinstance(member, type) for member in members]):
            if function is not None:
                raise TypeError(f"Invalid first argument to `register()`. {cls!r} is not a class or union type.")
            annotations = getattr(cls, "__annotations__", {})
            if not annotations:
                raise TypeError(f"Invalid first argument to `register()`: {cls!r}. Use either `@register(some_class)` or plain `@register` on an annotated function.")
            function = cls
            from typing import get_type_hints
            name, cls = next(iter(get_type_hints(function).items()))
            members = (cls,) if isinstance(cls, type) else getattr(cls, "__args__", None)
            if members is None:
                raise TypeError(f"Invalid annotation for {name!r}. {cls!r} is not a class.")
        elif function is None:
            return lambda function: register(cls, function)
        for member in members:
            registry[member] = function
        known.clear()
        return function

    def wrapper(*args, **keywords):
        if not args:
            raise TypeError(f"{name} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **keywords)

    name = getattr(func, "__name__", "singledispatch function")
    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = registry
    update_wrapper(wrapper, func)
    return wrapper


class singledispatchmethod:
    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, method)

    def __get__(self, obj, cls=None):
        def method(*args, **keywords):
            found = self.dispatcher.dispatch(args[0].__class__)
            return found.__get__(obj, cls)(*args, **keywords)

        method.register = self.register
        return update_wrapper(method, self.func)
