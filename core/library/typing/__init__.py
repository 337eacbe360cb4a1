# typing: annotations mean nothing to a running program, but they have to be written, subscripted, combined and shown.

TYPE_CHECKING = False
Text = str
_builtin_alias = type(list[int])
_builtin_union = type(int | str)
_NoneType = type(None)


# ------------------------------------------------------------------------------------------------------------ showing and checking


def _type_repr(obj):
    if isinstance(obj, type) and type(obj) is not _builtin_alias:
        if obj.__module__ == "builtins":
            return obj.__qualname__
        return f"{obj.__module__}.{obj.__qualname__}"
    if obj is ...:
        return "..."
    if type(obj).__name__ == "function":
        return obj.__name__
    if isinstance(obj, (list, tuple)):
        return "[" + ", ".join(map(_type_repr, obj)) + "]"
    return repr(obj)


def _checked(arg, message):
    if arg is None:
        return _NoneType
    if isinstance(arg, str):
        return ForwardRef(arg)
    if type(arg) is tuple:
        raise TypeError(f"{message} Got {arg!r:.100}.")
    return arg


def _parameters_of(args):
    found = []
    for arg in args:
        if isinstance(arg, TypeVar):
            if arg not in found:
                found.append(arg)
        elif isinstance(arg, (list, tuple)):
            found += [p for p in _parameters_of(arg) if p not in found]
        else:
            found += [p for p in getattr(arg, "__parameters__", ()) if not isinstance(arg, type) and p not in found]
    return tuple(found)


def _substitute(arg, mapping):
    if isinstance(arg, TypeVar):
        return mapping.get(arg, arg)
    if isinstance(arg, (list, tuple)):
        return type(arg)(_substitute(item, mapping) for item in arg)
    parameters = getattr(arg, "__parameters__", ())
    if parameters and not isinstance(arg, type):
        return arg[tuple(mapping.get(p, p) for p in parameters)]
    return arg


class _Combinable:
    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class ForwardRef(_Combinable):
    def __init__(self, arg, **options):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        self.__forward_arg__ = arg

    def __eq__(self, other):
        return isinstance(other, ForwardRef) and self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __repr__(self):
        return f"ForwardRef({self.__forward_arg__!r})"

    def __call__(self):
        raise TypeError("forward references cannot be called")


class TypeVar(_Combinable):
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        self.__name__ = name
        self.__constraints__ = constraints
        self.__bound__ = bound
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)
        self.__module__ = "__main__"

    def __repr__(self):
        return ("+" if self.__covariant__ else "-" if self.__contravariant__ else "~") + self.__name__

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")

    def __call__(self, *args):
        raise TypeError(f"'{type(self).__name__}' object is not callable")


class TypeVarTuple(TypeVar):
    def __init__(self, name):
        super().__init__(name)

    def __repr__(self):
        return self.__name__

    def __iter__(self):
        yield Unpack[self]


class ParamSpec(TypeVar):
    @property
    def args(self):
        return _Part(self, "args")

    @property
    def kwargs(self):
        return _Part(self, "kwargs")


class _Part(_Combinable):
    def __init__(self, origin, name):
        self.__origin__ = origin
        self._name = name

    def __repr__(self):
        return f"{self.__origin__.__name__}.{self._name}"

    def __call__(self):
        raise TypeError("not callable")


ParamSpecArgs = ParamSpecKwargs = _Part


# ------------------------------------------------------------------------------------------------------------ special forms


class _Form(_Combinable):
    """A name like Optional that gives something when it is subscripted by `make`."""

    def __init__(self, name, make=None):
        self._name = name
        self._make = make
        self._is_classvar = name == "ClassVar"

    def __repr__(self):
        return "typing." + self._name

    def __getitem__(self, parameters):
        if self._make is None:
            raise TypeError(f"{self!r} is not subscriptable")
        return self._make(self, parameters)

    def __call__(self, *args, **kwds):
        raise TypeError("Any cannot be instantiated" if self is Any else f"Cannot instantiate {self!r}")

    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        raise TypeError(f"{self!r} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self!r} cannot be used with issubclass()")

    def __mro_entries__(self, bases):
        if self is Any:
            return (_AnyBase,)
        raise TypeError(f"Cannot subclass {self!r}")

    def __hash__(self):
        return hash(self._name)


class _AnyBase:
    pass


