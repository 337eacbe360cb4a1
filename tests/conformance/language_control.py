"""Exceptions, loops, with and return in every combination; match."""
from language_expressions import any_value, compiles, pick

ERRORS = ["ValueError", "KeyError", "TypeError", "ZeroDivisionError", "IndexError", "RuntimeError", "StopIteration", "LookupError", "OSError", "AttributeError", "Own", "Own"]

HELPERS = '''\
class Own(ValueError):
    def __init__(self, *args, code=3):
        super().__init__(*args)
        self.code = code

class Manager:
    def __init__(self, name, swallow=False, fails=None):
        self.name, self.swallow, self.fails = name, swallow, fails
    def __enter__(self):
        print("enter", self.name)
        if self.fails == "enter":
            raise RuntimeError("in enter of " + self.name)
        return self
    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind and kind.__name__, value, tb is None)
        if self.fails == "exit":
            raise KeyError("in exit of " + self.name)
        return self.swallow

def chain(e):
    out = []
    while e is not None and len(out) < 8:
        out.append(type(e).__name__ + ":" + str(e))
        if e.__cause__ is not None:
            out.append("from")
            e = e.__cause__
        elif e.__suppress_context__:
            e = None
        else:
            e = e.__context__
    return " | ".join(out)

def run(f, *args):
    try:
        print("result", f(*args))
    except BaseException as e:
        print("raised", chain(e), e.args)
'''


def raising(rng):
    kind = rng.randrange(10)
    error = pick(rng, ERRORS)
    if kind < 4: return f"raise {error}({pick(rng, ['', '1', repr('text'), '1, 2', 'x', 'None'])})"
    if kind == 4: return f"raise {error}"
    if kind == 5: return f"raise {error}('new') from {pick(rng, ['None', 'KeyError(1)', 'ValueError', 'x'])}"
    if kind == 6: return pick(rng, ["1 / 0", "[][1]", "{}['k']", "None.nope", "int('z')", "undefined", "'a' + 1", "assert x == 99, 'no'", "assert not x"])
    if kind == 7: return "raise"
    if kind == 8: return f"raise {pick(rng, ['5', 'None', 'str', 'object()'])}"
    return "raise x" if rng.random() < .2 else f"raise {error}(x)"


class Flow:
    def __init__(self, rng):
        self.rng, self.mark = rng, 0

    def block(self, depth, loop, handler):
        out = []
        for _ in range(self.rng.randint(1, 2 if depth else 1)):
            out += self.statement(depth, loop, handler)
        return ["    " + line for line in out]

    def say(self):
        self.mark += 1
        return f"print({self.mark}, x)"

    def statement(self, depth, loop, handler):
        rng = self.rng
        kind = rng.randrange(14 if depth > 0 else 7)
        if kind < 2: return [self.say()]
        if kind == 2: return [f"x = x + 1 if isinstance(x, int) else {rng.randint(0, 3)}"]
        if kind == 3: return [f"if x {pick(rng, ['==', '!='])} {rng.randint(0, 2)}:", "    " + raising(rng)]
        if kind == 4: return [raising(rng) if handler or rng.random() < .5 else self.say()]
        if kind == 5 and loop: return [f"if {pick(rng, ['i', 'x', 'True'])}: {pick(rng, ['break', 'continue'])}"]
        if kind == 6: return [f"return {pick(rng, ['x', self.mark.__repr__(), '[x]', ''])}"] if rng.random() < .5 else [self.say()]
        if depth <= 0: return [self.say()]
        if kind in (5, 7, 8, 9): return self.attempt(depth - 1, loop, handler)
        if kind == 10:
            out = [f"for i in range({rng.randint(0, 3)}):", *self.block(depth - 1, True, handler)]
            return out + (["else:", *self.block(depth - 1, loop, handler)] if rng.random() < .4 else [])
        if kind == 11:
            self.mark += 1
            name = f"n{self.mark}"
            out = [f"{name} = 0", f"while {name} < {rng.randint(1, 3)}:", f"    {name} += 1", "    i = " + name, *self.block(depth - 1, True, handler)]
            return out + (["else:", *self.block(depth - 1, loop, handler)] if rng.random() < .4 else [])
        if kind == 12:
            make = lambda: f"Manager({chr(34)}{pick(rng, 'MNOP')}{chr(34)}{pick(rng, ['', '', ', True', ', fails=' + repr('exit'), ', fails=' + repr('enter')])})"
            items = ", ".join(make() + pick(rng, ["", "", " as m"]) for _ in range(rng.randint(1, 2)))
            return [f"with {items}:", *self.block(depth - 1, loop, handler)]
        return ["if x:", *self.block(depth - 1, loop, handler), "else:", *self.block(depth - 1, loop, handler)]

    def attempt(self, depth, loop, handler):
        rng = self.rng
        out = ["try:", *self.block(depth, loop, handler)]
        clauses = rng.choice([0, 1, 1, 1, 2])
        group = clauses and rng.random() < 0.12
        for n in range(clauses):
            what = pick(rng, ERRORS + ["Exception", "(KeyError, ValueError)", "LookupError"]) if group or n < clauses - 1 or rng.random() < .7 else ""
            head = f"except{'*' if group else ''} {what}{pick(rng, ['', ' as e']) if what else ''}:".replace(" :", ":")
            body = self.block(depth, loop and not group, True)
            if group: body = [line for line in body if not any(word in line for word in ("return", "break", "continue"))] or ["    pass"]
            if " as e" in head: body.insert(0, "    print('caught', type(e).__name__, e, e.args)" if not group else "    print('caught', repr(e))")
            out += [head, *body]
        if clauses and rng.random() < 0.3: out += ["else:", *self.block(depth, loop, handler)]
        if not clauses or rng.random() < 0.45: out += ["finally:", *self.block(depth, loop, handler)]
        return out


