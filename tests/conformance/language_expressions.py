"""Expressions of all types and operators, formatting, and methods with arguments of every kind."""

INTS = ["0", "1", "2", "3", "-1", "-2", "7", "10", "-7", "255", "True", "False", "12345678901234567890", "2**63", "-2**63"]
SMALL = ["0", "1", "2", "3", "-1", "-2", "4", "True"]
FLOATS = ["0.0", "-0.0", "1.5", "-2.25", "1e16", "1e-7", "0.1", "3.0", "float('inf')", "float('nan')", "123456.789", "2.5"]
STRS = ["''", "'a'", "'abc'", "'Hello World'", "'é'", "'a,b,,c'", "'  x y '", "'12'", "'\\n\\t\\''", "'ß'", "'日本'", "'{}'", "'%s'", "'aXbX'"]
BYTES = ["b''", "b'a'", "b'abc'", "b'\\x00\\xff'", "b'a b'"]
NAMES = ["a", "b", "c"]


def pick(rng, options):
    return rng.choice(options)


def several(rng, maker, low, high, *rest):
    return ", ".join(maker(rng, *rest) for _ in range(rng.randint(low, high)))


def any_value(rng, depth=1):
    """A literal of any type."""
    kind = rng.randrange(16)
    if kind < 3: return pick(rng, INTS)
    if kind < 5: return pick(rng, FLOATS)
    if kind < 8: return pick(rng, STRS)
    if kind == 8: return pick(rng, BYTES)
    if kind == 9: return "None"
    if depth <= 0: return pick(rng, SMALL)
    if kind in (10, 11): return "[" + several(rng, any_value, 0, 3, depth - 1) + "]"
    if kind == 12: return "(" + "".join(any_value(rng, depth - 1) + ", " for _ in range(rng.randint(0, 3))) + ")"
    if kind == 13: return "{" + ", ".join(hashable(rng) + ": " + any_value(rng, depth - 1) for _ in range(rng.randint(0, 3))) + "}"
    if kind == 14: return "{" + several(rng, number, 1, 3) + "}"
    return f"range({pick(rng, SMALL)}, {pick(rng, ['5', '3', '-4', '0'])})"


def number(rng):
    """For sets: CPython's order of other values differs from run to run."""
    return pick(rng, SMALL + ["7", "-3", "100", "1.5", "33"])


def hashable(rng):
    return pick(rng, SMALL + ["'a'", "'b'", "'key'", "1.5", "None", "(1, 2)", "b'x'"])


def of_type(rng, kind, depth):
    """An expression that probably is of that type."""
    if rng.random() < 0.06: return any_value(rng)
    if rng.random() < 0.08: return pick(rng, NAMES)
    return {"int": integer, "float": floating, "str": string, "bool": boolean, "list": listing, "tuple": tupled, "dict": mapping, "set": setting}[kind](rng, depth)


def integer(rng, depth):
    if depth <= 0: return pick(rng, INTS)
    a, b = of_type(rng, "int", depth - 1), of_type(rng, "int", depth - 1)
    kind = rng.randrange(12)
    if kind < 5: return f"{grouped(rng, a)} {pick(rng, ['+', '-', '*', '//', '%', '&', '|', '^'])} {grouped(rng, b)}"
    if kind == 5: return f"{pick(rng, ['-', '+', '~', '- -', '-~'])}{grouped(rng, a)}"
    if kind == 6: return f"{grouped(rng, a)} {pick(rng, ['<<', '>>'])} {pick(rng, SMALL)}"
    if kind == 7: return f"{grouped(rng, a)} ** {pick(rng, ['0', '1', '2', '3', 'True'])}"
    if kind == 8: return f"{pick(rng, ['len', 'hash', 'bool', 'sum'])}({of_type(rng, pick(rng, ['list', 'tuple']), depth - 1)})" if rng.random() < .7 else f"len({of_type(rng, 'str', depth - 1)})"
    if kind == 9: return f"{pick(rng, ['max', 'min'])}({a}, {b})"
    if kind == 10: return f"({a} if {of_type(rng, 'bool', depth - 1)} else {b})"
    return f"{grouped(rng, of_type(rng, pick(rng, ['list', 'tuple']), depth - 1))}[{pick(rng, SMALL)}]"