class _Alias(_Combinable):
    """Something subscripted, or a name like List that stands for a class. The class of a lazy one is the name of its module and its own."""

    def __init__(self, origin, args, name=None, bare=False):
        self._origin = origin
        self.__args__ = args
        self.__parameters__ = _parameters_of(args)
        self._name = name
        self._bare = bare
        self._is_classvar = name == "ClassVar"

    @property
    def __origin__(self):
        if isinstance(self._origin, str):
            self._origin = _load(self._origin)
        return self._origin

    def __repr__(self):
        name = "typing." + self._name if self._name else _type_repr(self.__origin__)
        if self._bare:
            return name
        if self._name == "Union":
            rest = [arg for arg in self.__args__ if arg is not _NoneType]
            if len(rest) < len(self.__args__):
                if len(rest) == 1:
                    return f"typing.Optional[{_type_repr(rest[0])}]"
                return self._listed(name)
        if self._name == "Callable":
            if self.__args__[0] is ... or len(self.__args__) == 2 and isinstance(self.__args__[0], ParamSpec):
                return f"typing.Callable[{_type_repr(self.__args__[0])}, {_type_repr(self.__args__[1])}]"
            return f"typing.Callable[[{', '.join(map(_type_repr, self.__args__[:-1]))}], {_type_repr(self.__args__[-1])}]"
        if self._name == "Literal":
            return f"typing.Literal[{', '.join(map(repr, self.__args__))}]"
        if self._name == "Annotated":
            return f"typing.Annotated[{_type_repr(self._origin)}, {', '.join(map(repr, self.__metadata__))}]"
        return self._listed(name)

    def _listed(self, name):
        return f"{name}[{', '.join(map(_type_repr, self.__args__)) or '()'}]"

    def __getitem__(self, parameters):
        if self._bare:
            return _subscripted(self, parameters)
        if self._name in ("Literal", "ClassVar", "Final") and not self.__parameters__:
            raise TypeError(f"{self!r} is not a generic class")
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        if not self.__parameters__:
            raise TypeError(f"{self!r} is not a generic class")
        _check_count(self, parameters, len(self.__parameters__))
        mapping = dict(zip(self.__parameters__, [_checked(p, "Parameters to generic types must be types.") if not isinstance(p, list) else p for p in parameters]))
        args = []
        for arg in self.__args__:
            new = _substitute(arg, mapping)
            if self._name == "Callable" and isinstance(arg, ParamSpec) and isinstance(new, (list, tuple)):
                args += new
            else:
                args.append(new)
        if self._name == "Union":
            return Union[tuple(args)]
        made = _Alias(self._origin, tuple(args), self._name)
        if self._name == "Annotated":
            made._origin = args[0]
            made.__metadata__ = self.__metadata__
        return made

    def __call__(self, *args, **kwargs):
        if self._name and self._name not in ("Annotated", "Counter", "ChainMap", "OrderedDict", "DefaultDict", "Deque"):
            if isinstance(self._origin, _Form):
                raise TypeError(f"Cannot instantiate {self._origin!r}")
            raise TypeError(f"Type {self._name} cannot be instantiated; use {_type_repr(self.__origin__)}() instead")
        made = self.__origin__(*args, **kwargs)
        try:
            made.__orig_class__ = self
        except AttributeError:
            pass
        return made

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__") or name.startswith("_"):
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __eq__(self, other):
        if not isinstance(other, _Alias):
            if self._name == "Union" and isinstance(other, _builtin_union):
                return set(self.__args__) == set(other.__args__)
            return NotImplemented
        if self._name == "Union" and other._name == "Union":
            return set(self.__args__) == set(other.__args__)
        return (self._name == other._name and self._bare == other._bare and self.__origin__ == other.__origin__ and self.__args__ == other.__args__
                and getattr(self, "__metadata__", None) == getattr(other, "__metadata__", None))

    def __hash__(self):
        if self._name == "Union":
            return hash(frozenset(self.__args__))
        return hash((self._name, self.__args__ if self._name != "Literal" else None))

    def __instancecheck__(self, obj):
        if self._name == "Union":
            return isinstance(obj, self.__args__)
        if not self._bare:
            raise TypeError("Subscripted generics cannot be used with class and instance checks")
        return isinstance(obj, self.__origin__)

    def __subclasscheck__(self, cls):
        if self._name == "Union":
            return issubclass(cls, self.__args__)
        if not self._bare:
            raise TypeError("Subscripted generics cannot be used with class and instance checks")
        return issubclass(cls, self.__origin__)

    def __mro_entries__(self, bases):
        origin = self.__origin__
        if self._name in ("Union", "Literal", "ClassVar", "Final", "Optional"):
            raise TypeError(f"Cannot subclass {self!r}")
        if origin is Generic:
            if Protocol in bases or any(isinstance(base, _Alias) and base is not self for base in bases[bases.index(self) + 1:]):
                return ()
            return (Generic,)
        if self._name and Generic not in bases and not any(isinstance(b, _Alias) and b is not self and b.__origin__ is Generic for b in bases):
            last = [b for b in bases if isinstance(b, _Alias) and b._name][-1] is self
            return (origin, Generic) if last else (origin,)
        return (origin,)


