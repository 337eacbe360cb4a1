# Data classes. Their methods are compiled from text, so that they have the signature that the class asks for, and the speed and the messages of such methods.

from _generated import define as _define

__all__ = ["dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING", "fields", "asdict", "astuple", "make_dataclass", "replace",
           "is_dataclass"]


class FrozenInstanceError(AttributeError):
    pass


class _MISSING_TYPE:
    pass


class _KW_ONLY_TYPE:
    pass


class _HasDefaultFactory:
    def __repr__(self):
        return "<factory>"


MISSING = _MISSING_TYPE()
KW_ONLY = _KW_ONLY_TYPE()
_FACTORY = _HasDefaultFactory()
_FIELDS = "__dataclass_fields__"
_PARAMS = "__dataclass_params__"
_printing = set()


class InitVar:
    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        name = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
        return f"dataclasses.InitVar[{name}]"

    def __class_getitem__(cls, type):
        return InitVar(type)


class _Kind:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD, _FIELD_CLASSVAR, _FIELD_INITVAR = _Kind("_FIELD"), _Kind("_FIELD_CLASSVAR"), _Kind("_FIELD_INITVAR")


class Field:
    __slots__ = ("name", "type", "default", "default_factory", "repr", "hash", "init", "compare", "metadata", "kw_only", "_field_type")

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = {} if metadata is None else metadata
        self.kw_only = kw_only
        self._field_type = None

    def __repr__(self):
        return (f"Field(name={self.name!r},type={self.type!r},default={self.default!r},default_factory={self.default_factory!r},init={self.init!r},"
                f"repr={self.repr!r},hash={self.hash!r},compare={self.compare!r},metadata=mappingproxy({self.metadata!r}),kw_only={self.kw_only!r},"
                f"_field_type={self._field_type})")

    def __set_name__(self, owner, name):
        set_name = getattr(type(self.default), "__set_name__", None)
        if set_name:
            set_name(self.default, owner, name)


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=MISSING):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


class _DataclassParams:
    __slots__ = ("init", "repr", "eq", "order", "unsafe_hash", "frozen")

    def __init__(self, init, repr, eq, order, unsafe_hash, frozen):
        self.init, self.repr, self.eq, self.order, self.unsafe_hash, self.frozen = init, repr, eq, order, unsafe_hash, frozen

    def __repr__(self):
        return (f"_DataclassParams(init={self.init!r},repr={self.repr!r},eq={self.eq!r},order={self.order!r},unsafe_hash={self.unsafe_hash!r},"
                f"frozen={self.frozen!r})")


# ------------------------------------------------------------------------------------------------------------ fields


def _kind_of(annotation):
    if type(annotation) is InitVar or annotation is InitVar:
        return _FIELD_INITVAR
    if isinstance(annotation, str):  # annotations left as text by `from __future__ import annotations`
        head = annotation.split("[", 1)[0].strip()
        if head in ("ClassVar", "typing.ClassVar", "t.ClassVar"):
            return _FIELD_CLASSVAR
        if head in ("InitVar", "dataclasses.InitVar"):
            return _FIELD_INITVAR
        return _FIELD
    if getattr(annotation, "_is_classvar", False):
        return _FIELD_CLASSVAR
    return _FIELD


def _is_kw_only(annotation):
    return annotation is KW_ONLY or (isinstance(annotation, str) and annotation in ("KW_ONLY", "dataclasses.KW_ONLY"))


def _get_field(cls, name, annotation, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        found = default
    else:
        if type(default).__name__ == "member_descriptor":
            default = MISSING  # a slot of this name, no value
        found = field(default=default)
    found.name = name
    found.type = annotation
    found._field_type = kind = _kind_of(annotation)
    if kind is not _FIELD:
        if found.default_factory is not MISSING:
            raise TypeError(f"field {name} cannot have a default factory")
    if kind is _FIELD_CLASSVAR:
        if found.kw_only is not MISSING:
            raise TypeError(f"field {name} is a ClassVar but specifies kw_only")
    elif found.kw_only is MISSING:
        found.kw_only = kw_only
    if kind is _FIELD and found.default.__class__.__hash__ is None:
        raise ValueError(f"mutable default {type(found.default)} for field {name} is not allowed: use default_factory")
    return found


def _collect_fields(cls, kw_only):
    """The fields of the class itself, in order."""
    annotations = cls.__dict__.get("__annotations__", {})
    own = []
    seen_marker = False
    for name, annotation in annotations.items():
        if _is_kw_only(annotation):
            if seen_marker:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            seen_marker = kw_only = True
        else:
            own.append(_get_field(cls, name, annotation, kw_only))
    for found in own:
        if isinstance(getattr(cls, found.name, None), Field):
            if found.default is MISSING:
                delattr(cls, found.name)
            else:
                setattr(cls, found.name, found.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f"{name!r} is a field but has no type annotation")
    return own


# ------------------------------------------------------------------------------------------------------------ methods

from dataclasses._source import compare_source as _compare_source, frozen_source as _frozen_source, init_source as _init_source
from dataclasses._source import repr_source as _repr_source, tuple_of as _tuple_of


def _annotation_text(annotation):
    if isinstance(annotation, str):
        return repr(annotation)
    if isinstance(annotation, type) and type(annotation) is not type(list[int]):
        return annotation.__qualname__ if annotation.__module__ == "builtins" else f"{annotation.__module__}.{annotation.__qualname__}"
    return repr(annotation).replace("typing.", "")


def _signature_text(cls, fields):
    parts = []
    marked = False
    for found in fields:
        if not found.init:
            continue
        if found.kw_only is True and not marked:
            marked = True
            parts.append("*")
        text = f"{found.name}: {_annotation_text(found.type)}"
        if found.default is not MISSING:
            text += f" = {found.default!r}"
        elif found.default_factory is not MISSING:
            text += " = <factory>"
        parts.append(text)
    return f"{cls.__name__}({', '.join(parts)})"


def _hash_cannot(cls, name):
    raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}")


