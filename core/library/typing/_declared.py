# The parts of typing that are called: declarations of tuples and dicts, and questions about annotations.

from typing import Annotated, ForwardRef, Generic, _Alias, _NoneType, _builtin_alias, _builtin_union

_overloads = {}


class IO(Generic):
    __module__ = "typing"


class TextIO(IO):
    __module__ = "typing"


class BinaryIO(IO):
    __module__ = "typing"


def cast(typ, val):
    return val


def assert_type(val, typ, /):
    return val


def assert_never(arg, /):
    value = repr(arg)
    if len(value) > 100:
        value = value[:100] + "..."
    raise AssertionError(f"Expected code to be unreachable, but got: {value}")


def reveal_type(obj, /):
    import sys
    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


def _overload_dummy(*args, **kwds):
    raise NotImplementedError("You should not call an overloaded function. A series of @overload-decorated functions outside a stub module should always be "
                              "followed by an implementation that is not @overload-ed.")


def overload(func):
    inner = getattr(func, "__func__", func)
    _overloads.setdefault((inner.__module__, inner.__qualname__), []).append(func)
    return _overload_dummy


def get_overloads(func):
    inner = getattr(func, "__func__", func)
    return list(_overloads.get((inner.__module__, inner.__qualname__), ()))


def clear_overloads():
    _overloads.clear()


def final(f):
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def no_type_check(arg):
    try:
        arg.__no_type_check__ = True
    except (AttributeError, TypeError):
        pass
    return arg


def dataclass_transform(**kwargs):
    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = kwargs
        return cls_or_fn

    return decorator


class NewType:
    def __init__(self, name, tp):
        self.__name__ = self.__qualname__ = name
        self.__supertype__ = tp
        self.__module__ = "__main__"

    def __call__(self, x, /):
        return x

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"

    def __or__(self, other):
        from typing import Union
        return Union[self, other]

    def __ror__(self, other):
        from typing import Union
        return Union[other, self]

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of NewType. Perhaps you were looking for: `{self.__name__} = NewType({self.__name__!r}, ...)`")


# ------------------------------------------------------------------------------------------------------------ questions


def get_origin(tp):
    if isinstance(tp, _Alias):
        return Annotated if tp._name == "Annotated" else tp.__origin__
    if isinstance(tp, _builtin_union):
        return _builtin_union
    if isinstance(tp, _builtin_alias):
        return tp.__origin__
    return Generic if tp is Generic else None


def get_args(tp):
    if isinstance(tp, _Alias):
        if tp._name == "Annotated":
            return (tp._origin,) + tp.__metadata__
        if tp._name == "Callable" and tp.__args__ and tp.__args__[0] is not ...:
            return list(tp.__args__[:-1]), tp.__args__[-1]
        return tp.__args__
    return tp.__args__ if isinstance(tp, (_builtin_alias, _builtin_union)) else ()


def _evaluated(annotation, names):
    if annotation is None:
        return _NoneType
    if isinstance(annotation, ForwardRef):
        annotation = annotation.__forward_arg__
    if isinstance(annotation, str):
        from _generated import define
        scope = dict(names)
        define(f"__value = (\n{annotation}\n)\n", scope)
        return _evaluated(scope["__value"], names)
    if isinstance(annotation, _Alias) and not annotation._bare and annotation._name != "Literal":
        args = tuple(_evaluated(arg, names) if isinstance(arg, (ForwardRef, _Alias)) else arg for arg in annotation.__args__)
        if args != annotation.__args__:
            made = _Alias(annotation._origin, args, annotation._name)
            return made
    return annotation


def _without_extras(annotation):
    return annotation._origin if isinstance(annotation, _Alias) and annotation._name == "Annotated" else annotation


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    import sys
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            module = sys.modules.get(base.__module__)
            names = dict(vars(module)) if globalns is None and module is not None else dict(globalns or {})
            names.update(localns or {})
            for name, annotation in base.__dict__.get("__annotations__", {}).items():
                hints[name] = _evaluated(annotation, names)
    else:
        names = dict(globalns if globalns is not None else getattr(obj, "__globals__", None) or vars(obj))
        names.update(localns or {})
        if not hasattr(obj, "__annotations__"):
            raise TypeError(f"{obj!r} is not a module, class, method, or function.")
        for name, annotation in obj.__annotations__.items():
            hints[name] = _evaluated(annotation, names)
    return hints if include_extras else {name: _without_extras(annotation) for name, annotation in hints.items()}