def _load(path):
    module, name = path.rsplit(".", 1)
    if module == "collections.abc":
        import _collections_abc as found
    elif module == "collections":
        import collections as found
    elif module == "contextlib":
        import contextlib as found
    else:
        import re as found
    return getattr(found, name)


def _check_count(alias, parameters, expected):
    actual = len(parameters)
    if actual != expected:
        raise TypeError(f"Too {'many' if actual > expected else 'few'} arguments for {alias!r}; actual {actual}, expected {expected}")


_counts = {"List": 1, "Set": 1, "FrozenSet": 1, "Dict": 2, "Type": 1, "Deque": 1, "DefaultDict": 2, "OrderedDict": 2, "Counter": 1, "ChainMap": 2,
           "Iterable": 1, "Iterator": 1, "Generator": 3, "AsyncGenerator": 2, "Coroutine": 3, "Awaitable": 1, "AsyncIterable": 1, "AsyncIterator": 1,
           "Mapping": 2, "MutableMapping": 2, "Sequence": 1, "MutableSequence": 1, "AbstractSet": 1, "MutableSet": 1, "Collection": 1, "Container": 1,
           "Reversible": 1, "KeysView": 1, "ValuesView": 1, "ItemsView": 2, "MappingView": 1, "ContextManager": 1, "AsyncContextManager": 1,
           "Pattern": 1, "Match": 1}


def _subscripted(alias, parameters):
    name = alias._name
    if name == "Callable":
        if not isinstance(parameters, tuple) or len(parameters) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        args, result = parameters
        result = _checked(result, "Callable[args, result]: result must be a type.")
        if isinstance(args, (list, tuple)):
            return _Alias(alias._origin, tuple(_checked(arg, "Callable[[arg, ...], result]: each arg must be a type.") for arg in args) + (result,), name)
        return _Alias(alias._origin, (args, result), name)
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    if name == "Tuple" and parameters == ((),):
        parameters = ()
    elif name != "Tuple":
        _check_count(alias, parameters, _counts.get(name, 0))
    return _Alias(alias._origin, tuple(_checked(p, "Parameters to generic types must be types.") for p in parameters), name)


def _union(form, parameters):
    if parameters == ():
        raise TypeError("Cannot take a Union of no types.")
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    flat = []
    for arg in parameters:
        arg = _checked(arg, "Union[arg, ...]: each arg must be a type.")
        inner = arg.__args__ if isinstance(arg, _builtin_union) or (isinstance(arg, _Alias) and arg._name == "Union") else (arg,)
        flat += [part for part in inner if part not in flat]
    return flat[0] if len(flat) == 1 else _Alias(form, tuple(flat), "Union")


def _single(form, parameter):
    return _Alias(form, (_checked(parameter, f"{form!r} accepts only single type."),), form._name)


def _literal(form, parameters):
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    flat = []
    for parameter in parameters:
        values = parameter.__args__ if isinstance(parameter, _Alias) and parameter._name == "Literal" else (parameter,)
        for value in values:
            if not any(value == known and type(value) is type(known) for known in flat):
                flat.append(value)
    return _Alias(form, tuple(flat), "Literal")


def _several(form, parameters):
    return _Alias(form, parameters if isinstance(parameters, tuple) else (parameters,), form._name)


def _annotated(form, parameters):
    if not isinstance(parameters, tuple) or len(parameters) < 2:
        raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
    inner = _checked(parameters[0], "Annotated[t, ...]: t must be a type.")
    metadata = parameters[1:]
    if isinstance(inner, _Alias) and inner._name == "Annotated":
        metadata = inner.__metadata__ + metadata
        inner = inner._origin
    made = _Alias(inner, (inner,), "Annotated")
    made.__metadata__ = metadata
    return made


