def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ": " + str(e))

class MyError(ValueError):
    pass
class Code(Exception):
    def __init__(self, code, text="t"):
        super().__init__(f"{code}: {text}")
        self.code = code
for e in [
    Exception(), Exception("a"), Exception("a", 1), ValueError("x"), KeyError("k"), KeyError(1, 2), KeyError(), MyError("m"), Code(5), OSError(2, "No such file"), OSError(2, "No such file", "f.txt"), OSError("x"), OSError(13, "denied"),
    StopIteration(5), SystemExit(3), ImportError("i", name="mod"), ModuleNotFoundError("No module named 'x'"), AttributeError("a", name="n"), NameError("n", name="q"), TimeoutError(), ConnectionResetError(104, "reset"),
    UnicodeError("u"), ExceptionGroup("g", [ValueError(1), TypeError(2)]), BaseExceptionGroup("g", [ValueError(1)]), BaseExceptionGroup("g", [KeyboardInterrupt()]), AssertionError((1, 2)), NotImplementedError([1]), LookupError("é"),
]:
    print(type(e).__name__, repr(e), "|", str(e), "|", e.args, [c.__name__ for c in type(e).__mro__])
print(StopIteration(5).value, StopIteration().value, SystemExit(3).code, SystemExit().code, SystemExit(1, 2).code, ImportError("x", name="m").name, ImportError("x").name, AttributeError("a", name="n").name, Code(5).code)
o = OSError(2, "No such file", "f.txt")
print(o.errno, o.strerror, o.filename, type(OSError(17, "x")).__name__, OSError("just").errno)
for f in [
    lambda: ValueError(x=1), lambda: ExceptionGroup("g", []), lambda: ExceptionGroup("g", [1]), lambda: ExceptionGroup("g", 5), lambda: ExceptionGroup("g"), lambda: ExceptionGroup(1, [ValueError()]), lambda: ExceptionGroup("g", [KeyboardInterrupt()]),
    lambda: ValueError("a").with_traceback(5), lambda: ValueError().add_note(5), lambda: BaseException("b"), lambda: ValueError("a").__cause__, lambda: ValueError("a").__context__, lambda: ValueError("a").__suppress_context__,
    lambda: ValueError("a") == ValueError("a"), lambda: issubclass(KeyError, LookupError), lambda: IOError is OSError, lambda: ValueError("a").__traceback__, lambda: ValueError("a").nope, lambda: Code(), lambda: KeyError(KeyError("in")),
]:
    show(f)
n = ValueError("noted")
n.add_note("one")
n.add_note("two")
print(n.__notes__)
n.args = (1, 2)
print(n, n.args)
n.extra = 5
print(n.extra, n.__dict__)
try:
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise KeyError("second") from e
except KeyError as e:
    print(repr(e), repr(e.__cause__), e.__suppress_context__, e.__context__ is e.__cause__, e.__traceback__ is not None)
try:
    try:
        int("x")
    except ValueError:
        raise RuntimeError("while handling")
except RuntimeError as e:
    print(repr(e.__context__), e.__cause__, e.__suppress_context__)
try:
    raise MyError from None
except MyError as e:
    print(repr(e), e.__cause__, e.__suppress_context__)
try:
    raise Code(7)
except Code as e:
    print(e, e.code, e.args)
def setter(value):
    e = ValueError()
    e.__cause__ = value
    return e.__cause__
show(lambda: setter(None))
show(lambda: setter(5))
g = ExceptionGroup("top", [ValueError("v"), ExceptionGroup("inner", [TypeError("t"), ValueError("w")]), OSError("o")])
print(g, g.message, g.exceptions)
print(g.subgroup(ValueError), g.subgroup(KeyError), g.subgroup((TypeError, OSError)), g.subgroup(lambda e: isinstance(e, OSError)))
match, rest = g.split(ValueError)
print(repr(match), repr(rest))
print(repr(g.derive([KeyError(1)])), g.split(ExceptionGroup)[1], g.split(KeyError))
show(lambda: g.split(5))
show(lambda: g.split(int))
class MyGroup(ExceptionGroup):
    def derive(self, exceptions):
        return MyGroup(self.message, exceptions)
m = MyGroup("mine", [ValueError(1), TypeError(2)])
print(repr(m.split(ValueError)), isinstance(m, Exception), m.subgroup(TypeError).message)
try:
    raise ExceptionGroup("raised", [ValueError(1)])
except ExceptionGroup as e:
    print(e, len(e.exceptions))
try:
    [].nope
except AttributeError as e:
    print(e)
try:
    raise ValueError
except ValueError as e:
    print(repr(e))
try:
    raise 5
except TypeError as e:
    print(e)
