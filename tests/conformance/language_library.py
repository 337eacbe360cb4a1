"""The pure modules of the standard library with arguments of every kind."""
from language_expressions import any_value, compiles, pick, several

NUMBERS = ["0", "1", "-1", "2", "5", "10", "0.5", "-2.5", "1e10", "3", "7", "True", "100", "-0.0", "float('inf')", "float('nan')", "12345678901234567890"]
SMALL = ["0", "1", "2", "3", "-1", "4"]
ITEMS = ["[3, 1, 2]", "[]", "'hello'", "range(5)", "(1, 1, 2)", "['b', 'a', 'c', 'a']", "{'x': 1, 'y': 2}", "[0, '', None, 5]", "[1.5, 2, 3]", "[(1, 'a'), (2, 'b')]", "iter([4, 5, 6])", "[True, 1, 1.0]"]
MATH = "ceil comb copysign cos degrees dist erf exp fabs factorial floor fmod frexp fsum gamma gcd hypot isclose isfinite isinf isnan isqrt lcm ldexp log log10 log2 modf perm pow prod radians remainder sin sqrt tan trunc expm1 log1p atan2".split()
FUNCTIONS = {
    "itertools": ["accumulate({i})", "accumulate({i}, lambda a, b: a)", "accumulate({i}, initial={n})", "chain({i}, {i})", "chain.from_iterable([{i}, {i}])", "combinations({i}, {s})", "combinations_with_replacement({i}, {s})", "permutations({i}, {s})",
                  "permutations({i})", "product({i}, {i})", "product([1, 2], repeat={s})", "islice({i}, {s})", "islice({i}, {s}, {s}, {s})", "compress({i}, {i})", "dropwhile(bool, {i})", "takewhile(bool, {i})", "filterfalse(None, {i})",
                  "starmap(max, [(1, 2), (3, 4)])", "zip_longest({i}, {i}, fillvalue={n})", "pairwise({i})", "groupby({i})", "repeat({n}, {s})", "tee({i}, 2)[1]", "islice(__import_count({n}, {n}), 3)"],
    "functools": ["reduce(lambda a, b: (a, b), {i})", "reduce(lambda a, b: a + b, {i}, {n})", "partial(max, {n})({n})", "partial(sorted, reverse=True)({i})", "partial(int, base=2)('101')", "cmp_to_key(lambda a, b: a - b)({n}) < {n}"],
    "heapq": ["nsmallest({s}, {i})", "nlargest({s}, {i})", "merge({i}, {i})", "nsmallest(2, {i}, key=str)"],
    "bisect": ["bisect([1, 2, 2, 3], {n})", "bisect_left([1, 2, 2, 3], {n})", "bisect_right([1, 3, 5], {n}, {s})", "bisect_left(['a', 'c'], 'b')"],
    "operator": ["itemgetter({s})({i})", "itemgetter(0, -1)({i})", "attrgetter('real')({n})", "add({n}, {n})", "mod({n}, {n})", "concat({i}, {i})", "countOf({i}, {n})", "contains({i}, {n})", "methodcaller('upper')('a')", "truth({i})", "not_({n})", "floordiv({n}, {n})"],
    "collections": ["Counter({i})", "Counter({i}).most_common({s})", "Counter('aab') - Counter('ab')", "Counter(a=3) + Counter(a={s})", "deque({i}, {s})", "deque({i}, maxlen={s})", "OrderedDict([(1, 2), ({n}, 3)])", "defaultdict(list, {{1: []}})[{n}]",
                    "ChainMap({{1: 2}}, {{3: 4}})[{s}]", "namedtuple('P', 'x y')({n}, {n})", "namedtuple('P', ['x', 'y'], defaults=[0])({n})", "namedtuple('P', 'x x')", "namedtuple('P', 'def')", "namedtuple('P', 'a b')(1)", "namedtuple('P', 'a b')(1, c=2)", "namedtuple('P', 'a _b', rename=True)._fields"],
    "string": ["capwords('hello  world')", "Template('$a ${{b}} $$').substitute(a={n}, b=2)", "Template('$a $c').safe_substitute(a=1)", "Template('$a').substitute()", "ascii_letters[{s}:5]", "punctuation", "hexdigits"],
    "json": ["dumps({v})", "dumps({v}, indent={s})", "dumps({v}, sort_keys=True)", "dumps({i})", "loads('[1, 2.5, \"x\", null, true]')", "loads('{{\"a\": {{\"b\": []}}}}')", "loads('{{bad')", "loads('')", "loads('[1,]')", "dumps('é\\n\"')", "dumps('é', ensure_ascii=False)", "dumps({v}, separators=(',', ':'))", "loads('1e5')", "loads('\"\\\\u00e9\"')"],
    "copy": ["copy({v})", "deepcopy({v})", "copy({n})"],
    "statistics": ["mean([1, 2, 4])", "median([3, 1, 2, 5])", "mode([1, 1, 2])", "stdev([1, 2, 3, 4])", "mean([])", "pstdev([1, 2])", "variance([1.5, 2.5])", "median_low([1, 2])", "fmean([1, 2])"],
    "datetime": ["timedelta(hours={s}, minutes=90)", "timedelta(days=-1, seconds={s})", "timedelta(seconds={s}) * 2", "timedelta(minutes=5).total_seconds()", "str(timedelta(days=1, microseconds=5))", "date(2024, 2, 28) + timedelta(days={s})", "datetime(2024, 1, 31, 12).isoformat()", "datetime(2024, 1, 31).strftime('%Y-%m-%d %H:%M:%S %j %a %b')",
                 "date(2024, 13, 1)", "(date(2024, 3, 1) - date(2024, 2, 1)).days", "datetime.strptime('2024-05-06', '%Y-%m-%d')", "date(2024, 2, 29).weekday()", "date.fromisoformat('2024-01-05')", "timedelta(hours=1) < timedelta(minutes={s})", "timedelta(hours=5) // timedelta(hours=2)"],
    "textwrap": ["wrap('the quick brown fox jumps', {s})", "fill('the quick brown fox jumps', 10)", "shorten('the quick brown fox', 12)", "dedent('  a\\n   b')", "indent('a\\nb', '> ')"],
}
RANDOM = ["random()", "randint(1, {s})", "randrange(10)", "randrange(0, 10, {s})", "choice({i})", "choices('abc', k=3)", "choices([1, 2], weights=[1, {s}], k=4)", "sample(range(20), {s})", "uniform(1, {n})", "gauss(0, 1)", "shuffle(x)", "getrandbits(8)", "expovariate(2)", "triangular(0, 1)", "betavariate(1, 2)", "normalvariate(5, 2)", "lognormvariate(0, 1)", "sample({i}, 2)", "random()", "randbytes(3)", "paretovariate(2)", "vonmisesvariate(0, 1)", "gammavariate(2, 1)", "weibullvariate(1, 2)"]
STEPS = {"deque": ["append({n})", "appendleft({n})", "pop()", "popleft()", "rotate({s})", "extend({i})", "extendleft([1, 2])", "insert({s}, 'i')", "remove({n})", "index({n})", "count({n})", "reverse()", "clear()", "copy()", "__getitem__({s})", "__len__()"],
         "Counter": ["update({i})", "subtract({i})", "most_common()", "most_common(1)", "total()", "elements()", "pop(1, None)", "get('a')", "items()", "copy()", "__getitem__('zz')"],
         "OrderedDict": ["move_to_end(1)", "popitem()", "popitem(last=False)", "setdefault({n}, 0)", "update({{1: 5}})", "pop({n}, None)", "keys()", "__setitem__(9, 9)", "move_to_end(1, last=False)", "__reversed__()"],
         "defaultdict": ["__getitem__({n})", "get({n})", "setdefault({n}, 1)", "pop({n}, 'none')", "items()", "copy()", "__missing__({n})", "__contains__({n})"]}


