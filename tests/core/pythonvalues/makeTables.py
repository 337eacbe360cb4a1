"""Writes the tables of expressions and what CPython makes of them, which tst_pythonvalues compares with.

Run with CPython 3.11, in this folder: python3 makeTables.py
A line holds an expression, a tab, and its repr or `!Type: message` of the exception. Line feeds and tabs in results are written \\n and \\t.
"""

import random
import sys
import warnings

warnings.simplefilter("ignore")
assert sys.version_info[:2] == (3, 11)
random.seed(311)


def outcome(expression):
    try:
        text = repr(eval(expression, {}))
    except Exception as e:
        text = f"!{type(e).__name__}: {e}"
    return text.replace("\t", "\\t").replace("\n", "\\n")


def is_unordered(expression):
    """Sets of more than one item: their order is left open."""
    try:
        value = eval(expression, {})
        return isinstance(value, (set, frozenset)) and len(value) > 1
    except Exception:
        return False


def write(name, expressions):
    seen = set()
    with open(name + ".txt", "w", encoding="utf-8", newline="\n") as out:
        for expression in expressions:
            if expression in seen or "\n" in expression or "\t" in expression:
                continue
            seen.add(expression)
            if is_unordered(expression):
                expression = f"sorted({expression}, key=repr)"
            result = outcome(expression)
            if "j)" in result or len(result) > 2000:  # complex numbers are not supported
                continue
            out.write(f"{expression}\t{result}\n")


INTS = ["0", "1", "-1", "2", "-2", "3", "7", "-7", "10", "255", "True", "False", "2**31", "-2**31", "2**53", "2**53+1", "2**62", "2**63-1", "2**63",
        "-2**63", "-2**63-1", "2**64", "10**18", "10**19", "-10**19", "10**40", "-10**40+1", "3**100", "2**1000", "123456789012345678901234567890"]
FLOATS = ["0.0", "-0.0", "0.5", "1.0", "-1.5", "2.5", "3.5", "0.1", "-0.3", "1e16", "1e-5", "123456.789", "1e22", "1e23", "5e-324", "2.2250738585072014e-308",
          "1.7976931348623157e308", "1e300", "-1e300", "float('inf')", "float('-inf')", "float('nan')", "9007199254740993.0", "1/3", "2/3", "1e15", "9999999999999998.0"]
OPERATORS = ["+", "-", "*", "/", "//", "%", "**", "<<", ">>", "&", "|", "^", "@"]
COMPARISONS = ["==", "!=", "<", "<=", ">", ">="]


def small_enough(a, op, b):
    if op == "**":
        return b in ("0", "1", "-1", "2", "-2", "3", "7", "-7", "10", "True", "False", "0.5", "-0.0", "0.0", "1.0", "-1.5", "2.5") or a in ("0", "1", "-1", "True", "0.0", "1.0", "0.5")
    if op == "<<":
        return b in ("0", "1", "-1", "2", "3", "7", "10", "255", "True", "False") or a in ("0", "False")
    return True