def _install(cls, source, names, wanted):
    """Defines the functions in `source`; those in `wanted` become methods unless the class has its own."""
    _define(source, names)
    clash = None
    for name in wanted:
        method = names[name]
        method.__qualname__ = f"{cls.__qualname__}.{name}"
        if name in cls.__dict__:
            clash = clash or name
        else:
            setattr(cls, name, method)
    return clash


def _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    fields = {}
    any_frozen_base = has_dataclass_bases = False
    for base in cls.__mro__[-1:0:-1]:
        base_fields = base.__dict__.get(_FIELDS)
        if base_fields is not None:
            has_dataclass_bases = True
            fields.update(base_fields)
            any_frozen_base = any_frozen_base or getattr(base, _PARAMS).frozen
    for found in _collect_fields(cls, kw_only):
        fields[found.name] = found
    if has_dataclass_bases:
        if any_frozen_base and not frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if not any_frozen_base and frozen:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    setattr(cls, _PARAMS, _DataclassParams(init, repr, eq, order, unsafe_hash, frozen))
    setattr(cls, _FIELDS, fields)
    explicit = cls.__dict__.get("__hash__", MISSING)
    has_explicit_hash = not (explicit is MISSING or (explicit is None and "__eq__" in cls.__dict__))
    if order and not eq:
        raise ValueError("eq must be true if order is true")

    init_fields = [f for f in fields.values() if f._field_type is not _FIELD_CLASSVAR]
    positional = [f for f in init_fields if f.init and not f.kw_only]
    keywords = [f for f in init_fields if f.init and f.kw_only]
    listed = [f for f in init_fields if f._field_type is _FIELD]
    names = {"_FACTORY": _FACTORY, "_set": object.__setattr__, "_printing": _printing, "_cls": cls, "_FrozenInstanceError": FrozenInstanceError,
             "__name__": cls.__module__}
    source = ""
    wanted = []
    if init:
        self_name = "__dataclass_self__" if "self" in fields else "self"
        source += _init_source(init_fields, positional, keywords, frozen, slots, hasattr(cls, "__post_init__"), self_name, names)
        wanted.append("__init__")
    if repr:
        source += _repr_source([f for f in listed if f.repr])
        wanted.append("__repr__")
    compared = [f for f in listed if f.compare]
    if eq:
        source += _compare_source("__eq__", "==", compared)
        wanted.append("__eq__")
    if source:
        _install(cls, source, names, wanted)
    if init:
        names["__init__"].__annotations__ = {f.name: f.type.type if type(f.type) is InitVar else f.type for f in positional + keywords} | {"return": None}
    if order:
        pairs = (("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">="))
        clash = _install(cls, "".join(_compare_source(name, sign, compared) for name, sign in pairs), names, [name for name, _ in pairs])
        if clash:
            raise TypeError(f"Cannot overwrite attribute {clash} in class {cls.__name__}. Consider using functools.total_ordering")
    if frozen:
        clash = _install(cls, _frozen_source(listed), names, ["__setattr__", "__delattr__"])
        if clash:
            _hash_cannot(cls, clash)
    if unsafe_hash or (eq and frozen):
        if not has_explicit_hash:
            hashed = [f for f in listed if (f.compare if f.hash is None else f.hash)]
            _define(f"def __hash__(self):\n    return hash({_tuple_of('self', hashed)})\n", names)
            names["__hash__"].__qualname__ = f"{cls.__qualname__}.__hash__"
            cls.__hash__ = names["__hash__"]
        elif unsafe_hash:
            _hash_cannot(cls, "__hash__")
    elif eq and not has_explicit_hash:
        cls.__hash__ = None
    if not getattr(cls, "__doc__"):
        cls.__doc__ = _signature_text(cls, positional + keywords)
    if match_args and "__match_args__" not in cls.__dict__:
        cls.__match_args__ = tuple(f.name for f in positional)
    if weakref_slot and not slots:
        raise TypeError("weakref_slot is True but slots is False")
    if slots:
        cls = _add_slots(cls, frozen, weakref_slot, names)
    if "abc" in _modules():
        _modules()["abc"].update_abstractmethods(cls)
    return cls


def _modules():
    import sys
    return sys.modules


def _add_slots(cls, frozen, weakref_slot, names):
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    namespace = dict(cls.__dict__)
    field_names = tuple(found.name for found in fields(cls))
    inherited = set()
    for base in cls.__mro__[1:-1]:
        own = base.__dict__.get("__slots__", ())
        inherited.update((own,) if isinstance(own, str) else own)
    namespace["__slots__"] = tuple(name for name in field_names + (("__weakref__",) if weakref_slot else ()) if name not in inherited)
    for name in field_names:
        namespace.pop(name, None)
    namespace.pop("__dict__", None)
    namespace.pop("__weakref__", None)
    qualname = cls.__qualname__
    made = type(cls)(cls.__name__, cls.__bases__, namespace)
    made.__qualname__ = qualname
    names["_cls"] = made
    if frozen:
        def _dataclass_setstate(self, state):
            for name, value in zip(field_names, state):
                object.__setattr__(self, name, value)

        made.__getstate__ = lambda self: [getattr(self, name) for name in field_names]
        made.__setstate__ = _dataclass_setstate
    return made


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False,
              weakref_slot=False):
    def wrap(cls):
        return _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)

    return wrap if cls is None else wrap(cls)


