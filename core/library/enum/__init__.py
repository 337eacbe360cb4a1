# Enumerations.

__all__ = ["EnumType", "EnumMeta", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "ReprEnum", "auto", "unique", "property", "verify", "member",
           "nonmember", "FlagBoundary", "STRICT", "CONFORM", "EJECT", "KEEP", "global_enum", "EnumCheck", "CONTINUOUS", "NAMED_FLAGS", "UNIQUE"]

Enum = Flag = ReprEnum = None
_builtin_property = property
_unset = object()


class auto:
    """Stands for the next value."""

    def __init__(self, value=_unset):
        self.value = value

    def __repr__(self):
        return "auto(_auto_null)" if self.value is _unset else f"auto({self.value!r})"


class member:
    def __init__(self, value):
        self.value = value


class nonmember:
    def __init__(self, value):
        self.value = value


class property(_builtin_property):
    """A property that members have although the class may have members of its name."""


def _is_descriptor(value):
    return (isinstance(value, (_builtin_property, staticmethod, classmethod)) or hasattr(type(value), "__get__") or hasattr(type(value), "__set__")
            or hasattr(type(value), "__delete__"))


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == "_" and name[1] != "_" and name[-2] != "_"


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == "__" and name[2] != "_" and name[-3] != "_"


def _is_private(class_name, name):
    return name.startswith(f"_{class_name}__") and not name.endswith("__")


class _EnumDict(dict):
    """The namespace of an enumeration while its body runs: tells members from the rest and gives auto() its values."""

    def __init__(self, class_name):
        dict.__init__(self)
        self._class_name = class_name
        self._members = {}
        self._last_values = []
        self._ignored = []
        self._generate = None

    def __setitem__(self, key, value):
        if _is_private(self._class_name, key):
            pass
        elif _is_sunder(key):
            if key not in ("_order_", "_generate_next_value_", "_numeric_repr_", "_missing_", "_ignore_", "_iter_member_", "_iter_member_by_value_",
                           "_iter_member_by_def_", "_value_repr_", "_name_", "_value_"):
                raise ValueError(f"_sunder_ names, such as {key!r}, are reserved for future Enum use")
            if key == "_generate_next_value_":
                self._generate = value.__func__ if isinstance(value, staticmethod) else value
            elif key == "_ignore_":
                self._ignored = value.replace(",", " ").split() if isinstance(value, str) else list(value)
        elif _is_dunder(key):
            pass
        elif key in self._members:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        elif key in self._ignored:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif isinstance(value, member) or not _is_descriptor(value):
            if isinstance(value, member):
                value = value.value
            if key in self:
                raise TypeError(f"{key!r} already defined as {self[key]!r}")
            value = self._resolved(key, value)
            self._members[key] = None
            self._last_values.append(value)
        dict.__setitem__(self, key, value)

    def _resolved(self, key, value):
        if isinstance(value, auto):
            if value.value is _unset:
                value.value = self._generate(key, 1, len(self._members), self._last_values[:])
            return value.value
        if type(value) is tuple and any(isinstance(part, auto) for part in value):
            return tuple(self._resolved(key, part) for part in value)
        return value


def _find_types(bases):
    """The type of the members' values (object: any) and the last base, which is an enumeration."""
    first = bases[-1] if bases else None
    if first is None or Enum is None:
        return object, first
    if not isinstance(first, EnumType):
        raise TypeError("new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`")
    found = []
    for chain in bases:
        for base in chain.__mro__:
            if base is object:
                continue
            if isinstance(base, EnumType):
                if base._member_type_ is not object:
                    if base._member_type_ not in found:
                        found.append(base._member_type_)
                    break
            elif "__new__" in base.__dict__ or base in (int, str, float, bytes, tuple):
                if base not in found:
                    found.append(base)
                break
    if len(found) > 1:
        raise TypeError(f"too many data types for {bases!r}: {found!r}")
    return (found[0] if found else object), first


def _find_new(namespace, member_type, first):
    """How members are made, whether it takes the value's parts, and whether it is the program's own."""
    own = namespace.get("__new__")
    if isinstance(own, staticmethod):
        own = own.__func__
    if own is None and first is not None:
        own = first.__dict__.get("_new_member_") if getattr(first, "_own_new_", False) else None
        if isinstance(own, staticmethod):
            own = own.__func__
    if own is not None:
        return own, True, True
    if member_type is object:
        return object.__new__, False, False
    return member_type.__new__, True, False