def arithmetic():
    values = INTS + FLOATS
    for op in OPERATORS:
        for a in values:
            for b in values:
                if small_enough(a, op, b) and random.random() < (0.14 if op in ("/", "//", "%") else 0.09):
                    yield f"({a}) {op} ({b})"
    for op in COMPARISONS:
        for a in values:
            for b in values:
                if random.random() < 0.12:
                    yield f"({a}) {op} ({b})"
    for a in values:
        for op in "-+~":
            yield f"{op}({a})"
        yield from (f"abs({a})", f"bool({a})", f"int({a})", f"float({a})", f"str({a})", f"hash({a}) if ({a}) == ({a}) else None", f"round({a})")
        for digits in (0, 1, 2, 5, 15, -1, -2, -10, -20, 400, -400, None):
            yield f"round({a}, {digits})"
        for b in random.sample(values, 12):
            yield f"divmod({a}, {b})"
    for value in (0.5, 1.5, 2.5, 2.675, 1.005, 0.15, 0.25, 0.35, 1234.5678, 5e15 + 0.5, 1e22, 15.0, 25.0, 1e-7, 0.125, 149.99999999999997, 5.015):
        for digits in range(-3, 8):
            yield f"round({value!r}, {digits})"
            yield f"round({-value!r}, {digits})"
    for n in (5, 15, 25, 35, 149, 150, 151, 250, -5, -15, -25, 10**30 + 5 * 10**9, 45):
        for digits in (-1, -2, -3, -10):
            yield f"round({n}, {digits})"
    for _ in range(400):
        a = random.getrandbits(random.choice((8, 60, 64, 65, 130, 400))) * random.choice((1, -1))
        b = random.getrandbits(random.choice((4, 31, 63, 64, 100, 390))) * random.choice((1, -1))
        yield f"{a} {random.choice(OPERATORS[:6] + OPERATORS[9:12])} {b}"
        yield f"{a} >> {random.randint(0, 200)}"
    for _ in range(300):
        a, b = random.uniform(-1e6, 1e6), random.choice((random.uniform(-10, 10), random.random() * 1e-5, 3.0, -0.1))
        yield f"{a!r} {random.choice(('//', '%', '/', '*'))} {b!r}"
    for _ in range(300):
        yield repr(random.getrandbits(53) * 2.0 ** random.randint(-1074, 900))
        yield f"{random.choice((random.random(), random.uniform(0, 1e17), random.uniform(0, 1e-4)))!r}"
    for a, b, m in ((2, 10, 1000), (2, -1, 5), (2, -1, 4), (3, 200, -7), (-3, 3, 7), (5, 0, 1), (7, 2**70, 13), (2, 3, 0), (10**30, 3, 10**20 + 1), (True, 1, 2)):
        yield f"pow({a}, {b}, {m})"
    for e in ("pow(2.0, 3, 2)", "pow('a', 2)", "pow(2, 0.5)", "divmod(1, 0)", "divmod(1.0, 0)", "divmod('a', 1)", "1 << 10**30", "0 << 10**30", "1 >> 10**30", "10.0**400",
              "2**-1", "0**-1", "10**400 / 10**399", "10**400 / 3", "1 / 10**400", "(10**400) * 1.0", "float(10**400)", "2**53 + 1 == float(2**53)", "10**400 > 1e308", "10**400 < float('inf')",
              "sum([0.1] * 10)", "1 if 0.1 + 0.2 == 0.3 else 2", "(-8) // 3", "(-8) % 3", "8 % -3", "-0.0 // 1", "5.0 % -3", "-5.0 % 3", "-1e-20 % 3", "5e-324 / 2", "1e308 * 10"):
        yield e