def filled(rng, text):
    return text.format_map({"i": _Each(rng, ITEMS), "n": _Each(rng, NUMBERS[:13]), "s": _Each(rng, SMALL), "v": _Value(rng)})


class _Each:
    def __init__(self, rng, options): self.rng, self.options = rng, options
    def __format__(self, spec): return pick(self.rng, self.options)


class _Value:
    def __init__(self, rng): self.rng = rng
    def __format__(self, spec): return any_value(self.rng, 2)


def functions(rng, number):
    module = pick(rng, list(FUNCTIONS))
    lines = [f"import {module}" if module != "datetime" else "from datetime import date, datetime, timedelta"]
    while len(lines) < 9:
        text = filled(rng, pick(rng, FUNCTIONS[module]))
        if "__import_count" in text: text = text.replace("__import_count", "itertools.count")
        call = text if module == "datetime" else f"{module}.{text}"
        if module in ("itertools",) or "merge" in text: call = f"[(k, list(v)) for k, v in {call}]" if "groupby" in call else f"list({call})"
        if "12345678901234567890" in call and any(word in call for word in ("repeat", "islice", "range")): continue
        if compiles(call): lines.append(f"show(lambda: {call})")
    return "\n".join(lines) + "\n"


def mathematics(rng, number):
    lines = ["import math"]
    while len(lines) < 12:
        name = pick(rng, MATH)
        if name in ("factorial", "comb", "perm", "ldexp"): args = ", ".join(pick(rng, SMALL + ["2.0", "10"]) for _ in range(1 if name == "factorial" else 2))
        elif name in ("fsum", "prod"): args = pick(rng, ["[0.1] * 10", "[1, 2, 3]", "[]", "[1.5, 'a']", "range(1, 6)", "[1e100, 1, -1e100]"])
        elif name == "dist": args = "(1, 2), (4, 6)"
        else: args = several(rng, lambda r: pick(r, NUMBERS), 1, pick(rng, [1, 1, 1, 2, 2]))
        # The last digit of transcendental functions is the C library's.
        lines.append(f"show(lambda: math.{name}({args}))")
    return "\n".join(lines) + "\n"


