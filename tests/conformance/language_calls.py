"""How arguments meet parameters, which name is whose, and unpacking."""
from language_expressions import any_value, compiles, pick

WORDS = ["a", "b", "c", "d", "k"]


def signature(rng):
    """A parameter list that compiles."""
    while True:
        names = rng.sample(WORDS, rng.randint(0, 4))
        parts, defaults = [], False
        slash = rng.randint(1, len(names)) if names and rng.random() < 0.25 else None
        star = rng.randint(0, len(names)) if rng.random() < 0.45 else None
        for i, name in enumerate(names):
            if star == i: parts.append(pick(rng, ["*args", "*args", "*"]))
            keyword_only = star is not None and i >= star
            if keyword_only: parts.append(name + pick(rng, ["", f"={any_value(rng, 0)}"]))
            else:
                defaults = defaults or rng.random() < 0.3
                parts.append(name + (f"={any_value(rng, 0)}" if defaults else ""))
            if slash == i + 1: parts.append("/")
        if star == len(names): parts.append("*args")
        if rng.random() < 0.3: parts.append("**kw")
        text = ", ".join(parts)
        if compiles(f"def f({text}): pass"):
            return text, sorted(set(names) | ({"args"} if "*args" in parts else set()) | ({"kw"} if "**kw" in parts else set()))


def call_arguments(rng):
    parts = []
    for _ in range(rng.randint(0, 4)):
        kind = rng.randrange(8)
        if kind < 4: parts.append(any_value(rng, 0))
        elif kind < 6: parts.append(f"{pick(rng, WORDS)}={any_value(rng, 0)}")
        elif kind == 6: parts.append("*" + pick(rng, ["[1]", "(1, 2)", "()", "'ab'", "5", "None", "range(2)"]))
        else: parts.append("**" + pick(rng, ["{'a': 1}", "{}", "{'b': 2, 'z': 3}", "{1: 2}", "5", "None", "dict(k=1)"]))
    parts.sort(key=lambda part: ("=" in part.split("(")[0] and not part.startswith("*") or part.startswith("**")))
    return ", ".join(parts)


def bindings(rng, number):
    text, names = signature(rng)
    result = "(" + "".join(name + ", " for name in names) + ")"
    where = rng.randrange(4)
    if where == 0: lines, call = [f"f{number} = lambda {text}: {result}"], f"f{number}"
    elif where == 1: lines, call = [f"def f{number}({text}):\n    return {result}"], f"f{number}"
    else:
        kind = pick(rng, ["self, ", "self, ", "@classmethod", "@staticmethod"])
        first = {"self, ": "self", "@classmethod": "cls"}.get(kind, "")
        inner = ", ".join(part for part in (first, text) if part)
        name = pick(rng, ["m", "m", "__init__", "__call__"]) if first == "self" else "m"
        body = f"self.v = {result}" if name == "__init__" else f"return {result}"
        decorator = f"    {kind}\n" if kind.startswith("@") else ""
        lines = [f"class C{number}:\n{decorator}    def {name}({inner}):\n        {body}"]
        call = f"C{number}" if name == "__init__" else f"C{number}()" if name == "__call__" else f"C{number}{pick(rng, ['()', '()', ''])}.m"
        if name == "__init__":
            lines += [f"show(lambda: {call}({args}).v)" for args in (call_arguments(rng) for _ in range(6)) if compiles(f"f({args})")]
            return "\n".join(lines) + "\n"
    for _ in range(6):
        args = call_arguments(rng)
        if compiles(f"f({args})"): lines.append(f"show(lambda: {call}({args}))")
    lines.append(f"show(lambda: getattr({call}, '__defaults__', 0))")
    return "\n".join(lines) + "\n"


def scopes(rng, number):
    """Nested functions that read, bind, declare and delete the same few names."""
    names = ["p", "q", "r"]
    lines = [f"{name} = '{name} of the module'" for name in names if rng.random() < 0.8]

    def body(depth, bound):
        out, declared, used = [], set(), set()
        for name in rng.sample(names, rng.randint(0, 2)):
            word = pick(rng, ["global", "nonlocal", ""]) if depth else pick(rng, ["global", ""])
            if word == "nonlocal" and name not in bound: word = "global"
            if word:
                out.append(f"{word} {name}")
                declared.add(name)
        for _ in range(rng.randint(2, 4)):
            name = pick(rng, names)
            kind = rng.randrange(9)
            if kind < 3: out.append(f"print({depth}, {name})")
            elif kind == 3: out.append(f"{name} = '{name} set in {depth}'")
            elif kind == 4: out.append(f"{name} += '!'")
            elif kind == 5: out.append(f"del {name}")
            elif kind == 6: out.append(f"for {name} in 'xy': print({name})")
            elif kind == 7: out.append(f"print([{name} for {name} in 'ab'], [({name}, i) for i in range(2)])")
            else: out.append(f"print((lambda: {name})())")
            if kind in (3, 4, 5, 6): used.add(name)
        local = {name for name in used if name not in declared}
        if depth < 2:
            inner = body(depth + 1, bound | local)
            at = rng.randint(len(declared), len(out))
            out[at:at] = [f"def inner{depth}():", *("    " + line for line in inner), f"try_call(inner{depth})"]
        return out

    lines += ["def try_call(f):", "    try:", "        f()", "    except NameError as e:", "        print(type(e).__name__, e)"]
    for i in range(2):
        function = [f"def outer{number}_{i}():", *("    " + line for line in body(0, set())), f"try_call(outer{number}_{i})"]
        if compiles("\n".join(function)): lines += function
    lines.append("print(sorted(n for n in ('p', 'q', 'r') if n in globals()))")
    return "\n".join(lines) + "\n"


def target(rng, depth):
    parts, starred = [], False
    for _ in range(rng.randint(1, 3)):
        if depth and rng.random() < 0.25: parts.append(target(rng, depth - 1))
        elif not starred and rng.random() < 0.35:
            parts.append("*" + pick(rng, ["x", "y", "z"]))
            starred = True
        else: parts.append(pick(rng, ["x", "y", "z", "x", "d[0]", "d['k']"]))
    text = ", ".join(parts) + ("," if len(parts) == 1 else "")
    return pick(rng, [f"({text})", f"[{text}]"])


def unpackings(rng, number):
    lines = []
    for _ in range(6):
        value = pick(rng, [any_value(rng, 2), any_value(rng, 2), "'abc'", "range(4)", "[1, [2, 3], 4]", "((1, 2), 3)", "iter([1, 2, 3])", "{'a': 1, 'b': 2}.items()", "[[1, 2], [3, 4]]", "(i * i for i in range(3))", "5", "zip('ab', 'cd')"])
        shape = target(rng, 1)
        code = pick(rng, [f"{shape} = {value}", f"{shape[1:-1]} = {value}", f"for {shape} in [{value}]: pass", f"w = {shape} = {value}"])
        block = f"x = y = z = None\nd = {{}}\ntry:\n    {code}\nexcept Exception as e:\n    print(type(e).__name__, e)\nprint(plain([x, y, z, d]))"
        if compiles(block): lines.append(block)
    return "\n".join(lines) + "\n"