def number_texts():
    texts = ["12", " 12 ", "-12", "+12", "1_000", "1__0", "_1", "1_", "", " ", "0x1f", "0b101", "0o17", "1.5", "abc", "0_7", "007", "00", "- 1", "１２", "٣", "12\\u3000", "1e5", "z", "ff", "FF", "9" * 30]
    for t in texts:
        yield f"int('{t}')"
        yield f"float('{t}')"
        for base in (0, 2, 8, 10, 16, 36, 7, 1, 37, -1):
            yield f"int('{t}', {base})"
    for t in ("inf", "-inf", "nan", "Infinity", "+INF", "iNfInItY", "1e400", "-1e400", "1e-400", "1.", ".5", ".", "1e", "1e+", "1_0.0_1", "1._5", "1e1_0", "0x1p3", "1.5.5", "--1", "1e309", "4.9e-324",
              "2.4703282292062327e-324", "2.4703282292062328e-324", "123456789012345678901234567890.5", "infinit", "nan1", "1d5", "1 2", "9007199254740993", "1" + "0" * 400):
        yield f"float('{t}')"
    yield from ("int()", "int(1.9)", "int(-1.9)", "int(1e30)", "int('1', base=2)", "int(x='1')", "int(base=2)", "int(1, 2)", "int([])", "int(None)", "int(b'12')", "int(b'x')", "int('12', 10.0)", "int(1, 2, 3)",
                "float()", "float(1)", "float([])", "float(None)", "float(b'1.5')", "float(1, 2)", "float(x=1)", "bool()", "bool('')", "bool(1, 2)", "bool(x=1)", "int('1' * 5000)", "int('1' * 4300) > 0", "str(10**5000)",
                "hex(10**5000)[:10]", "int('0x' + 'f' * 5000, 16) > 0", "len(str(10**4299))", "'%d' % 10**4300", "f'{10**4300}'")
    for v in ("0", "1", "-1", "255", "256", "-256", "2**64", "-2**64", "10**30"):
        for m in ("bit_length()", "bit_count()", "as_integer_ratio()", "conjugate()", "real", "imag", "numerator", "denominator", "to_bytes(2, 'big')", "to_bytes(16, 'little', signed=True)", "to_bytes()",
                  "to_bytes(9, 'big', signed=True)", "__index__()", "__neg__()", "__add__(1)", "__add__(1.5)", "__eq__(1.0)", "__float__()"):
            yield f"({v}).{m}"
        yield from (f"hex({v})", f"oct({v})", f"bin({v})", f"repr({v})")
    yield from ("int.from_bytes(b'\\x01\\x02', 'big')", "int.from_bytes(b'\\xff\\xfe', 'little', signed=True)", "int.from_bytes(b'', 'big')", "int.from_bytes([1, 2], 'big')", "int.from_bytes(b'\\xff' * 20, 'big')",
                "int.from_bytes('a', 'big')", "(1).to_bytes(2, 'foo')", "(1).to_bytes(-1, 'big')")
    for v in ("0.0", "-0.0", "1.0", "0.1", "-2.5", "1e300", "5e-324", "float('inf')", "float('nan')", "1e16"):
        for m in ("is_integer()", "as_integer_ratio()", "hex()", "conjugate()", "real", "imag", "__trunc__()", "__floor__()", "__ceil__()", "__add__(1)", "__radd__(1)", "__divmod__(2)", "__eq__(0)", "__round__()", "__round__(1)"):
            yield f"({v}).{m}"
    for t in ("0x1.8p3", "1.8", "-0x.8p0", "0x1p-1074", "0x1p-1075", "0x1.8p-1074", "0x1.fffffffffffff8p0", "0x1p1024", "inf", "nan", "x", "0x", "0x1.p5", " 0x10 ", "0x1.00000000000008p0", "0x1.000000000000080000001p0", "1p", "-inf"):
        yield f"float.fromhex('{t}')"


