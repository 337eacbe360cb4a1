# The text of the methods of data classes.

from dataclasses import MISSING, _FACTORY, _FIELD, _FIELD_INITVAR


def parameter(found):
    if found.default is MISSING and found.default_factory is MISSING:
        return found.name
    return f"{found.name}=_dflt_{found.name}"


def init_source(all_fields, positional, keywords, frozen, slots, has_post_init, self_name, names):
    seen_default = False
    for found in positional:
        if found.init:
            if found.default is not MISSING or found.default_factory is not MISSING:
                seen_default = True
            elif seen_default:
                raise TypeError(f"non-default argument {found.name!r} follows default argument")
    body = []
    for found in all_fields:
        name = found.name
        names[f"_dflt_{name}"] = _FACTORY if found.default_factory is not MISSING else found.default
        if found.default_factory is not MISSING:
            names[f"_factory_{name}"] = found.default_factory
            value = f"_factory_{name}()"
            if found.init:
                value = f"{value} if {name} is _FACTORY else {name}"
        elif found.init:
            value = name
        elif found.default is not MISSING and slots:
            value = f"_dflt_{name}"
        else:
            continue
        if found._field_type is _FIELD_INITVAR:
            continue
        body.append(f"    _set({self_name}, {name!r}, {value})" if frozen else f"    {self_name}.{name} = {value}")
    if has_post_init:
        passed = ", ".join(found.name for found in all_fields if found._field_type is _FIELD_INITVAR)
        body.append(f"    {self_name}.__post_init__({passed})")
    parameters = [self_name] + [parameter(found) for found in positional if found.init]
    keywordparameters = [parameter(found) for found in keywords if found.init]
    if keywordparameters:
        parameters += ["*"] + keywordparameters
    return f"def __init__({', '.join(parameters)}):\n" + ("\n".join(body) or "    pass") + "\n"


def tuple_of(name, fields):
    return "(" + "".join(f"{name}.{found.name}, " for found in fields) + ")"


def repr_source(fields):
    shown = ", ".join(f"{found.name}={{self.{found.name}!r}}" for found in fields)
    return ("def __repr__(self):\n"
            "    key = id(self)\n"
            "    if key in _printing:\n"
            "        return '...'\n"
            "    _printing.add(key)\n"
            "    try:\n"
            f"        return self.__class__.__qualname__ + f\"({shown})\"\n"
            "    finally:\n"
            "        _printing.discard(key)\n")


def compare_source(name, operator, fields):
    return (f"def {name}(self, other):\n"
            "    if other.__class__ is self.__class__:\n"
            f"        return {tuple_of('self', fields)} {operator} {tuple_of('other', fields)}\n"
            "    return NotImplemented\n")


def frozen_source(fields):
    own = "(" + "".join(f"{found.name!r}, " for found in fields) + ")"
    return ("def __setattr__(self, name, value):\n"
            f"    if type(self) is _cls or name in {own}:\n"
            "        raise _FrozenInstanceError(f'cannot assign to field {name!r}')\n"
            "    super(_cls, self).__setattr__(name, value)\n"
            "def __delattr__(self, name):\n"
            f"    if type(self) is _cls or name in {own}:\n"
            "        raise _FrozenInstanceError(f'cannot delete field {name!r}')\n"
            "    super(_cls, self).__delattr__(name)\n")