def randoms(rng, number):
    lines = ["import random", f"r = random.Random({pick(rng, ['1', '42', repr('seed'), '0', '12345678901234567890', '-5', '1.5', 'None and 1 or 7', repr(b'x')])})", "x = list(range(6))"]
    for _ in range(10): lines.append(f"show(lambda: r.{filled(rng, pick(rng, RANDOM))})")
    lines.append("show(lambda: x)")
    return "\n".join(lines) + "\n"


def containers(rng, number):
    kind = pick(rng, list(STEPS))
    first = {"deque": "deque([1, 2, 3], 4)", "Counter": "Counter('abca')", "OrderedDict": "OrderedDict({1: 2, 3: 4, 'a': 5})", "defaultdict": pick(rng, ["defaultdict(list, {1: [2]})", "defaultdict(int)", "defaultdict(None, {})", "defaultdict(lambda: 'made')"])}[kind]
    lines = [f"from collections import {kind}", f"c = {first}"]
    for _ in range(8):
        step = filled(rng, pick(rng, STEPS[kind]))
        lines.append(f"show(lambda: list(c.{step}))" if any(word in step for word in ("elements", "reversed")) else f"show(lambda: c.{step})")
        lines.append("print(list(c), len(c))" if "lambda" in first else "print(c)")
    return "\n".join(lines) + "\n"


FIELDS = ["x: int", "y: int = 5", "z: list = field(default_factory=list)", "w: str = field(default='w', repr=False)", "v: float = field(default=1.5, compare=False)", "k: int = field(default=3, kw_only=True)", "i: int = field(init=False, default=9)"]