def formats():
    numbers = ["0", "1", "-1", "42", "-42", "1234567", "-1234567", "2**70", "True", "255", "65", "0.0", "-0.0", "1.5", "-1.5", "3.14159265", "1234567.891", "-0.0001234", "1e20", "1e-10", "1e16", "123456789.0",
               "float('inf')", "float('-inf')", "float('nan')", "0.5", "99.5", "1e100"]
    types = ["", "b", "c", "d", "e", "E", "f", "F", "g", "G", "n", "o", "s", "x", "X", "%", "r"]
    for _ in range(3500):
        spec = ""
        if random.random() < 0.5:
            spec += random.choice(["", "", "*", "0", "é", "x"]) + random.choice("<>=^")
        spec += random.choice(["", "", "", "+", "-", " "])
        spec += random.choice(["", "", "", "", "z"]) + random.choice(["", "", "", "#"]) + random.choice(["", "", "0"])
        spec += random.choice(["", "", "5", "10", "20", "1"]) + random.choice(["", "", "", ",", "_"])
        spec += random.choice(["", "", "", ".0", ".1", ".3", ".10", "."])
        spec += random.choice(types)
        yield f"format({random.choice(numbers)}, {spec!r})"
    strings = ["''", "'abc'", "'é'", "'日本語'", "'a\\nb'", "'x' * 12"]
    for _ in range(500):
        spec = random.choice(["", "<", ">", "^", "=", "*^", "é>", "0<"]) + random.choice(["", "", "", "+", " ", "#", "z"]) + random.choice(["", "0", ""]) + random.choice(["", "3", "10"])
        spec += random.choice(["", "", "", ","]) + random.choice(["", "", ".2", ".0", ".20"]) + random.choice(["", "s", "d", "x"])
        yield f"format({random.choice(strings)}, {spec!r})"
    for v in ("None", "[]", "(1, 2)", "{}", "b'a'", "int", "object()", "...", "{1}"):
        yield f"format({v}, '>5')" if v != "object()" else "format(object(), '5')"
    yield from ("format(1, 'foo')", "format(1, ',_')", "format(1, '_,')", "format(1, ',,')", "format(1, '99999999999999999999')", "format(1, '5.')", "format(1)", "format(1, 2)", "format()", "format(300, 'c')", "format(0x110000, 'c')",
                "format(-1, 'c')", "format(1.5, ',n')", "format(1, ',x')", "format(1, '_x')", "format(2**70, '_b')", "format(1.5, '.999999999999f')", "f'{1:>{5}}'", "f'{3.14159:.{2}f}'", "f'{1!r:>4}'", "f'{\"a\"!s:*^5}'", "f'{1=}'",
                "f'{1+1 = :>5}'", "f'{{}}'", "f'{1,2}'", "f'{\"é\"!a}'")
    for f in ("{}", "{0}", "{0} {1}", "{} {}", "{a}", "{a.real}", "{0[0]}", "{0[a]}", "{", "}", "{}}", "{{}}", "{{{}}}", "{!r}", "{!s:>5}", "{!x}", "{:>{}}", "{:{:{}}}", "{0.real}", "{0.nope}", "{0[", "{0[]}", "{0.}", "{0]}", "{0[0]a}",
              "{:d}", "{a!r:^9}", "{-1}", "{ }", "{0 }", "{1}{}", "{}{1}", "{a", "{0!}", "{0!r", "{0!rr}", "{:", "{0:{a}}", "{a:{0}}", "a{0}b{0}c", "{0:%}", "{0:,}", "{0[1][2]}", "{0:{", "{:}}", "{0[-1]}"):
        for args in ("", "1", "'x', 5", "[1, 2], a=3", "{'a': 7}", "12345.678, a='é'"):
            yield f"{f!r}.format({args})"
    for f in ("{a}", "{}", "{b}", "{a!r}", "{0}"):
        yield f"{f!r}.format_map({{'a': 'x'}})"


def percent():
    conversions = list("diouxXeEfFgGcrsa") + ["z", "%", ""]
    values = ["0", "1", "-7", "255", "2**70", "-2**70", "1.5", "-2.75", "1e20", "float('inf')", "float('nan')", "'abc'", "'é'", "None", "[1]", "{}", "()", "(1, 2)", "(5,)", "True", "65", "'x'", "0.0", "1e-7", "123456.789"]
    for _ in range(1800):
        spec = "%" + "".join(random.sample("-+ #0", random.choice((0, 0, 1, 1, 2)))) + random.choice(["", "", "5", "12"]) + random.choice(["", "", ".0", ".2", ".", ".8"]) + random.choice(["", "", "", "l"]) + random.choice(conversions)
        yield f"{spec!r} % {random.choice(values)}"
    for e in ("'%s %s' % (1, 2)", "'%s' % (1, 2)", "'%s %s' % (1,)", "'%(a)s' % {'a': 1}", "'%(a)s %(b)5.1f' % {'a': 1, 'b': 2}", "'%(a)s' % 1", "'%(a)s' % {}", "'%(a' % {}", "'%((a))s' % {'(a)': 1}", "'%*d' % (5, 3)", "'%-*d|' % (5, 3)",
              "'%*d|' % (-5, 3)", "'%.*f' % (2, 3.14159)", "'%.*f' % (-2, 3.14159)", "'%*d' % ('a', 1)", "'%d%%' % 5", "'%%' % ()", "'%5%' % ()", "'a' % {}", "'a' % 1", "'a' % []", "'a' % ()", "'%s' % ((1, 2),)", "'%s' % [1, 2]",
              "'%c' % 'ab'", "'%c' % -1", "'%c' % 0x110000", "'%c' % 1.5", "'%d' % 'x'", "'%x' % 1.5", "'%f' % 'x'", "'%' % 1", "'%d' % float('nan')", "'%(a)s%(a)r' % {'a': 'x'}", "'é%sü' % 'ö'", "'%é' % 1"):
        yield e