class EnumType(type):
    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        metacls._check_for_existing_members_(cls, bases)
        namespace = _EnumDict(cls)
        if bases and Enum is not None:
            namespace._generate = _find_types(bases)[1]._generate_next_value_
        return namespace

    @classmethod
    def _check_for_existing_members_(metacls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if isinstance(base, EnumType) and base._member_names_:
                    raise TypeError(f"<enum {class_name!r}> cannot extend {base!r}")

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        for name in classdict._ignored:
            classdict.pop(name, None)
        members = {name: classdict.pop(name) for name in classdict._members}
        invalid = set(members) & {"mro", ""}
        if invalid:
            raise ValueError(f"invalid enum member name(s) {','.join(repr(n) for n in invalid)}")
        member_type, first = _find_types(bases)
        new_member, use_args, own_new = _find_new(classdict, member_type, first)
        namespace = dict(classdict)
        namespace.pop("__new__", None)
        if isinstance(namespace.get("_generate_next_value_"), type(_is_dunder)):
            namespace["_generate_next_value_"] = staticmethod(namespace["_generate_next_value_"])
        namespace["_new_member_"] = staticmethod(new_member)
        namespace["_own_new_"] = own_new
        namespace["_member_names_"] = []
        namespace["_member_map_"] = {}
        namespace["_value2member_map_"] = {}
        namespace["_unhashable_values_"] = []
        namespace["_member_type_"] = member_type
        if boundary is not None or "_boundary_" not in namespace:
            namespace["_boundary_"] = boundary or getattr(first, "_boundary_", None)
        namespace["_flag_mask_"] = 0
        namespace["_singles_mask_"] = 0
        made = type.__new__(metacls, cls, bases, namespace, **kwds)
        if member_type is not object and not issubclass(made, ReprEnum or ()) and "__format__" not in namespace and Enum is not None:
            made.__format__ = Enum.__format__
        if member_type is not object and Enum is not None:
            for name in ("__repr__", "__str__"):
                if name in namespace:
                    continue
                inherited = getattr(made, name)
                if inherited is getattr(member_type, name, None) or inherited is getattr(object, name, None):
                    setattr(made, name, getattr(first, name))
        for name, value in members.items():
            made._add_member(name, value, use_args, member_type)
        return made

    def __init__(cls, *args, **kwds):
        pass

    def _add_member(cls, name, value, use_args, member_type):
        args = value if isinstance(value, tuple) else (value,)
        if member_type is tuple:
            args = (args,)
        new_member = cls._new_member_
        made = new_member(cls, *args) if use_args else new_member(cls)
        if not hasattr(made, "_value_"):
            if member_type is object:
                made._value_ = value
            else:
                made._value_ = value if isinstance(value, member_type) and not isinstance(value, tuple) else member_type(*args)
        value = made._value_
        made._name_ = name
        made.__objclass__ = cls
        made._sort_order_ = len(cls._member_names_)
        made.__init__(*args)
        is_flag = Flag is not None and issubclass(cls, Flag)
        known = cls._known(value)
        if known is not None:
            made = known
        elif is_flag and isinstance(value, int):
            if value >= 0:
                cls._flag_mask_ |= value
            if value > 0 and value & (value - 1) == 0:
                cls._singles_mask_ |= value
                cls._member_names_.append(name)
        else:
            cls._member_names_.append(name)
        type.__setattr__(cls, name, made)
        cls._member_map_[name] = made
        if known is None:
            try:
                cls._value2member_map_.setdefault(value, made)
            except TypeError:
                cls._unhashable_values_.append((value, made))

    def _known(cls, value):
        try:
            return cls._value2member_map_.get(value)
        except TypeError:
            for known, found in cls._unhashable_values_:
                if known == value:
                    return found
        return None

    def __call__(cls, value=_unset, names=None, *, module=None, qualname=None, type=None, start=1, boundary=None):
        if value is _unset:
            raise TypeError("EnumType.__call__() missing 1 required positional argument: 'value'")
        if names is None:
            return cls._lookup(value)
        return cls._create_(value, names, module=module, qualname=qualname, type=type, start=start, boundary=boundary)

    def _lookup(cls, value):
        if type(value) is cls:
            return value
        found = cls._known(value)
        if found is not None:
            return found
        try:
            found = cls._missing_(value)
        except Exception as error:
            if isinstance(error, ValueError) and Flag is not None and issubclass(cls, Flag):
                raise
            problem = ValueError(f"{value!r} is not a valid {cls.__qualname__}")
            error.__context__ = problem
            raise
        if isinstance(found, cls):
            return found
        if found is None and Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT and isinstance(value, int):
            return value
        problem = ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        if found is None:
            raise problem
        if Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT and isinstance(found, int):
            return found
        error = TypeError(f"error in {cls.__name__}._missing_: returned {found!r} instead of None or a valid member")
        error.__context__ = problem
        raise error

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        bases = (cls,) if type is None else (type, cls)
        namespace = EnumType.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            last = []
            pairs = []
            for count, name in enumerate(names):
                value = cls._generate_next_value_(name, start, count, last[:])
                last.append(value)
                pairs.append((name, value))
            names = pairs
        for item in names:
            if isinstance(item, str):
                name, value = item, names[item]
            else:
                name, value = item
            namespace[name] = value
        dict.__setitem__(namespace, "__module__", module or "__main__")
        dict.__setitem__(namespace, "__qualname__", qualname or class_name)
        return EnumType.__new__(EnumType, class_name, bases, namespace, boundary=boundary)

    def __contains__(cls, member):
        if not isinstance(member, Enum):
            raise TypeError(f"unsupported operand type(s) for 'in': '{type(member).__qualname__}' and '{cls.__class__.__qualname__}'")
        return isinstance(member, cls) and member._name_ in cls._member_map_

    def __delattr__(cls, attr):
        if attr in cls._member_map_:
            raise AttributeError(f"{cls.__name__!r} cannot delete member {attr!r}.")
        type.__delattr__(cls, attr)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", ()):
            raise AttributeError(f"cannot reassign member {name!r}")
        type.__setattr__(cls, name, value)

    def __getattr__(cls, name):
        raise AttributeError(name)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __len__(cls):
        return len(cls._member_names_)

    def __bool__(cls):
        return True

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    @_builtin_property
    def __members__(cls):
        from types import MappingProxyType
        return MappingProxyType(cls._member_map_)

    def __dir__(cls):
        return sorted(["__class__", "__contains__", "__doc__", "__getitem__", "__init_subclass__", "__iter__", "__len__", "__members__", "__module__",
                       "__name__", "__qualname__"] + cls._member_names_)

    def __repr__(cls):
        return f"<flag {cls.__name__!r}>" if Flag is not None and issubclass(cls, Flag) else f"<enum {cls.__name__!r}>"


EnumMeta = EnumType


class Enum(metaclass=EnumType):
    @_builtin_property
    def name(self):
        return self._name_

    @name.setter
    def name(self, value):
        raise AttributeError("<enum 'Enum'> cannot set attribute 'name'")

    @_builtin_property
    def value(self):
        return self._value_

    @value.setter
    def value(self, value):
        raise AttributeError("<enum 'Enum'> cannot set attribute 'value'")

    def __init__(self, *args, **kwds):
        pass

    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            last = sorted(last_values)[-1]
            return last + 1
        except TypeError:
            for last in reversed(last_values):
                try:
                    return last + 1
                except TypeError:
                    pass
            return start

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        return f"<{self.__class__.__name__}.{self._name_}: {self._value_!r}>"

    def __str__(self):
        return f"{self.__class__.__name__}.{self._name_}"

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __dir__(self):
        return sorted({"__class__", "__doc__", "__eq__", "__hash__", "__module__", "name", "value"}
                      | {name for cls in type(self).__mro__ for name in cls.__dict__ if name[0] != "_" and name not in type(self)._member_map_})

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


class ReprEnum(Enum):
    pass


class IntEnum(int, ReprEnum):
    def __str__(self):
        return repr(self._value_)

    def __format__(self, format_spec):
        return int.__format__(self, format_spec)


def _make_text(cls, *values):
    if len(values) > 3:
        raise TypeError(f"too many arguments for str(): {values!r}")
    if len(values) == 1 and not isinstance(values[0], str):
        raise TypeError(f"{values[0]!r} is not a string")
    value = str(*values)
    made = str.__new__(cls, value)
    made._value_ = value
    return made


class StrEnum(str, ReprEnum):
    __new__ = _make_text

    def __str__(self):
        return self._value_

    def __format__(self, format_spec):
        return format(self._value_, format_spec)

    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


def unique(enumeration):
    duplicates = [(name, found.name) for name, found in enumeration.__members__.items() if name != found.name]
    if duplicates:
        details = ", ".join(f"{alias} -> {name}" for alias, name in duplicates)
        raise ValueError(f"duplicate values found in {enumeration!r}: {details}")
    return enumeration


from enum._flags import (CONFORM, CONTINUOUS, EJECT, KEEP, NAMED_FLAGS, STRICT, UNIQUE, EnumCheck, Flag, FlagBoundary, IntFlag, global_enum, verify)