def dataclasses(rng, number):
    lines = ["from dataclasses import *"]
    options = ", ".join(f"{name}=True" for name in ("order", "frozen", "kw_only", "slots", "unsafe_hash") if rng.random() < 0.25) + pick(rng, ["", "", ", eq=False"])
    fields = rng.sample(FIELDS, rng.randint(1, 5))
    if rng.random() < .8: fields.sort(key=lambda f: "=" in f)
    body = fields + [line for line in ("def __post_init__(self): print('post init')", "def double(self): return self.x * 2 if hasattr(self, 'x') else 0") if rng.random() < .3]
    lines.append(f"try:\n    @dataclass({options.strip(', ')})\n    class D{number}:\n        " + "\n        ".join(body) + "\nexcept TypeError as e:\n    print(e)\n    @dataclass\n    class D%s:\n        x: int = 0" % number)
    if rng.random() < .4: lines.append(f"try:\n    @dataclass({pick(rng, ['', 'frozen=True', 'order=True'])})\n    class E{number}(D{number}):\n        extra: int = 7\n        y: int = 8\nexcept TypeError as e:\n    print(e)\n    E{number} = D{number}")
    made = f"{'E' if 'class E' in lines[-1] else 'D'}{number}"
    for _ in range(3): lines.append(f"show(lambda: {made}({pick(rng, ['', '1', '1, 2', 'x=1', 'x=1, y=2', '1, 2, 3', 'k=1', '1, k=2', 'q=1', '1, 2, 3, 4, 5, 6'])}))")
    arguments = pick(rng, ["1", "", "x=1", "1, 2"])
    for use in rng.sample(["asdict(o)", "astuple(o)", "replace(o, x=3)", "replace(o, q=3)", "o == o", "o < o", "hash(o) == hash(o)", "[f.name for f in fields(o)]", "setattr(o, 'x', 4)", "o.double()", "is_dataclass(o)", f"o == {made}(1)", f"sorted([{made}(2), {made}(1)])", "o.__match_args__", "repr(o)", "asdict(5)"], 6):
        lines.append(f"show(lambda: (lambda o: {use})({made}({arguments})))")
    return "\n".join(lines) + "\n"


def enums(rng, number):
    kind = pick(rng, ["Enum", "Enum", "IntEnum", "Flag", "IntFlag", "str, Enum"])
    values = {"str, Enum": ["'a'", "'b'", "auto()", "'a'"], "Flag": ["1", "2", "4", "auto()", "3"], "IntFlag": ["1", "2", "auto()", "8"]}.get(kind, ["1", "2", "auto()", "3", "1", "-1"] + (["'text'", "(1, 2)", "None"] if kind == "Enum" else []))
    # What auto() gives behind a smaller value differs between the versions of 3.11.
    values = ["auto()"] if rng.random() < 0.3 else [value for value in values if value != "auto()"]
    lines = ["from enum import *", f"try:\n    {pick(rng, ['', '', '@unique'])}\n    class C(" + kind + "):\n" + "".join(f"        {name} = {pick(rng, values)}\n" for name in "ABD") +
             pick(rng, ["", "", "        def __str__(self): return 'str of ' + self.name\n", "        @property\n        def p(self): return self.value\n", "        @classmethod\n        def _missing_(cls, value): return cls.A\n"]) + "except Exception as e:\n    print(type(e).__name__, e)\n    class C(Enum):\n        A = B = D = 1"]
    flags = "Flag" in kind  # what becomes of unknown flags differs between the versions of 3.11
    for use in rng.sample([*(["C(99)", "C(3)"] if not flags else []), "C.A", "str(C.B)", "repr(C.D)", "C(1)", "C['A']", "C['Z']", "list(C)", "len(C)", "C.A == C.B", "C.A is C(C.A.value)", "C.A.name, C.A.value", "C.A < C.B", "C.A | C.B", "C.A & C.B", "~C.A", "f'{C.A}'", "f'{C.A:>10}'", "'%s' % C.A", "C.A in C", "1 in C", "C.A.p", "{C.A: 1}[C.A]", "setattr(C, 'A', 5)", "isinstance(C.A, int)", "C.__members__", "C.A + 1", "bool(C.A)", "C.Q", "hash(C.A) == hash(C.A)", "sorted(C)", "C.A.B", "C('a')", "list(reversed(C))"], 14):
        lines.append(f"show(lambda: {use})")
    return "\n".join(lines) + "\n"