def strings():
    texts = ["''", "'a'", "'abc'", "'Hello World'", "'  spaced  out '", "'a,b,,c'", "'ABCabc123'", "'straße'", "'ÀÉÎ õ'", "'日本語テキスト'", "'ΑΣ ΑΣΑ'", "'one\\ntwo\\r\\nthree\\x0bfour'", "'tab\\tbed'", "'aaaa'", "'ǅǆ'", "'ﬁne'", "'😀x'", "'٣½²'", "'_id9'",
             "'they\\'re bill\\'s'", "'ıİ'"]
    plain = ["upper", "lower", "title", "capitalize", "swapcase", "casefold", "isalpha", "isdecimal", "isdigit", "isnumeric", "isspace", "isalnum", "isascii", "isprintable", "isidentifier", "islower", "isupper", "istitle", "strip", "lstrip",
             "rstrip", "split", "rsplit", "splitlines", "expandtabs", "encode", "__len__", "__hash__"]
    for t in texts:
        for m in plain:
            if m != "__hash__":
                yield f"{t}.{m}()"
        yield from (f"repr({t})", f"ascii({t})", f"str({t})", f"len({t})", f"list({t})", f"{t}.splitlines(True)", f"{t}.expandtabs(3)", f"{t}.encode('ascii')", f"{t}.encode('latin-1')", f"{t}.encode('ascii', 'replace')",
                    f"{t}.encode('ascii', 'backslashreplace')", f"{t}.encode('ascii', 'xmlcharrefreplace')", f"{t}.encode('utf-8').decode()", f"{t}.encode().hex()", f"{t} * 3", f"{t} * -1", f"2 * {t}", f"{t} + 'x'", f"{t} == {t}", f"{t} < 'b'")
        for a in ("'a'", "''", "'b'", "' '", "'aa'", "'本'", "('a', 'H')", "1", "None"):
            for m in ("find", "rfind", "index", "rindex", "count", "startswith", "endswith", "partition", "rpartition", "split", "rsplit", "strip", "lstrip", "rstrip", "removeprefix", "removesuffix", "join", "__contains__", "__add__", "__mul__"):
                if random.random() < 0.6:
                    yield f"{t}.{m}({a})"
            if random.random() < 0.5:
                yield f"{t}.split({a}, {random.randint(-1, 3)})"
                yield f"{t}.rsplit({a}, {random.randint(-1, 3)})"
                yield f"{t}.replace({a}, 'é')"
                yield f"{t}.replace({a}, 'é', {random.randint(-1, 3)})"
            for _ in range(2):
                yield f"{t}.{random.choice(('find', 'rfind', 'count', 'startswith', 'endswith', 'index'))}({a}, {random.randint(-6, 6)}, {random.choice((None, random.randint(-6, 12)))})"
        for w in (-1, 0, 3, 6, 11, 12):
            yield from (f"{t}.center({w})", f"{t}.ljust({w}, '*')", f"{t}.rjust({w}, 'é')", f"{t}.zfill({w})", f"{t}.center({w}, '*')")
        for _ in range(14):
            i, j, k = (random.choice((None, random.randint(-8, 8))) for _ in range(3))
            yield f"{t}[{'' if i is None else i}:{'' if j is None else j}:{'' if k is None else k}]"
        for i in (0, 1, -1, 5, -20, 10**20):
            yield f"{t}[{i}]"
    for t in ("-5", "+5", "--5", "", "é"):
        yield f"{t!r}.zfill(5)"
    yield from ("'abc'.translate({97: 'X', 98: None, 99: 100})", "'abc'.translate(str.maketrans('ab', 'xy'))", "'abc'.translate(str.maketrans('ab', 'xy', 'c'))", "str.maketrans({'a': 1, 98: 'z'})", "str.maketrans('ab', 'c')", "str.maketrans(1)",
                "str.maketrans({'ab': 1})", "'a'.translate({97: []})", "'a'.translate({97: -1})", "'a'.translate('x' * 100)", "','.join(['a', 'b'])", "','.join(('a',))", "','.join([])", "','.join('abc')", "','.join({'a': 1, 'b': 2})", "','.join(x for x in 'abc')",
                "','.join([1])", "','.join(['a', None])", "','.join(1)", "','.join()", "','.join('a', 'b')", "','.join(map(str, range(5)))", "''.join(reversed('abc'))", "str()", "str(1)", "str(None)", "str(1.0)", "str(b'a')", "str(b'a', 'utf-8')",
                "str(b'\\xff', 'utf-8')", "str(b'\\xff', 'utf-8', 'replace')", "str(1, 'utf-8')", "str('a', 'utf-8')", "str(object='x')", "str(1, 2, 3, 4)", "str(foo=1)", "'a' + 1", "1 + 'a'", "'a' * 1.5", "'a' * 'b'", "'a' - 'b'", "'a' * 10**20", "'' * 10**18",
                "'a' < 1", "'a' == 1", "'a' != 1", "'ab' in 'cabd'", "1 in 'a'", "'' in ''", "'a'['b']", "'a'[1.0]", "'abc'[1:'x']", "'abc'[::0]", "-'a'", "+'a'", "~'a'", "'a' % 1", "'a'.foo", "'a'.upper(1)", "'a'.upper(x=1)", "'a'.split(foo=1)", "'a'.split(1, 2, 3)",
                "'a'.find()", "'a'.find('a', 1, 2, 3)", "'a'.replace('a')", "'a'.replace('a', 1)", "'a'.center()", "'a'.center('x')", "'a'.center(5, 'ab')", "'a'.center(5, 1)", "'a'.startswith()", "'a'.startswith(1)", "'a'.startswith(('a', 1))", "'a'.encode('foo')",
                "'a'.encode(1)", "'\\ud800'.encode()", "'a\\ud800'", "'é'.encode('ascii')", "'ééa'.encode('ascii')", "'\\u20ac'.encode('latin-1')", "'a'.zfill()", "'a'.expandtabs('x')", "'a'.splitlines(1, 2)", "'a b'.split(maxsplit=0)", "' a  b  c '.split(None, 1)",
                "' a  b  c '.rsplit(None, 1)", "'a b c'.rsplit(maxsplit=1)", "''.split(',')", "''.split()", "'xyx'.strip('x')", "'a'.strip(1)", "'a'.split('')", "'a'.partition('')", "'abc' > 'abd'", "'é' > 'z'", "'\\U0001f600' > '\\uffff'", "max('abc', 'abd')",
                "sorted('hello')", "'%s' % 'x'", "hash('a') == hash('a')", "'a' is None", "'abc'.index('z')", "'abc'.rindex('z')", "'abc' 'def'", "'a\\\\b\\'c\"d'", "'it\\'s'", "'\"'", "'\\x00\\x1f\\x7f\\x80\\xa0\\xad\\u200b\\u2028\\ue000\\U000e0001\\U0010ffff'", "'\\t\\n\\r'")