def floating(rng, depth):
    if depth <= 0: return pick(rng, FLOATS)
    a, b = of_type(rng, pick(rng, ["int", "float"]), depth - 1), of_type(rng, "float", depth - 1)
    kind = rng.randrange(6)
    if kind < 3: return f"{grouped(rng, a)} {pick(rng, ['+', '-', '*', '/', '//', '%'])} {grouped(rng, b)}"
    if kind == 3: return f"abs({a})"
    if kind == 4: return f"round({b}, {pick(rng, SMALL)})"
    return f"float({a})"


def string(rng, depth):
    if depth <= 0: return pick(rng, STRS)
    a = of_type(rng, "str", depth - 1)
    kind = rng.randrange(9)
    if kind == 0: return f"{grouped(rng, a)} + {of_type(rng, 'str', depth - 1)}"
    if kind == 1: return f"{grouped(rng, a)} * {pick(rng, SMALL)}"
    if kind == 2: return f"{grouped(rng, a)}[{slicing(rng)}]"
    if kind == 3: return f"{grouped(rng, a)}.{pick(rng, ['upper()', 'lower()', 'title()', 'strip()', 'swapcase()', 'capitalize()', 'casefold()'])}"
    if kind == 4: return f"{pick(rng, ['str', 'repr', 'ascii'])}({any_of(rng, depth - 1)})"
    if kind == 5: return f"{pick(rng, STRS)}.join(map(str, {of_type(rng, 'list', depth - 1)}))"
    if kind == 6: return formatted(rng, depth - 1)
    if kind == 7: return f"type({any_of(rng, depth - 1)}).__name__"
    return f"({a} {pick(rng, ['and', 'or'])} {of_type(rng, 'str', depth - 1)})"


def formatted(rng, depth):
    """An f-string of expressions without quotes or backslashes of its own."""
    out = ""
    for _ in range(rng.randint(1, 3)):
        inside = pick(rng, ["a", "b", "c", "1 + 2", "-7 // 2", "[1, 2][0]", "(1, 2)", "{1: 2}", " {3}", "None", "1.5", "(lambda x: x + 1)(2)", "a == b", "a != b", "10 if a else 20", "len((1, 2))", "[*range(3)]", "[x for x in (1, 2)]", "(d := 5)"])
        tail = pick(rng, ["", "", "!r", "!s", "!a", "=", "=!r", " = ", ":>8", ":<{4 + 4}", ":^{6}", "!r:>{10}", ":{'>'}10"])
        out += pick(rng, ["", "x", " ", "{{", "}}", ": "]) + "{" + inside + tail + "}"
    return 'f"' + out + '"'


def boolean(rng, depth):
    if depth <= 0: return pick(rng, ["True", "False", "not a", "not 0"])
    kind = rng.randrange(7)
    x = lambda: any_of(rng, depth - 1)
    if kind < 2:
        other = of_type(rng, kind_name := pick(rng, TYPES), depth - 1)
        return f"{grouped(rng, of_type(rng, kind_name, depth - 1))} {pick(rng, COMPARE)} {other}"
    if kind == 2: return f"{grouped(rng, x())} {pick(rng, ['in', 'not in'])} {of_type(rng, pick(rng, ['list', 'tuple', 'dict', 'set', 'str']), depth - 1)}"
    if kind == 3: return " ".join([grouped(rng, of_type(rng, "int", depth - 1)), pick(rng, COMPARE), grouped(rng, of_type(rng, "int", depth - 1)), pick(rng, COMPARE), grouped(rng, of_type(rng, "float", depth - 1))])
    if kind == 4: return f"(not {x()})"
    if kind == 5: return f"{pick(rng, ['any', 'all'])}({of_type(rng, 'list', depth - 1)})"
    return f"isinstance({x()}, {pick(rng, ['int', 'str', '(int, float)', 'list', 'bool', 'object', 'type(None)', 'int | str', '5'])})"


