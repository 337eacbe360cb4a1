from contextlib import (AbstractContextManager, ContextDecorator, ExitStack, closing, contextmanager, nullcontext, redirect_stderr, redirect_stdout,
                        suppress)
import sys


def attempt(what, function, *args, **kwargs):
    try:
        print(what, "->", function(*args, **kwargs))
    except BaseException as error:
        print(what, "!!", type(error).__name__, error, "| context", repr(error.__context__), "| cause", repr(error.__cause__))


@contextmanager
def managed(name):
    """Docs."""
    print("enter", name)
    try:
        yield name.upper()
    except ValueError as error:
        print("saw", error)
    finally:
        print("exit", name)


with managed("a") as value:
    print("body", value)
with managed("b"):
    raise ValueError("swallowed")


def failing():
    with managed("c"):
        raise KeyError("passes")


attempt("passes", failing)
print(managed.__name__, managed.__doc__, managed.__wrapped__.__name__)


@contextmanager
def never():
    if False:
        yield


@contextmanager
def twice():
    yield 1
    yield 2


@contextmanager
def goes_on():
    try:
        yield
    except Exception:
        pass
    yield


@contextmanager
def replaces():
    try:
        yield
    except Exception as error:
        raise RuntimeError("replaced") from error


@contextmanager
def fails_after():
    yield
    raise OSError("after")


def use(cm, error=None):
    with cm:
        if error is not None:
            raise error
    return "fine"


attempt("never", use, never())
attempt("twice", use, twice())
attempt("twice with error", use, twice(), ValueError("v"))
attempt("goes on", use, goes_on(), ValueError("v"))
attempt("replaces", use, replaces(), ValueError("v"))
attempt("fails after", use, fails_after())
attempt("stop iteration", use, managed("s"), StopIteration("stop"))
attempt("runtime error", use, managed("r"), RuntimeError("run"))
attempt("generator exit", use, managed("g"), GeneratorExit("gone"))
cm = managed("once")
attempt("once", use, cm)
attempt("again", use, cm)


@managed("decorator")
def decorated(x):
    """Decorated."""
    print("running", x)
    return x * 2


print(decorated(4), decorated(5), decorated.__name__, decorated.__doc__)


class Track(ContextDecorator):
    def __enter__(self):
        print("track in")
        return self

    def __exit__(self, *details):
        print("track out", details[0])
        return False


@Track()
def tracked():
    return "tracked"


print(tracked())

with suppress(KeyError, ValueError) as nothing:
    print(nothing)
    {}["x"]
with suppress(Exception):
    raise ZeroDivisionError


def not_suppressed():
    with suppress(KeyError):
        raise TypeError("t")


attempt("suppress", not_suppressed)


class Thing:
    def close(self):
        print("closed")


with closing(Thing()) as thing:
    print(type(thing).__name__)
with nullcontext() as n, nullcontext(5) as five:
    print(n, five)


class Sink:
    def __init__(self):
        self.text = ""

    def write(self, text):
        self.text += text

    def flush(self):
        pass


sink = Sink()
with redirect_stdout(sink) as target:
    print("captured", 1)
    with redirect_stdout(sys.__stdout__):
        print("not captured")
    print("more")
print(repr(sink.text), target is sink)
with redirect_stderr(sink):
    print("error text", file=sys.stderr)
print(repr(sink.text))

# ---- stacks


class Named:
    def __init__(self, name, swallow=False, fail=None):
        self.name, self.swallow, self.fail = name, swallow, fail

    def __enter__(self):
        print("in", self.name)
        return self.name

    def __exit__(self, kind, value, tb):
        print("out", self.name, repr(value))
        if self.fail is not None:
            raise self.fail
        return self.swallow


with ExitStack() as stack:
    print([stack.enter_context(Named(n)) for n in "abc"])
    stack.callback(print, "called", 1, sep="/")
    stack.push(Named("pushed"))

    @stack.push
    def leave(kind, value, tb):
        print("leave", kind)

    @stack.callback
    def plain():
        print("plain")


def stack_with(error, *cms):
    with ExitStack() as stack:
        for cm in cms:
            stack.enter_context(cm)
        if error:
            raise error
    return "no error"


attempt("swallowed", stack_with, ValueError("v"), Named("outer"), Named("inner", swallow=True))
attempt("propagates", stack_with, ValueError("v"), Named("outer"), Named("inner"))
attempt("replaced", stack_with, ValueError("v"), Named("outer"), Named("inner", fail=KeyError("k")))
attempt("two fail", stack_with, None, Named("outer", fail=OSError("o")), Named("inner", fail=KeyError("k")))
attempt("replaced and swallowed", stack_with, ValueError("v"), Named("outer", swallow=True), Named("inner", fail=KeyError("k")))
attempt("no manager", stack_with, None, 5)
with ExitStack() as stack:
    stack.enter_context(Named("kept"))
    later = stack.pop_all()
print("now")
later.close()


class Base(AbstractContextManager):
    def __exit__(self, *details):
        print("base exit")


with Base() as b:
    print(type(b).__name__)


def nested():
    try:
        with managed("n1") as a, managed("n2") as b:
            print(a, b)
            return "returned"
    finally:
        print("finally")


print(nested())
for i in range(3):
    with managed(f"loop{i}"):
        if i == 0:
            continue
        if i == 1:
            break


def generator_with():
    with managed("gen"):
        yield 1
        yield 2


g = generator_with()
print(next(g))
g.close()