def bytes_():
    texts = ["b''", "b'abc'", "b'a b  c'", "b'\\x00\\xff'", "b'Hello'", "b'aXbXc'", "b\"it's\""]
    for t in texts:
        yield from (f"repr({t})", f"len({t})", f"list({t})", f"{t}[0]", f"{t}[-1]", f"{t}[1:3]", f"{t}[::-1]", f"{t}.decode()", f"{t}.decode('ascii')", f"{t}.decode('latin-1')", f"{t}.decode('utf-8', 'replace')", f"{t}.decode('utf-8', 'ignore')", f"{t}.hex()", f"{t}.hex('-')",
                    f"{t} + b'x'", f"{t} + 'x'", f"{t} * 2", f"{t} == {t}", f"{t} < b'b'", f"{t} == 'abc'", f"{t}.split()", f"{t}.split(b'X')", f"{t}.split(b'X', 1)", f"{t}.find(b'b')", f"{t}.find(98)", f"{t}.rfind(b'b')", f"{t}.index(b'b')", f"{t}.count(b'X')", f"{t}.startswith(b'a')",
                    f"{t}.endswith((b'c', b'o'))", f"{t}.replace(b'X', b'--')", f"{t}.strip(b'a')", f"{t}.upper()", f"{t}.lower()", f"{t}.join([b'1', b'2'])", f"97 in {t}", f"b'b' in {t}", f"bool({t})", f"str({t})", f"bytes({t})", f"{t}.replace(b'', b'-')", f"tuple({t})")
    yield from ("bytes()", "bytes(3)", "bytes([1, 2, 255])", "bytes([256])", "bytes('a')", "bytes('é', 'utf-8')", "bytes('a', 'ascii', 'strict')", "bytes(-1)", "bytes(1.5)", "bytes(['a'])", "bytes(range(5))", "bytes(x for x in [1, 2])", "bytes.fromhex('00 ff')", "bytes.fromhex('0g')",
                "bytes.fromhex('0')", "b'a' + 1", "1 + b'a'", "b'a' * 'b'", "b'a'['x']", "b'a'[5]", "'a' in b'a'", "300 in b'a'", "b''.join(['a'])", "b''.join(1)", "b'a'.split('a')", "b'a'.find('a')", "b'a' < 'a'", "b'\\xe4\\xb8'.decode()", "b'\\xc3('.decode()", "b'\\xff'.decode()",
                "b'ab\\x80'.decode('ascii')", "b'\\xf0\\x9f\\x98\\x80'.decode()", "b'a'.decode('foo')", "b'\\xe4\\xb8x'.decode('utf-8', 'replace')", "b'\\xff'.decode('utf-8', 'backslashreplace')", "b'a'.nope", "hash(b'a') == hash(b'a')", "b'a' is None")