COMPARE = ["==", "!=", "<", "<=", ">", ">="]
TYPES = ["int", "float", "str", "bool", "list", "tuple", "dict", "set"]


def listing(rng, depth):
    if depth <= 0: return "[" + several(rng, any_value, 0, 3, 0) + "]"
    kind = rng.randrange(9)
    x = lambda: any_of(rng, depth - 1)
    if kind < 2: return f"[{x()}, *{of_type(rng, pick(rng, ['list', 'tuple']), depth - 1)}, {x()}]"
    if kind == 2: return f"{grouped(rng, of_type(rng, 'list', depth - 1))}[{slicing(rng)}]"
    if kind == 3: return f"[{pick(rng, ['i', 'i * 2', '(i, a)', 'str(i)', '[i]', '-i', 'i + 1 if i else i'])} for i in {of_type(rng, pick(rng, ['list', 'tuple']), depth - 1)}{pick(rng, ['', ' if i', ' if i != 1', ' if i if not a'])}]"
    if kind == 4: return f"[{pick(rng, ['i * j', '(i, j)', 'i'])} for i in range({pick(rng, ['2', '3'])}) for j in {pick(rng, ['range(i)', '(1, i)', 'range(2)'])}{pick(rng, ['', ' if i != j', ' if j'])}]"
    if kind == 5: return f"sorted({of_type(rng, 'list', depth - 1)}{pick(rng, ['', ', key=str', ', key=repr, reverse=True', ', reverse=True', ', key=lambda v: -v'])})"
    if kind == 6: return f"list({pick(rng, ['enumerate', 'reversed', 'iter', 'zip', ''])}({of_type(rng, pick(rng, ['list', 'tuple', 'str']), depth - 1)}))"
    if kind == 7: return f"{grouped(rng, of_type(rng, 'list', depth - 1))} {pick(rng, ['+', '*'])} {pick(rng, ['[1]', '2', '[]', '-1'])}"
    return f"list(map({pick(rng, ['str', 'lambda v: v', 'bool', 'len', 'lambda v: (v, v)'])}, {of_type(rng, 'list', depth - 1)}))"


def tupled(rng, depth):
    if depth <= 0: return "(" + "".join(any_value(rng, 0) + ", " for _ in range(rng.randint(0, 3))) + ")"
    kind = rng.randrange(4)
    if kind == 0: return f"tuple({of_type(rng, pick(rng, ['list', 'str', 'dict']), depth - 1)})"
    if kind == 1: return f"({any_of(rng, depth - 1)}, {any_of(rng, depth - 1)})"
    if kind == 2: return f"{grouped(rng, of_type(rng, 'tuple', depth - 1))} + {of_type(rng, 'tuple', depth - 1)}"
    return f"divmod({of_type(rng, 'int', depth - 1)}, {of_type(rng, 'int', depth - 1)})"


def mapping(rng, depth):
    if depth <= 0: return "{" + ", ".join(hashable(rng) + ": " + any_value(rng, 0) for _ in range(rng.randint(0, 3))) + "}"
    kind = rng.randrange(5)
    if kind == 0: return f"{{**{of_type(rng, 'dict', depth - 1)}, {hashable(rng)}: {any_of(rng, depth - 1)}}}"
    if kind == 1: return f"({of_type(rng, 'dict', depth - 1)} | {of_type(rng, 'dict', depth - 1)})"
    if kind == 2: return f"{{i: {any_of(rng, depth - 1)} for i in {of_type(rng, pick(rng, ['list', 'tuple', 'str']), depth - 1)}}}"
    if kind == 3: return f"dict({pick(rng, ['a=1', 'x=2, y=[]', '[(1, 2)]', 'zip([1, 2], (3, 4))', '{}, k=None', '[[1]]', '5', '[1]'])})"
    return f"dict.fromkeys({of_type(rng, 'list', depth - 1)}{pick(rng, ['', ', 0'])})"


