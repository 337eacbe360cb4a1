# Signatures of functions, and how arguments bind to them.


class _Kind(int):
    _names = ("POSITIONAL_ONLY", "POSITIONAL_OR_KEYWORD", "VAR_POSITIONAL", "KEYWORD_ONLY", "VAR_KEYWORD")
    _descriptions = ("positional-only", "positional or keyword", "variadic positional", "keyword-only", "variadic keyword")

    @property
    def name(self):
        return self._names[int(self)]

    @property
    def description(self):
        return self._descriptions[int(self)]

    def __str__(self):
        return self.name

    def __repr__(self):
        return f"<_ParameterKind.{self.name}: {int(self)}>"


class _empty:
    pass


_empty.__qualname__ = "_empty"
_empty.__module__ = "inspect"


def formatannotation(annotation, base_module=None):
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    if isinstance(annotation, type) and type(annotation) is not type(list[int]):
        if annotation.__module__ in ("builtins", base_module):
            return annotation.__qualname__
        return annotation.__module__ + "." + annotation.__qualname__
    return repr(annotation).replace("typing.", "")


class Parameter:
    POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD, VAR_POSITIONAL, KEYWORD_ONLY, VAR_KEYWORD = map(_Kind, range(5))
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        self.name, self.kind, self.default, self.annotation = name, kind, default, annotation

    def replace(self, *, name=_empty, kind=_empty, annotation=_empty, default=_empty):
        return Parameter(self.name if name is _empty else name, self.kind if kind is _empty else kind,
                         default=self.default if default is _empty else default, annotation=self.annotation if annotation is _empty else annotation)

    def __str__(self):
        text = self.name
        if self.annotation is not _empty:
            text += ": " + formatannotation(self.annotation)
        if self.default is not _empty:
            text += (" = " if self.annotation is not _empty else "=") + repr(self.default)
        return "*" + text if self.kind == 2 else "**" + text if self.kind == 4 else text

    def __repr__(self):
        return f'<Parameter "{self}">'

    def __eq__(self, other):
        return (isinstance(other, Parameter) and self.name == other.name and self.kind == other.kind and self.default == other.default
                and self.annotation == other.annotation)

    def __hash__(self):
        return hash((self.name, int(self.kind)))


class BoundArguments:
    def __init__(self, signature, arguments):
        self.signature, self.arguments = signature, arguments

    @property
    def args(self):
        found = []
        for name, parameter in self.signature.parameters.items():
            if parameter.kind in (3, 4) or name not in self.arguments:
                break
            if parameter.kind == 2:
                found += self.arguments[name]
            else:
                found.append(self.arguments[name])
        return tuple(found)

    @property
    def kwargs(self):
        found = {}
        by_name = False
        for name, parameter in self.signature.parameters.items():
            by_name = by_name or parameter.kind in (3, 4) or name not in self.arguments
            if by_name and name in self.arguments:
                if parameter.kind == 4:
                    found.update(self.arguments[name])
                else:
                    found[name] = self.arguments[name]
        return found

    def apply_defaults(self):
        complete = {}
        for name, parameter in self.signature.parameters.items():
            if name in self.arguments:
                complete[name] = self.arguments[name]
            elif parameter.default is not _empty:
                complete[name] = parameter.default
            elif parameter.kind == 2:
                complete[name] = ()
            elif parameter.kind == 4:
                complete[name] = {}
        self.arguments = complete

    def __eq__(self, other):
        return isinstance(other, BoundArguments) and self.signature == other.signature and self.arguments == other.arguments

    def __repr__(self):
        return f"<BoundArguments ({', '.join(f'{name}={value!r}' for name, value in self.arguments.items())})>"