# ------------------------------------------------------------------------------------------------------------ named tuples


_reserved = frozenset(("__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults", "_field_types", "_make", "_replace", "_asdict",
                       "_source"))
_kept = frozenset(("__module__", "__name__", "__annotations__", "__qualname__", "__orig_bases__", "__dict__"))


def _make_named_tuple(name, types, module, defaults=()):
    from collections import namedtuple
    made = namedtuple(name, [field for field, _ in types], defaults=defaults, module=module)
    annotations = {field: ForwardRef(kind) if isinstance(kind, str) else kind for field, kind in types}
    made.__annotations__ = made.__new__.__annotations__ = annotations
    return made


class _NamedTupleMeta(type):
    def __new__(cls, typename, bases, namespace):
        types = namespace.get("__annotations__", {})
        with_default = []
        for field in types:
            if field in namespace:
                with_default.append(field)
            elif with_default:
                raise TypeError(f"Non-default namedtuple field {field} cannot follow default field{'s' if len(with_default) > 1 else ''} "
                                f"{', '.join(with_default)}")
        made = _make_named_tuple(typename, list(types.items()), namespace["__module__"], [namespace[name] for name in with_default])
        made.__qualname__ = namespace.get("__qualname__", typename)
        for key, value in namespace.items():
            if key in _reserved:
                raise AttributeError("Cannot overwrite NamedTuple attribute " + key)
            if key not in _kept and key not in made._fields:
                setattr(made, key, value)
        return made


class _NamedTuple:
    def __call__(self, typename, fields=None, /, **kwargs):
        if fields is None:
            fields = kwargs.items()
        elif kwargs:
            raise TypeError("Either list of fields or keywords can be provided to NamedTuple, not both")
        return _make_named_tuple(typename, list(fields), "__main__")

    def __repr__(self):
        return "<function NamedTuple at 0x7f0000000000>"

    def __mro_entries__(self, bases):
        return (_named_tuple_base,)


_named_tuple_base = type.__new__(_NamedTupleMeta, "_NamedTuple", (), {"__module__": "typing"})
NamedTuple = _NamedTuple()


# ------------------------------------------------------------------------------------------------------------ typed dicts


class _TypedDictMeta(type):
    def __new__(cls, name, bases, namespace, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError("cannot inherit from both a TypedDict type and a non-TypedDict base class")
        made = type.__new__(_TypedDictMeta, name, (dict,), namespace)
        annotations = {}
        required, optional = set(), set()
        for base in bases:
            annotations.update(base.__dict__.get("__annotations__", {}))
            required |= base.__dict__.get("__required_keys__", set())
            optional |= base.__dict__.get("__optional_keys__", set())
        for key, kind in namespace.get("__annotations__", {}).items():
            annotations[key] = ForwardRef(kind) if isinstance(kind, str) else kind
            form = kind._name if isinstance(kind, _Alias) else None
            (required if form == "Required" or (total and form != "NotRequired") else optional).add(key)
        made.__annotations__ = annotations
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        made.__total__ = total
        return made

    def __call__(cls, *args, **kwargs):
        return dict(*args, **kwargs)

    def __instancecheck__(cls, instance):
        raise TypeError("TypedDict does not support instance and class checks")

    def __subclasscheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")


class _TypedDict:
    def __call__(self, typename, fields=None, /, *, total=True, **kwargs):
        return _TypedDictMeta(typename, (), {"__annotations__": dict(kwargs if fields is None else fields), "__module__": "__main__"}, total=total)

    def __mro_entries__(self, bases):
        return (_typed_dict_base,)


_typed_dict_base = type.__new__(_TypedDictMeta, "TypedDict", (), {"__module__": "typing"})
TypedDict = _TypedDict()


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta)