def setting(rng, depth):
    if depth <= 0: return "{" + several(rng, hashable, 1, 3) + "}"
    a = of_type(rng, "set", depth - 1)
    kind = rng.randrange(3)
    if kind == 0: return f"({a} {pick(rng, ['|', '&', '-', '^'])} {of_type(rng, 'set', depth - 1)})"
    if kind == 1: return f"{pick(rng, ['set', 'frozenset'])}({of_type(rng, pick(rng, ['list', 'tuple', 'str']), depth - 1)})"
    return f"{{{pick(rng, ['i', 'str(i)', '(i, 1)'])} for i in {of_type(rng, pick(rng, ['list', 'tuple']), depth - 1)}}}"


def any_of(rng, depth):
    return of_type(rng, pick(rng, TYPES), depth)


def slicing(rng):
    part = lambda: pick(rng, ["", "", "0", "1", "2", "-1", "-2", "5", "None", "True"])
    text = part() + ":" + part()
    if rng.random() < 0.5: text += ":" + pick(rng, ["", "1", "2", "-1", "-2", "0", "None"])
    return text


def grouped(rng, text):
    """Sometimes without parentheses, so that precedence decides; never before an attribute of a number or a word."""
    if text.startswith(("'", '"', "[", "(", "f", "b'")) and text.endswith(("'", '"', "]", ")")) and " if " not in text and rng.random() < 0.3:
        return text
    if rng.random() < 0.45 and all(c.isalnum() or c in " +-*/%" for c in text) and " if " not in text and not text.startswith("not"):
        return text if text[-1:].isalnum() and "." not in text and not text.isdigit() and not text[-1:].isdigit() else f"({text})" if text[-1:].isdigit() and rng.random() < 0.5 else text + " "
    return f"({text})"


def expressions(rng, number):
    lines = [f"a, b, c = {any_value(rng)}, {any_value(rng)}, {any_value(rng)}"]
    while len(lines) < 8:
        text = f"show(lambda: {any_of(rng, rng.randint(1, 3))})"
        if compiles(text) and not ("%" in text and "b'" in text): lines.append(text)  # bytes % is refused
    return "\n".join(lines) + "\n"


def compiles(text):
    import warnings
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compile(text, "text", "exec")
        return True
    except (SyntaxError, ValueError, MemoryError):
        return False


def spec(rng):
    fill = pick(rng, ["", "", "*", "0", "é", " ", "<"])
    align = pick(rng, ["<", ">", "^", "="]) if fill and rng.random() < .9 else pick(rng, ["", "", "<", ">", "^", "="])
    return (fill + align if align else "") + pick(rng, ["", "", "+", "-", " "]) + pick(rng, ["", "", "", "z", "#"]) + pick(rng, ["", "", "0"]) + \
        pick(rng, ["", "1", "5", "10", "12"]) + pick(rng, ["", "", "", ",", "_"]) + pick(rng, ["", "", ".0", ".1", ".2", ".3", ".10"]) + \
        pick(rng, ["", "", "d", "x", "X", "b", "o", "c", "n", "e", "E", "f", "F", "g", "G", "%", "s", "r", "q"])


WIDTHS = ["8", "0", "3", "'<6'", "''"]


