class Error(Exception):
    pass


error = Error


def _function():
    yield


class _Methods:
    def method(self):
        pass


_unchanging = {int, float, bool, str, bytes, type(None), range, slice, type, property, type(Ellipsis), type(NotImplemented), type(_function), type(len), type(str.join),
               type(_Methods().method), staticmethod, classmethod}


def _named(cls):
    return cls.__name__ if cls.__module__ == "builtins" else f"{cls.__module__}.{cls.__name__}"


def _own(cls, name):
    """A method that some class below object defines, else None."""
    method = getattr(cls, name, None)
    return None if method is None or method is getattr(object, name, None) else method


def _reduced(x, cls):
    """What the class says about how it is made again, or None."""
    method = _own(cls, "__reduce_ex__")
    if method is not None:
        return method(x, 4)
    method = _own(cls, "__reduce__")
    return None if method is None else method(x)


def _blank(x, cls):
    """A new object of the class, without content."""
    if isinstance(x, BaseException):
        return cls.__new__(cls, *x.args)
    for base in (list, dict, set):
        if isinstance(x, base):
            return base.__new__(cls)
    for base in (tuple, frozenset, str, int, float, bytes):
        if isinstance(x, base):
            return base.__new__(cls, base(x))
    try:
        return object.__new__(cls)
    except TypeError:
        raise TypeError(f"cannot pickle '{_named(cls)}' object") from None


def _slots(cls):
    names = []
    for base in cls.__mro__:
        own = base.__dict__.get("__slots__", ())
        for name in (own,) if isinstance(own, str) else own:
            if name not in ("__dict__", "__weakref__"):
                names.append(name if not name.startswith("__") or name.endswith("__") else f"_{base.__name__.lstrip('_')}{name}")
    return names


def _state(x, cls):
    """Attributes by name, or what a `__getstate__` of the class's own gives."""
    method = _own(cls, "__getstate__")
    if method is not None:
        return method(x)
    state = dict(getattr(x, "__dict__", ()))
    slots = {name: getattr(x, name) for name in _slots(cls) if hasattr(x, name)}
    return (state or None, slots) if slots else state or None


def _restore(y, state, cls):
    if state is None:
        return
    method = getattr(cls, "__setstate__", None)
    if method is not None:
        method(y, state)
        return
    slots = None
    if isinstance(state, tuple) and len(state) == 2:
        state, slots = state
    if state:
        y.__dict__.update(state)
    if slots:
        for name, value in slots.items():
            setattr(y, name, value)


def _rebuilt(x, cls, reduced, deep, memo):
    if isinstance(reduced, str):
        return x
    function, arguments, state, items, pairs = (tuple(reduced) + (None, None, None))[:5]
    if deep:
        arguments = [deepcopy(argument, memo) for argument in arguments]
    y = function(*arguments)
    if deep:
        memo[id(x)] = y
        state = deepcopy(state, memo)
    _restore(y, state, type(y))
    for item in items or ():
        y.append(deepcopy(item, memo) if deep else item)
    for key, value in pairs or ():
        if deep:
            key, value = deepcopy(key, memo), deepcopy(value, memo)
        y[key] = value
    return y


def copy(x):
    cls = type(x)
    if cls in _unchanging or isinstance(x, type):
        return x
    if cls is list or cls is dict or cls is set:
        return x.copy()
    if cls is tuple or cls is frozenset:
        return x
    method = getattr(cls, "__copy__", None)
    if method is not None:
        return method(x)
    reduced = _reduced(x, cls)
    if reduced is not None:
        return _rebuilt(x, cls, reduced, False, None)
    y = _blank(x, cls)
    if isinstance(x, list):
        list.extend(y, x)
    elif isinstance(x, (dict, set)):
        y.update(x)
    _restore(y, _state(x, cls), cls)
    return y


def deepcopy(x, memo=None, _nil=[]):
    cls = type(x)
    if cls in _unchanging:
        return x
    if memo is None:
        memo = {}
    known = memo.get(id(x), _nil)
    if known is not _nil:
        return known
    y = _deep(x, cls, memo)
    if y is not x:
        memo[id(x)] = y
        # The copied objects must outlive the memo: their ids are its keys.
        memo.setdefault(id(memo), []).append(x)
    return y


def _deep(x, cls, memo):
    if cls is list:
        y = memo[id(x)] = []
        for item in x:
            y.append(deepcopy(item, memo))
        return y
    if cls is dict:
        y = memo[id(x)] = {}
        for key, value in x.items():
            y[deepcopy(key, memo)] = deepcopy(value, memo)
        return y
    if cls is tuple:
        items = [deepcopy(item, memo) for item in x]
        if id(x) in memo:
            return memo[id(x)]
        return x if all([new is old for new, old in zip(items, x)]) else tuple(items)
    if isinstance(x, type):
        return x
    method = getattr(cls, "__deepcopy__", None)
    if method is not None:
        return method(x, memo)
    if cls is set or cls is frozenset:
        return cls([deepcopy(item, memo) for item in x])
    reduced = _reduced(x, cls)
    if reduced is not None:
        return _rebuilt(x, cls, reduced, True, memo)
    if cls.__module__ == "collections" and cls.__name__ == "deque":
        return cls([deepcopy(item, memo) for item in x], x.maxlen)
    y = _blank(tuple([deepcopy(item, memo) for item in x]) if isinstance(x, tuple) else x, cls)
    memo[id(x)] = y
    if isinstance(x, BaseException):
        y.args = deepcopy(x.args, memo)
    _restore(y, deepcopy(_state(x, cls), memo), cls)
    if isinstance(x, list):
        for item in x:
            list.append(y, deepcopy(item, memo))
    elif isinstance(x, dict):
        if hasattr(x, "default_factory"):
            y.default_factory = x.default_factory
        for key, value in x.items():
            y[deepcopy(key, memo)] = deepcopy(value, memo)
    elif isinstance(x, set):
        for item in x:
            y.add(deepcopy(item, memo))
    return y
