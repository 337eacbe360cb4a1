# The questions of inspect that programs ask about functions, classes and awaitables.

from inspect._signature import BoundArguments, Parameter, Signature, signature

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_NESTED, CO_GENERATOR = 1, 2, 4, 8, 16, 32
CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 128, 256, 512
CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = "CORO_CREATED", "CORO_RUNNING", "CORO_SUSPENDED", "CORO_CLOSED"
GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "GEN_CLOSED"
_empty = Parameter.empty


def _kind(obj):
    return type(obj).__name__


def _has_flag(function, flag):
    while True:
        if _kind(function) == "method":
            function = function.__func__
        elif _kind(function) == "partial":
            function = function.func
        else:
            break
    return _kind(function) == "function" and bool(function.__code__.co_flags & flag)


def iscoroutine(obj):
    return _kind(obj) == "coroutine"


def iscoroutinefunction(obj):
    return _has_flag(obj, CO_COROUTINE)


def isgenerator(obj):
    return _kind(obj) == "generator"


def isgeneratorfunction(obj):
    return _has_flag(obj, CO_GENERATOR)


def isasyncgen(obj):
    return _kind(obj) == "async_generator"


def isasyncgenfunction(obj):
    return _has_flag(obj, CO_ASYNC_GENERATOR)


def isawaitable(obj):
    return iscoroutine(obj) or hasattr(type(obj), "__await__")


def isfunction(obj):
    return _kind(obj) == "function"


def ismethod(obj):
    return _kind(obj) == "method" and isfunction(obj.__func__)


def isbuiltin(obj):
    return _kind(obj) == "builtin_function_or_method" or (_kind(obj) == "method" and not isfunction(obj.__func__))


def isclass(obj):
    return isinstance(obj, type)


def ismodule(obj):
    return _kind(obj) == "module"


def iscode(obj):
    return _kind(obj) == "code"


def isframe(obj):
    return _kind(obj) == "frame"


def istraceback(obj):
    return _kind(obj) == "traceback"


def ismethoddescriptor(obj):
    return _kind(obj) == "method_descriptor"


def isdatadescriptor(obj):
    if isclass(obj) or ismethod(obj) or isfunction(obj):
        return False
    return isinstance(obj, property) or hasattr(type(obj), "__set__") or hasattr(type(obj), "__delete__")


def isroutine(obj):
    return isbuiltin(obj) or isfunction(obj) or ismethod(obj) or ismethoddescriptor(obj)


def isabstract(obj):
    return isclass(obj) and bool(getattr(obj, "__abstractmethods__", None))


def getcoroutinestate(coroutine):
    if coroutine.cr_running:
        return CORO_RUNNING
    if coroutine.cr_frame is None:
        return CORO_CLOSED
    return CORO_SUSPENDED if coroutine.cr_suspended else CORO_CREATED


def getgeneratorstate(generator):
    if generator.gi_running:
        return GEN_RUNNING
    if generator.gi_frame is None:
        return GEN_CLOSED
    return GEN_SUSPENDED if generator.gi_suspended else GEN_CREATED


def getmembers(object, predicate=None):
    found = []
    for name in dir(object):
        try:
            value = getattr(object, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            found.append((name, value))
    return found


def getmro(cls):
    return cls.__mro__


def getmodule(object):
    import sys
    return object if ismodule(object) else sys.modules.get(getattr(object, "__module__", None))


def getdoc(object):
    doc = getattr(object, "__doc__", None)
    return cleandoc(doc) if isinstance(doc, str) else None


def cleandoc(doc):
    lines = doc.expandtabs().split("\n")
    margin = min((len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()), default=0)
    lines = [lines[0].lstrip()] + [line[margin:] for line in lines[1:]]
    while lines and not lines[-1].strip():
        lines.pop()
    while lines and not lines[0].strip():
        lines.pop(0)
    return "\n".join(lines)


def unwrap(func, *, stop=None):
    while hasattr(func, "__wrapped__") and not (stop is not None and stop(func)):
        func = func.__wrapped__
    return func


def getfile(object):
    code = getattr(getattr(object, "__func__", object), "__code__", None)
    if code is None:
        raise TypeError(f"module, class, method, function, traceback, frame, or code object was expected, got {type(object).__name__}")
    return code.co_filename


getsourcefile = getfile


def getattr_static(obj, attr, *default):
    for found in (getattr(obj, "__dict__", {}),) + tuple(cls.__dict__ for cls in (obj if isclass(obj) else type(obj)).__mro__):
        if attr in found:
            return found[attr]
    if default:
        return default[0]
    raise AttributeError(attr)


def getfullargspec(func):
    from collections import namedtuple
    code = func.__code__
    count = code.co_argcount
    names = code.co_varnames
    only = names[count:count + code.co_kwonlyargcount]
    rest = list(names[count + code.co_kwonlyargcount:])
    varargs = rest.pop(0) if code.co_flags & CO_VARARGS else None
    varkw = rest.pop(0) if code.co_flags & CO_VARKEYWORDS else None
    made = namedtuple("FullArgSpec", "args varargs varkw defaults kwonlyargs kwonlydefaults annotations")
    return made(list(names[:count]), varargs, varkw, func.__defaults__, list(only), func.__kwdefaults__, func.__annotations__)


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    if isclass(obj):
        return dict(obj.__dict__.get("__annotations__", {}))
    return dict(getattr(obj, "__annotations__", None) or {})


def getcallargs(func, /, *positional, **named):
    bound = signature(func).bind(*positional, **named)
    bound.apply_defaults()
    return dict(bound.arguments)


def isgetsetdescriptor(obj):
    return _kind(obj) == "getset_descriptor"


def ismemberdescriptor(obj):
    return _kind(obj) == "member_descriptor"


def _refused(what, instead):
    def refuse(*args, **kwargs):
        from _machine import unsupported
        unsupported(f"inspect.{what}(): {instead}")

    return refuse


currentframe = _refused("currentframe", "a simulated program cannot look at its frames")
stack = _refused("stack", "use traceback.extract_stack()")
getsource = _refused("getsource", "a simulated program cannot read its own text")
getsourcelines = _refused("getsourcelines", "a simulated program cannot read its own text")