def formats(rng, number):
    lines = []
    while len(lines) < 8:
        v = any_value(rng)
        kind = rng.randrange(6)
        if kind == 0: text = f"format({v}, {spec(rng)!r})"
        elif kind == 1: text = f"(lambda v: f'{{v:{spec(rng)}}}|{{v!r:>{pick(rng, ['3', '10'])}}}')({v})"
        elif kind == 2: text = f"(lambda v, w, p: f'{{v:{{w}}.{{p}}{pick(rng, ['', 'f', 'g', 'e', 's'])}}}')({v}, {pick(rng, WIDTHS)}, {pick(rng, ['0', '2', '4'])})"
        elif kind == 3:
            flags = pick(rng, ["", "", "-", "0", "+", " ", "#", "-+"])
            shape = "%" + flags + pick(rng, ["", "5", "10", "*"]) + pick(rng, ["", ".2", ".0", ".*", ".10"]) + pick(rng, list("dioxXeEfFgGcrsa%u"))
            right = pick(rng, ["(" + v + ",)", v, "(5, " + v + ")", "(3, 2, " + v + ")", "{'k': " + v + "}"])
            text = f"'{pick(rng, ['', 'x '])}{shape}{pick(rng, ['', ' end', '%%', ' %s', '%'])}' % {right}"
        elif kind == 4:
            field = pick(rng, ["{}", "{0}", "{1}", "{k}", "{0!r}", "{!s}", "{0[0]}", "{k[a]}", "{0.real}", "{:>8}", "{:{}}", "{0:{1}}", "{{}}", "{", "}", "{!x}", "{0.nope}", "{:" + spec(rng) + "}", "{a b}", "{0[}", "{k!r:>{w}}"])
            more = pick(rng, ["", ", k=1", ", k={'a': 2}", ", w=9, k=1.5"])
            text = f"{field + pick(rng, ['', ' {}', ' {k}', ' {2}'])!r}.format({v}, {any_value(rng)}{more})"
        else: text = f"'%(k){pick(rng, ['', '-8', '08', '.1'])}{pick(rng, list('dsrfgx'))} %({pick(rng, ['k', 'n'])})s' % {{'k': {v}}}"
        if compiles(text): lines.append(f"show(lambda: {text})")
    return "\n".join(lines) + "\n"