class Signature:
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty):
        self.parameters = {parameter.name: parameter for parameter in parameters or ()}
        self.return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, **options):
        return signature(obj)

    def replace(self, *, parameters=_empty, return_annotation=_empty):
        return Signature(self.parameters.values() if parameters is _empty else parameters,
                         return_annotation=self.return_annotation if return_annotation is _empty else return_annotation)

    def __str__(self):
        parts = []
        positional_only = named_star = False
        for parameter in self.parameters.values():
            if parameter.kind == 0:
                positional_only = True
            elif positional_only:
                parts.append("/")
                positional_only = False
            if parameter.kind == 2:
                named_star = True
            elif parameter.kind == 3 and not named_star:
                parts.append("*")
                named_star = True
            parts.append(str(parameter))
        if positional_only:
            parts.append("/")
        result = "" if self.return_annotation is _empty else " -> " + formatannotation(self.return_annotation)
        return f"({', '.join(parts)}){result}"

    def __repr__(self):
        return f"<Signature {self}>"

    def __eq__(self, other):
        return (isinstance(other, Signature) and list(self.parameters.values()) == list(other.parameters.values())
                and self.return_annotation == other.return_annotation)

    def __hash__(self):
        return hash(tuple(self.parameters))

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, True)

    def _bind(self, args, kwargs, partial):
        found = {}
        args = list(args)
        for name, parameter in self.parameters.items():
            if parameter.kind == 2:
                if args:
                    found[name] = tuple(args)
                args = []
            elif parameter.kind == 4:
                if kwargs:
                    found[name] = dict(kwargs)
                kwargs = {}
            elif args and parameter.kind != 3:
                if name in kwargs and parameter.kind == 1:
                    raise TypeError(f"multiple values for argument {name!r}")
                found[name] = args.pop(0)
            elif name in kwargs and parameter.kind != 0:
                found[name] = kwargs.pop(name)
            elif parameter.default is _empty and not partial:
                raise TypeError(f"missing a required argument: {name!r}")
        if args:
            raise TypeError("too many positional arguments")
        if kwargs:
            raise TypeError(f"got an unexpected keyword argument {next(iter(kwargs))!r}")
        return BoundArguments(self, found)


def _of_function(function):
    code = function.__code__
    annotations = function.__annotations__
    defaults = function.__defaults__ or ()
    keyword_defaults = function.__kwdefaults__ or {}
    count = code.co_argcount
    names = code.co_varnames

    def make(name, kind, default=_empty):
        return Parameter(name, kind, default=default, annotation=annotations.get(name, _empty))

    parameters = []
    for index, name in enumerate(names[:count]):
        at = index - (count - len(defaults))
        kind = Parameter.POSITIONAL_ONLY if index < code.co_posonlyargcount else Parameter.POSITIONAL_OR_KEYWORD
        parameters.append(make(name, kind, defaults[at] if at >= 0 else _empty))
    only = names[count:count + code.co_kwonlyargcount]
    rest = list(names[count + code.co_kwonlyargcount:])
    if code.co_flags & 4:
        parameters.append(make(rest.pop(0), Parameter.VAR_POSITIONAL))
    for name in only:
        parameters.append(make(name, Parameter.KEYWORD_ONLY, keyword_defaults.get(name, _empty)))
    if code.co_flags & 8:
        parameters.append(make(rest.pop(0), Parameter.VAR_KEYWORD))
    return Signature(parameters, return_annotation=annotations.get("return", _empty))


def _without_first(found):
    parameters = list(found.parameters.values())
    if parameters and parameters[0].kind in (0, 1):
        parameters = parameters[1:]
    return found.replace(parameters=parameters)


def _of_class(cls):
    meta_call = getattr(type(cls), "__call__", None)
    if type(meta_call).__name__ == "function":
        return _without_first(_of_function(meta_call))
    for base in cls.__mro__:
        for name in ("__new__", "__init__"):
            method = base.__dict__.get(name)
            method = getattr(method, "__func__", method)
            if type(method).__name__ == "function":
                return _without_first(_of_function(method))
    if cls.__module__ == "builtins":
        raise ValueError(f"no signature found for builtin type {cls!r}")
    return Signature()


def _of_partial(obj):
    found = signature(obj.func)
    bound = found.bind_partial(*obj.args, **(obj.keywords or {}))
    parameters = []
    by_name = False
    for name, parameter in found.parameters.items():
        if name in bound.arguments and parameter.kind not in (2, 4):
            if name not in obj.keywords:
                continue
            by_name = True
            parameter = parameter.replace(default=obj.keywords[name], kind=Parameter.KEYWORD_ONLY if parameter.kind == 1 else parameter.kind)
        elif by_name and parameter.kind == 1:
            parameter = parameter.replace(kind=Parameter.KEYWORD_ONLY)
        parameters.append(parameter)
    return found.replace(parameters=parameters)


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    if not callable(obj):
        raise TypeError(f"{obj!r} is not a callable object")
    kind = type(obj).__name__
    if kind == "method":
        return _without_first(signature(obj.__func__))
    if follow_wrapped and not isinstance(obj, type):
        seen = 0
        while hasattr(obj, "__wrapped__") and seen < 1000:
            obj = obj.__wrapped__
            seen += 1
        kind = type(obj).__name__
    given = getattr(obj, "__signature__", None)
    if isinstance(given, Signature):
        return given
    if kind == "function":
        return _of_function(obj)
    if kind == "partial":
        return _of_partial(obj)
    if isinstance(obj, type):
        return _of_class(obj)
    call = getattr(type(obj), "__call__", None)
    if type(call).__name__ == "function":
        return _without_first(_of_function(call))
    raise ValueError(f"no signature found for builtin {obj!r}")