# ------------------------------------------------------------------------------------------------------------ functions


def fields(class_or_instance):
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple(f for f in found.values() if f._field_type is _FIELD)


def is_dataclass(obj):
    cls = obj if isinstance(obj, type) else type(obj)
    return hasattr(cls, _FIELDS)


def _is_dataclass_instance(obj):
    return hasattr(type(obj), _FIELDS)


def asdict(obj, *, dict_factory=dict):
    if not _is_dataclass_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _asdict_inner(obj, dict_factory)


_atomic = frozenset((type(None), bool, int, float, str, bytes, type(...), range, type))


def _copied(obj):
    if type(obj) in _atomic:
        return obj
    from copy import deepcopy
    return deepcopy(obj)


def _asdict_inner(obj, dict_factory):
    if type(obj) in _atomic:
        return obj
    if _is_dataclass_instance(obj):
        return dict_factory([(f.name, _asdict_inner(getattr(obj, f.name), dict_factory)) for f in fields(obj)])
    if isinstance(obj, tuple) and hasattr(obj, "_fields"):
        return type(obj)(*[_asdict_inner(item, dict_factory) for item in obj])
    if isinstance(obj, (list, tuple)):
        return type(obj)([_asdict_inner(item, dict_factory) for item in obj])
    if isinstance(obj, dict):
        pairs = [(_asdict_inner(key, dict_factory), _asdict_inner(value, dict_factory)) for key, value in obj.items()]
        return _like_dict(obj, pairs)
    return _copied(obj)


def _like_dict(obj, pairs):
    if hasattr(type(obj), "default_factory"):
        made = type(obj)(obj.default_factory)
        made.update(pairs)
        return made
    return type(obj)(pairs)


def astuple(obj, *, tuple_factory=tuple):
    if not _is_dataclass_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _astuple_inner(obj, tuple_factory)


def _astuple_inner(obj, tuple_factory):
    if type(obj) in _atomic:
        return obj
    if _is_dataclass_instance(obj):
        return tuple_factory([_astuple_inner(getattr(obj, f.name), tuple_factory) for f in fields(obj)])
    if isinstance(obj, tuple) and hasattr(obj, "_fields"):
        return type(obj)(*[_astuple_inner(item, tuple_factory) for item in obj])
    if isinstance(obj, (list, tuple)):
        return type(obj)([_astuple_inner(item, tuple_factory) for item in obj])
    if isinstance(obj, dict):
        return _like_dict(obj, [(_astuple_inner(key, tuple_factory), _astuple_inner(value, tuple_factory)) for key, value in obj.items()])
    return _copied(obj)


def replace(obj, /, **changes):
    if not _is_dataclass_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    for f in getattr(obj, _FIELDS).values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise ValueError(f"field {f.name} is declared with init=False, it cannot be specified with replace()")
            continue
        if f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise ValueError(f"InitVar {f.name!r} must be specified with replace()")
            changes[f.name] = getattr(obj, f.name)
    return obj.__class__(**changes)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
                   match_args=True, kw_only=False, slots=False, weakref_slot=False):
    contents = dict(namespace or {})
    annotations = {}
    for item in fields:
        if isinstance(item, str):
            name, kind = item, "typing.Any"
        elif len(item) == 2:
            name, kind = item
        elif len(item) == 3:
            name, kind, contents[item[0]] = item
        else:
            raise TypeError(f"Invalid field: {item!r}")
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if name in annotations:
            raise TypeError(f"Field name duplicated: {name!r}")
        annotations[name] = kind
    contents["__annotations__"] = annotations
    contents.setdefault("__module__", "types")
    cls = type(bases[0])(cls_name, bases, contents) if bases else type(cls_name, bases, contents)
    return dataclass(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen, match_args=match_args, kw_only=kw_only,
                     slots=slots, weakref_slot=weakref_slot)