METHODS = {
    "str": "capitalize casefold center count encode endswith expandtabs find format index isalnum isalpha isascii isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle isupper join ljust lower lstrip partition removeprefix removesuffix replace rfind rindex rjust rpartition rsplit rstrip split splitlines startswith strip swapcase title translate upper zfill __len__ __contains__ __add__ __getitem__ __mod__ __eq__ __lt__",
    "bytes": "count decode endswith find hex index isalpha isdigit join lower lstrip partition replace rfind rsplit split splitlines startswith strip upper zfill center ljust",
    "list": "append clear copy count extend index insert pop remove reverse sort __len__ __contains__ __add__ __getitem__ __setitem__ __delitem__ __iadd__",
    "dict": "clear copy get items keys pop popitem setdefault update values fromkeys __len__ __contains__ __getitem__ __or__ __setitem__ __delitem__",
    "set": "add clear copy difference difference_update discard intersection intersection_update isdisjoint issubset issuperset remove symmetric_difference symmetric_difference_update union update __len__ __contains__ __or__",
    "frozenset": "copy difference intersection isdisjoint issubset issuperset symmetric_difference union __and__",
    "tuple": "count index __len__ __contains__ __add__ __getitem__",
    "int": "bit_length bit_count conjugate to_bytes as_integer_ratio __add__ __sub__ __mul__ __truediv__ __floordiv__ __mod__ __pow__ __eq__ __lt__ __neg__ __index__ __float__ __format__",
    "float": "is_integer hex as_integer_ratio conjugate __add__ __mul__ __truediv__ __eq__ __round__ __int__ __float__ fromhex",
    "range": "count index __len__ __contains__ __getitem__",
}
FUNCTIONS = "abs all any ascii bin bool bytes callable chr dict divmod enumerate filter float format frozenset getattr hasattr hash hex int isinstance issubclass iter len list map max min next oct ord pow range repr reversed round set setattr slice sorted str sum tuple type zip".split()
KEYWORDS = {"sort": ["key=str", "reverse=True", "reverse=1", "key=None", "x=1"], "split": ["maxsplit=1", "sep=','", "sep=None, maxsplit=1"], "encode": ["'ascii'", "encoding='latin-1'", "'ascii', 'replace'", "errors='ignore'", "'nope'"],
            "decode": ["'ascii'", "'latin-1'", "'utf-8', 'replace'", "errors='ignore'"], "print": ["sep='-'"], "splitlines": ["True", "keepends=True"], "to_bytes": ["2, 'big'", "8, 'little', signed=True", "length=1", "1, 'big'"],
            "format": ["1, 2", "a=1"], "translate": ["{97: 'X'}", "{97: None, 98: 99}", "str.maketrans('ab', 'xy')", "str.maketrans('a', 'b', 'c')"], "join": ["['a', 'b']", "('x',)", "'abc'", "[1]", "{'k': 1}", "[b'a', b'b']"],
            "max": ["key=abs", "default=0", "[], default=5", "[3, 1], key=lambda v: -v", "1, 2, key=str", "1, 2, default=3"], "min": ["[], default=5", "()", "'ba'"], "sorted": ["[3, 1], reverse=True", "['b', 'A'], key=str.lower", "[1], None", "{2: 1, 1: 2}"],
            "sum": ["[1, 2], 3", "[[1], [2]], []", "['a'], ''", "[1.5, 2], start=1"], "int": ["'ff', 16", "'0x1f', 0", "' 12 '", "'1_000'", "'12', base=8", "'z', 36", "'9', 8", "12, 3"], "round": ["2.5", "3.14159, 2", "1234, -2", "2.675, 2", "1.5, None"],
            "enumerate": ["'ab', 5", "'ab', start=1"], "zip": ["[1, 2], 'ab'", "[1], [1, 2], strict=True", "[1, 2], [1], strict=True"], "pow": ["2, 10, 7", "2, -1", "2, -1, 7", "2.0, 3", "0, -1", "3, 4, 0"], "type": ["1, 2", "'X', (), {}"],
            "getattr": ["1, 'real'", "1, 'nope'", "1, 'nope', 5", "1, 5"], "iter": ["[1]", "lambda: 1, 1", "5"], "next": ["iter([])", "iter([]), 7", "[1]", "iter([3])"], "range": ["0, 10, 3", "5, 0", "1, 2, 0", "1.5", "'a'"], "float": ["'1e3'", "' inf '", "'x'", "'1_0.5'", "'nan'"],
            "chr": ["97", "0x1F600", "-1", "1114112"], "ord": ["'a'", "'ab'", "b'a'", "''"], "bytes": ["3", "[1, 2]", "'é', 'utf-8'", "'a'", "[256]", "-1"], "slice": ["1, 2", "1, 2, 3", ""], "filter": ["None, [0, 1, '']", "lambda v: v > 1, [1, 2]"], "map": ["str, [1]", "lambda x, y: x + y, [1, 2], [3]", "None, [1]", "str"]}
QUIET = {"hash", "id"}


def argument_list(rng, name):
    if name.startswith("__"):  # called by operators and built-in functions, so always with the right number
        return several(rng, any_value, *[{"len": 0, "neg": 0, "index": 0, "float": 0, "int": 0, "round": 0, "setitem": 2}.get(name.strip("_"), 1)] * 2)
    options = KEYWORDS.get(name)
    if options and rng.random() < 0.6: return pick(rng, options)
    return several(rng, any_value, 0, pick(rng, [1, 1, 2, 2, 3]))