def flow(rng, number):
    lines = [HELPERS]
    made = 0
    while made < 3:
        function = [f"def flow{number}_{made}(x):", *Flow(rng).block(3, False, False)]
        text = "\n".join(function)
        if not compiles(text) or "try" not in text: continue
        lines += [text, *(f"run(flow{number}_{made}, {x})" for x in (0, 1, 2))]
        made += 1
    return "\n".join(lines) + "\n"


def pattern(rng, depth, binds=True):
    name = lambda: pick(rng, ["x", "y", "z", "_", "_"]) if binds else "_"
    kind = rng.randrange(13 if depth else 6)
    if kind < 2: return pick(rng, ["0", "1", "-1", "'a'", "None", "True", "1.5", "b'a'"])
    if kind in (2, 3): return name()
    if kind == 4: return pick(rng, ["int()", "str()", "list()", "float()", "Point()", "dict()"])
    if kind == 5: return pick(rng, [f"int({name()})", f"str({name()})", "bool()", f"Point(x={name()})"])
    inner = lambda: pattern(rng, depth - 1, binds)
    if kind in (6, 7):
        parts = [inner() for _ in range(rng.randint(0, 3))]
        if rng.random() < .4: parts.insert(rng.randint(0, len(parts)), "*" + pick(rng, ["_", "rest" if binds else "_"]))
        text = ", ".join(parts)
        return f"[{text}]" if rng.random() < .5 else f"({text}{',' if len(parts) == 1 else ''})"
    if kind in (8, 9):
        parts = [f"{key}: {inner()}" for key in rng.sample(["'a'", "'k'", "1"], rng.randint(0, 2))]
        if rng.random() < .4 and binds: parts.append("**others")
        return "{" + ", ".join(parts) + "}"
    if kind == 10: return f"Point({inner()}, {inner()})" if rng.random() < .6 else f"Point(y={inner()})"
    if kind == 11: return f"({pattern(rng, depth - 1, False)} | {pattern(rng, depth - 1, False)})"
    return f"({inner()} as w)" if binds else inner()


def matches(rng, number):
    lines = ["class Point:\n    __match_args__ = ('x', 'y')\n    def __init__(self, x, y):\n        self.x, self.y = x, y\n    def __repr__(self):\n        return f'Point({self.x}, {self.y})'"]
    made = 0
    while made < 3:
        cases = [f"        case {pattern(rng, 2)}{pick(rng, ['', '', ' if v', ' if not v'])}:\n            return {n}, {{k: t for k, t in sorted(locals().items()) if k != 'v'}}" for n in range(rng.randint(2, 5))]
        text = f"def match{number}_{made}(v):\n    match v:\n" + "\n".join(cases)
        if not compiles(text): continue
        lines.append(text)
        for _ in range(6):
            value = pick(rng, [any_value(rng, 2), "Point(1, 0)", "Point('a', [1])", "{'a': 1, 'k': 0}", "[1, 0]", "(0, 'a', None)", "[[1], {'a': 0}]", "True", "0", "'a'", "{1: 'x'}", "[Point(0, 1), 1]"])
            lines.append(f"show(match{number}_{made}, {value})")
        made += 1
    return "\n".join(lines) + "\n"