Any = _Form("Any")
NoReturn, Never, Self, LiteralString, TypeAlias = map(_Form, ("NoReturn", "Never", "Self", "LiteralString", "TypeAlias"))
Union = _Form("Union", _union)
Optional = _Form("Optional", lambda form, parameter: Union[_checked(parameter, "typing.Optional requires a single type."), None])
ClassVar, Final, Required, NotRequired, TypeGuard = [_Form(name, _single) for name in ("ClassVar", "Final", "Required", "NotRequired", "TypeGuard")]
Unpack = _Form("Unpack", lambda form, parameter: _Alias(form, (parameter,), "Unpack"))
Literal = _Form("Literal", _literal)
Concatenate = _Form("Concatenate", _several)
Annotated = _Form("Annotated", _annotated)

List, Dict, Set, FrozenSet, Tuple, Type = [_Alias(origin, (), name, bare=True) for origin, name in (
    (list, "List"), (dict, "Dict"), (set, "Set"), (frozenset, "FrozenSet"), (tuple, "Tuple"), (type, "Type"))]
Deque, DefaultDict, OrderedDict, Counter, ChainMap = [_Alias("collections." + origin, (), name, bare=True) for origin, name in (
    ("deque", "Deque"), ("defaultdict", "DefaultDict"), ("OrderedDict", "OrderedDict"), ("Counter", "Counter"), ("ChainMap", "ChainMap"))]
(Iterable, Iterator, Generator, AsyncGenerator, Coroutine, Awaitable, AsyncIterable, AsyncIterator, Callable, Mapping, MutableMapping, Sequence,
 MutableSequence, MutableSet, Collection, Container, Hashable, Sized, Reversible, KeysView, ValuesView, ItemsView, MappingView, ByteString) = [
    _Alias("collections.abc." + name, (), name, bare=True) for name in (
        "Iterable", "Iterator", "Generator", "AsyncGenerator", "Coroutine", "Awaitable", "AsyncIterable", "AsyncIterator", "Callable", "Mapping",
        "MutableMapping", "Sequence", "MutableSequence", "MutableSet", "Collection", "Container", "Hashable", "Sized", "Reversible", "KeysView",
        "ValuesView", "ItemsView", "MappingView", "ByteString")]
AbstractSet = _Alias("collections.abc.Set", (), "AbstractSet", bare=True)
ContextManager = _Alias("contextlib.AbstractContextManager", (), "ContextManager", bare=True)
AsyncContextManager = _Alias("contextlib.AbstractAsyncContextManager", (), "AsyncContextManager", bare=True)
Pattern = _Alias("re.Pattern", (), "Pattern", bare=True)
Match = _Alias("re.Match", (), "Match", bare=True)
AnyStr = TypeVar("AnyStr", bytes, str)
T, KT, VT, T_co, V_co, VT_co, T_contra = (TypeVar("T"), TypeVar("KT"), TypeVar("VT"), TypeVar("T_co", covariant=True), TypeVar("V_co", covariant=True),
                                         TypeVar("VT_co", covariant=True), TypeVar("T_contra", contravariant=True))


# ------------------------------------------------------------------------------------------------------------ generic classes


class Generic:
    __slots__ = ()
    _is_protocol = False

    def __class_getitem__(cls, parameters):
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        if cls is Generic or cls is Protocol:
            if not parameters:
                raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
            if not all(isinstance(p, (TypeVar, _Alias)) for p in parameters):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be type variables or parameter specification variables.")
            if len(set(parameters)) != len(parameters):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be unique")
            return _Alias(cls, parameters)
        expected = getattr(cls, "__parameters__", ())
        if not expected:
            raise TypeError(f"{cls!r} is not a generic class")
        if not any(isinstance(p, (TypeVarTuple, ParamSpec)) for p in expected):
            _check_count(cls, parameters, len(expected))
        return _Alias(cls, tuple(_checked(p, "Parameters to generic types must be types.") if not isinstance(p, (list, tuple)) else p for p in parameters))

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        bases = cls.__dict__.get("__orig_bases__", ())
        parameters = _parameters_of(bases)
        for base in bases:
            if isinstance(base, _Alias) and base.__origin__ is Generic:
                parameters = base.__parameters__
        cls.__parameters__ = parameters


from typing._protocols import (Protocol, SupportsAbs, SupportsBytes, SupportsFloat, SupportsIndex, SupportsInt, SupportsRound, runtime_checkable)
from typing._declared import (IO, BinaryIO, NamedTuple, NewType, TextIO, TypedDict, assert_never, assert_type, cast, clear_overloads, dataclass_transform,
                              final, get_args, get_origin, get_overloads, get_type_hints, is_typeddict, no_type_check, overload, reveal_type)