def containers():
    values = ["[]", "[1]", "[1, 2]", "[1, [2, 3]]", "()", "(1,)", "(1, 2)", "(1, 'a', None)", "{}", "{1: 2}", "{'a': [1]}", "{1}", "{1, 2}", "set()", "frozenset()", "frozenset({1})", "range(3)", "range(1, 10, 3)", "range(5, 0, -2)", "None", "1", "1.5", "'ab'", "b'ab'", "True", "...",
              "NotImplemented", "slice(1, 2)", "{1: 2}.keys()", "{1: 2}.items()", "{1: 2}.values()", "int", "len"]
    for a in values:
        if a != "len":
            yield from (f"repr({a})", f"str({a})")
        yield from (f"bool({a})", f"len({a})", f"{a}[0]", f"{a}['x']", f"{a}[1:]", f"1 in {a}", f"{a} == {a}", f"-{a}", f"abs({a})", f"int({a})", f"float({a})", f"round({a})", f"isinstance(hash({a}), int)", f"list({a})", f"{a}[None]", f"{a}[10**20]", f"[] in {a}", f"iter({a}) and 1",
                    f"{a}[1.0]")
        for b in values:
            for op in ("+", "*", "-", "|", "&", "^", "<", "<=", "==", "!=", "in", ">>", "/", "%"):
                if random.random() < 0.2 and not (op == "%" and a in ("'ab'", "b'ab'")):
                    if (a in ("len", "int") or b in ("len", "int")) and op in ("|",):
                        continue
                    yield f"{a} {op} {b}"
    for r in ("range(10)", "range(0, 100, 7)", "range(10, 0, -3)", "list(range(10))", "tuple(range(6))"):
        for _ in range(25):
            i, j, k = (random.choice((None, random.randint(-12, 12))) for _ in range(3))
            yield f"{r}[{'' if i is None else i}:{'' if j is None else j}:{'' if k is None else k}]"
    yield from ("hash((1, 2))", "hash(())", "hash((1, (2, 3.5), True))", "hash(1) == hash(1.0) == hash(True)", "hash(2**61 - 1)", "hash(2**61)", "hash(-1)", "hash(-2)", "hash(1.5)", "hash(-0.1)", "hash(10**40)", "hash(-10**40)", "hash(float('inf'))", "hash(1e300)", "hash(frozenset({1, 2, 3}))",
                "hash(frozenset())", "hash(range(5)) == hash(range(0, 5, 1))", "{1: 'a', 1.0: 'b', True: 'c'}", "{1, 1.0, True}", "{2**53: 1}[float(2**53)]", "hash([])", "hash({})", "hash(set())", "hash(slice(1))", "hash((1, []))", "{[]: 1}", "{{}: 1}", "{(1, [])}", "[1, 2] < [1, 3]",
                "[1, 2] < [1]", "[1, 'a'] < [1, 2]", "[1] < (1,)", "(1, 2) <= (1, 2)", "[[1]] == [[1]]", "{1: [2]} == {1: [2]}", "{1: 2} == {1.0: 2.0}", "{1, 2} < {1, 2, 3}", "{1, 2} <= {1, 2}", "{1} > set()", "{1} < [1]", "frozenset({1}) == {1}", "{1: 2} < {1: 3}", "None < None", "None == None",
                "1 < 'a'", "[] < {}", "1 == 'a'", "None == 0", "() == []", "{} == set()", "range(3) == range(0, 3, 1)", "range(0) == range(5, 2)", "range(3) == [0, 1, 2]", "1 in range(0, 10, 3)", "3 in range(0, 10, 3)", "3.0 in range(5)", "'a' in range(5)", "2**70 in range(5)", "[1] + (1,)", "(1,) + [1]",
                "[1] * 2", "2 * (1, 2)", "[1] * 'a'", "[1] * 2**70", "[] * 2**62", "{1} | {2}", "{1, 2} & {2}", "{1, 2} - {2}", "{1, 2} ^ {2, 3}", "{1} | [2]", "{1: 1} | {2: 2}", "{1: 1} | [(1, 2)]", "frozenset({1}) | {2}", "{1} | frozenset({2})", "{1: 2}.keys() & {1}", "{1: 2}.items() | set()", "{1: 2}.keys() - [1]",
                "{1: 2}.keys() == {1}", "{1: 2}['x']", "{'k': 1}[('a', 1)]", "{}[[]]", "[1, 2, 3][True]", "(1, 2)[5]", "range(3)[7]", "range(5)['a']", "1[0]", "None['a']", "int[0]", "(lambda: 1)[0]", "len(5)", "len(len)", "5 in 5", "'a' in None", "iter(5)", "bool(range(0))", "not []", "not 'a'", "[1, 2] * 0",
                "[] + 1", "1 + []", "[1] - [1]", "{} + {}", "None + None", "1 + None", "object < object", "sorted([3, 1.5, True])", "sorted([1, 'a'])", "max([1, 2.5, True])", "min(1, 'a')", "[1, 2, 3] == [1, 2, 3.0]", "(1, 2) == (1, 2, 3)", "[] is []", "slice(1, 2) == slice(1, 2)",
                "slice(None, 5, 2)", "slice(1, 10, 2).indices(5)", "'x' in {'x': 1}", "[] in {'x': 1}", "1 in {1.0}", "None in [None]", "{1: 2}.items() == {(1, 2)}", "(1, 2) in {1: 2}.items()", "2 in {1: 2}.values()", "repr([[]] * 3)", "repr({'a': {'b': ()}})", "repr(('a',))", "repr({frozenset({1})})",
                "str([1, 'a', 2.5, None, True])", "str({'k': 'v'})", "'%s' % {1: 2}", "[*range(3)]", "f'{[1, 2]}'", "~True", "-True", "+True", "True + True", "True & False", "True | 2", "True ^ True", "True << 3", "True / 2", "not 0.0", "~1.5", "1.5 & 1", "1.5 << 1", "1 @ 2")


write("arithmetic", arithmetic())
write("numbertexts", number_texts())
write("formats", formats())
write("percent", percent())
write("strings", strings())
write("bytes", bytes_())
write("containers", containers())