def receiver(rng, kind):
    pool = {"str": STRS, "bytes": BYTES, "int": [f"({v})" for v in INTS], "float": [f"({v})" for v in FLOATS], "range": ["range(5)", "range(10, 0, -3)", "range(0)"]}
    if kind in pool: return pick(rng, pool[kind])
    if kind == "list": return pick(rng, ["[]", "[1, 2, 3]", "[3, 1, 2]", "['b', 'a']", "[1, 'x', None]", "[[1], [0]]", "[1.5, 2, True]"])
    if kind == "tuple": return pick(rng, ["()", "(1,)", "(1, 2, 1)", "('a', None)"])
    if kind == "dict": return pick(rng, ["{}", "{1: 2}", "{'a': 1, 'b': 2}", "{None: [], 1.5: 'x'}"])
    inner = pick(rng, ["set()", "{1, 2, 3}", "{'a', 1}", "{(1, 2)}"])
    return f"frozenset({inner})" if kind == "frozenset" else inner


def methods(rng, number):
    lines = []
    while len(lines) < 10:
        if rng.random() < 0.3:
            name = pick(rng, FUNCTIONS)
            if name in QUIET: continue
            call = f"{name}({argument_list(rng, name)})"
            if name in ("enumerate", "filter", "map", "zip", "reversed", "iter"): call = f"list({call})"
            text = f"show(lambda: {call})"
        else:
            kind = pick(rng, list(METHODS))
            name = pick(rng, METHODS[kind].split())
            text = f"show(lambda v: (v.{name}({argument_list(rng, name)}), v), {receiver(rng, kind)})"
        if any(f"b'" in text and word in text for word in ("2**63",)): continue
        if harmful(text): continue
        if compiles(text): lines.append(text)
    return "\n".join(lines) + "\n"


def harmful(text):
    """Would make something of 2**63 elements or digits; which error that gives depends on the machine."""
    big = any(word in text for word in ("2**63", "12345678901234567890", "1e16", "inf"))
    return big and any(word in text for word in ("center", "just", "zfill", "__mul__", "range", "expandtabs", "bytes", "pow", "sum", "to_bytes", "round", "format", "<<", "slice", "extend", "fromhex"))


def list_changes(rng, number):
    lines = ["v = " + pick(rng, ["[1, 2, 3, 4, 5]", "list(range(8))", "[]", "list('abc')"])]
    for _ in range(8):
        target = f"v[{slicing(rng) if rng.random() < .7 else pick(rng, SMALL + ['10', '1.0', 'None', chr(39) + 'a' + chr(39)])}]"
        act = pick(rng, [f"del {target}", f"{target} = {any_value(rng)}", f"{target} = {any_value(rng)}", f"{target} = [7, 8]", f"{target} += [0]", f"{target} = v", f"v.insert({pick(rng, SMALL)}, 9)", "v *= 2" if len(lines) < 4 else "v.reverse()"])
        lines.append(f"try:\n    {act}\nexcept Exception as e:\n    print(type(e).__name__, e)\nprint(plain(v))")
    return "\n".join(lines) + "\n"


def augmented(rng, number):
    lines = [f"x = {any_value(rng)}", "y = x"]
    for _ in range(6):
        op = pick(rng, ["+=", "-=", "*=", "/=", "//=", *(["%="] if "b'" not in str(lines) else []), "&=", "|=", "^=", "<<=", ">>=", "@="])
        right = pick(rng, SMALL) if op in ("<<=", "*=", ">>=") else any_value(rng)
        lines.append(f"try:\n    x {op} {right}\n    print(plain(x), plain(y), x is y)\nexcept Exception as e:\n    print(type(e).__name__, e)" if op in ("+=", "|=", "&=") else
                     f"try:\n    x {op} {right}\n    print(plain(x))\nexcept Exception as e:\n    print(type(e).__name__, e)")
        if rng.random() < .3: lines.append(f"x = {any_value(rng)}\ny = x")
    # Whether two equal numbers or strings are one object is left to the implementation.
    return "\n".join(lines).replace(", x is y)", ", x is y if isinstance(x, (list, dict, set)) else None)") + "\n"
