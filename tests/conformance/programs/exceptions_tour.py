import traceback


class AppError(Exception):
    """Base of the application's errors."""


class ConfigError(AppError):
    def __init__(self, key, *, hint=None):
        self.key, self.hint = key, hint
        super().__init__(f"bad key {key!r}")

    def __str__(self):
        text = super().__str__()
        return f"{text} (hint: {self.hint})" if self.hint else text


def load(key):
    try:
        return {"port": "x80"}[key]
    except KeyError as e:
        raise ConfigError(key, hint="add it") from e


def parse(key):
    try:
        return int(load(key))
    except ValueError:
        raise AppError("cannot parse") from None


def order():
    log = []
    for i in range(3):
        try:
            log.append(f"try {i}")
            if i == 1:
                continue
            if i == 2:
                break
        except Exception:
            log.append("never")
        else:
            log.append("else")
        finally:
            log.append("finally")
    return log


def overriding():
    try:
        return "from try"
    finally:
        return "from finally"


def swallowing():
    for _ in range(1):
        try:
            1 / 0
        finally:
            break
    return "swallowed"


for key in ("host", "port"):
    try:
        parse(key)
    except AppError as e:
        print(type(e).__name__, e, "| cause", repr(e.__cause__), "| context", type(e.__context__).__name__, e.__suppress_context__)
print(order(), overriding(), swallowing())
try:
    try:
        raise KeyError("inner")
    finally:
        raise TypeError("outer")
except TypeError as e:
    print(e, "<-", repr(e.__context__))
try:
    assert 1 > 2, ("tuple", "message")
except AssertionError as e:
    print("assert", e.args)
e = ValueError("with note")
e.add_note("note 1")
e.add_note("note 2")
print(e.__notes__, e.args)
try:
    raise ExceptionGroup("many", [ValueError(1), ExceptionGroup("nested", [TypeError(2), OSError(3)])])
except* TypeError as g:
    print("types", g.exceptions)
except* (ValueError, OSError) as g:
    print("rest", repr(g))
for code in ("int('a1')", "[][0]", "{}['k']", "None.x", "1 + 'a'", "'a' + 1", "len(5)", "undefined", "(1).foo", "int([])", "a, b = 1, 2, 3", "max([])", "chr(-1)", "'x'.index('y')", "[1].remove(2)", "float('q')"):
    try:
        {"int('a1')": lambda: int("a1"), "[][0]": lambda: [][0], "{}['k']": lambda: {}["k"], "None.x": lambda: None.x, "1 + 'a'": lambda: 1 + "a", "'a' + 1": lambda: "a" + 1, "len(5)": lambda: len(5), "undefined": lambda: undefined,
         "(1).foo": lambda: (1).foo, "int([])": lambda: int([]), "max([])": lambda: max([]), "chr(-1)": lambda: chr(-1), "'x'.index('y')": lambda: "x".index("y"), "[1].remove(2)": lambda: [1].remove(2), "float('q')": lambda: float("q"),
         "a, b = 1, 2, 3": lambda: [0 for a, b in [(1, 2, 3)]]}[code]()
    except Exception as e:
        print(f"{code:16} {type(e).__name__}: {e}")
try:
    load("nope")
except ConfigError:
    print(traceback.format_exc().splitlines()[-1])
raise ConfigError("last", hint="uncaught")
