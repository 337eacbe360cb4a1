"""Class hierarchies, operators of user classes, attribute look-up."""
from language_expressions import any_value, compiles, pick


def hierarchy(rng, number):
    """Several classes that inherit from each other; some hierarchies are impossible."""
    names, lines = [], []
    for i in range(rng.randint(3, 6)):
        name = f"K{number}_{i}"
        bases = rng.sample(names, rng.randint(0, min(3, len(names))))
        body = []
        if rng.random() < .4: body.append(f"def __init__(self, *args, **kw):\n        print('{name}.__init__', args, kw)\n        super().__init__({pick(rng, ['*args, **kw', '', '*args[1:]', '**kw'])})")
        if rng.random() < .6: body.append(f"def who(self):\n        return ['{name}'] + {pick(rng, ['super().who()', 'super().who()', '[]', f'super({name}, self).who()'])}")
        if rng.random() < .3: body.append(f"@classmethod\n    def make(cls):\n        return '{name}', cls.__name__{pick(rng, ['', ', super().make()'])}")
        if rng.random() < .3: body.append(f"@property\n    def p(self):\n        return '{name}.p'{pick(rng, ['', ' + super().p'])}")
        if rng.random() < .3: body.append(f"x = {any_value(rng, 0)}")
        if rng.random() < .2: body.append(f"def __init_subclass__(cls, **kw):\n        super().__init_subclass__()\n        print('sub', '{name}', cls.__name__, kw)")
        if rng.random() < .2: body.append(f"def __getattr__(self, name):\n        return '{name}.' + name")
        if rng.random() < .2: body.append("def __repr__(self):\n        return f'<{type(self).__name__}>'")
        if rng.random() < .1: body.append(f"__slots__ = {pick(rng, ['()', repr(('s',))])}")
        keywords = ", flag=1" if rng.random() < .1 and bases else ""
        text = f"class {name}({', '.join(bases)}{keywords}):\n    " + "\n    ".join(body or ["pass"])
        lines.append(f"try:\n" + "".join(f"    {line}\n" for line in text.splitlines()) + f"except TypeError as e:\n    print(e)\n    class {name}: pass")
        names.append(name)
    for name in names:
        lines.append(f"show(lambda: [k.__name__ for k in {name}.__mro__])")
    for name in names[-3:]:
        lines.append(f"show(lambda: {name}().who())")
        for use in rng.sample(["make()", "p", "x", "nope", "who", "__class__.__name__", "s", "__dict__", "__doc__", "__class__.__bases__[0].__name__"], 3):
            if use == "who": use = "who.__name__"
            lines.append(f"show(lambda: {name}().{use})")
        lines.append(f"show(lambda: {name}({pick(rng, ['1', 'a=1', '1, b=2'])}) and None)")
        lines.append(f"show(lambda: isinstance({name}(), {pick(rng, names)}), )")
        lines.append(f"show(lambda: issubclass({name}, {pick(rng, names)}))")
    return "\n".join(lines) + "\n"


OPERATORS = {"add": "+", "sub": "-", "mul": "*", "truediv": "/", "floordiv": "//", "mod": "%", "pow": "**", "matmul": "@", "and": "&", "or": "|", "xor": "^", "lshift": "<<", "rshift": ">>"}
ORDER = {"lt": "<", "le": "<=", "gt": ">", "ge": ">=", "eq": "==", "ne": "!="}
OTHERS = {"__len__": ["3", "-1", "'a'", "True"], "__bool__": ["True", "False", "1"], "__getitem__": ["i * 2 if i < 3 else [][1]", "[5, 6, 7][i]"], "__contains__": ["1", "[]", "'x'"], "__iter__": ["iter([1, 2])", "5", "(i for i in 'ab')"],
          "__call__": ["'called'"], "__hash__": ["5", "'a'", "2 ** 70"], "__index__": ["2", "'a'"], "__int__": ["7", "7.5"], "__float__": ["1.5", "1"], "__str__": ["'text'", "5"], "__repr__": ["'shown'", "None"],
          "__format__": ["f'<{i}>'", "1"], "__neg__": ["'negative'"], "__abs__": ["-1"], "__invert__": ["'inverted'"], "__round__": ["'rounded'"], "__reversed__": ["[3]"], "__next__": ["1"], "__enter__": ["1"], "__getattr__": ["'attr ' + i"], "__missing__": ["1"],
          "__divmod__": ["'divmod'"], "__length_hint__": ["3"], "__dir__": ["['b', 'a']"]}
TAKES = {"__getitem__": "self, i", "__contains__": "self, i", "__call__": "self, *i", "__format__": "self, i", "__getattr__": "self, i", "__round__": "self, *i", "__missing__": "self, i", "__divmod__": "self, i"}
USES = ["len({o})", "bool({o})", "{o}[1]", "list({o})", "1 in {o}", "{o}()", "[1, 2, 3][{o}]", "int({o})", "float({o})", "str({o})", "repr({o})", "f'{{{o}:x}}'", "-{o}", "abs({o})", "~{o}", "round({o})", "list(reversed({o}))", "not {o}", "{o}.attr",
        "[*{o}]", "sum({o})", "max({o})", "{o} if {o} else 0", "'%s' % {o}", "'%d' % {o}", "bytes({o})", "range({o})", "next({o})", "iter({o})and 1", "{{{o}: 1}}and 2", "a, b = {o}", "{o}[1] == 5", "divmod({o}, 1)", "hex({o})", "chr({o})", "'ab' * {o}", "sorted({o})", "dict({o})", "tuple({o})", "enumerate({o}) and 1", "1 if 5 in {o} else 2", "isinstance(1, {o})"]


def operators(rng, number):
    lines = []
    for which in "AB":
        body = [f"def __init__(self, v=1):\n        self.v = v"]
        for name in rng.sample(list(OPERATORS), 3):
            for prefix in rng.sample(["", "r", "i"], rng.randint(1, 3)):
                answer = pick(rng, [f"f'{which}.{prefix}{name}({{self.v}}, {{getattr(o, \"v\", o)}})'", "NotImplemented", f"{which}{number}(self.v)", "self"])
                body.append(f"def __{prefix}{name}__(self, o):\n        print('{which}.{prefix}{name}')\n        return {answer}")
        for name in rng.sample(list(ORDER), 3):
            body.append(f"def __{name}__(self, o):\n        print('{which}.{name}')\n        return {pick(rng, ['NotImplemented', 'True', 'False', 'self.v ' + ORDER[name] + ' getattr(o, chr(118), o)', '[]'])}")
        for name in rng.sample(list(OTHERS), 6):
            body.append(f"def {name}({TAKES.get(name, 'self')}):\n        return {pick(rng, OTHERS[name])}")
        base = f"(A{number})" if which == "B" and rng.random() < .5 else pick(rng, ["", "", "", "", "(int)", "(list)", "(dict)"]) if which == "A" else ""
        if base in ("(int)", "(list)", "(dict)"): body = body[1:] + ["v = 1"]
        lines.append(f"class {which}{number}{base}:\n    " + "\n    ".join(body))
    objects = [f"A{number}()", f"B{number}()", f"A{number}()", f"B{number}()", "1", "'s'", "None", "[1]"]
    told = "lambda r: type(r).__name__ if type(r).__name__ in ('A%s', 'B%s') else r" % (number, number)
    lines.append(f"told = {told}")
    made = 0
    while made < 14:
        left, right = pick(rng, objects[:4]), pick(rng, objects)
        if rng.random() < .5: left, right = right, left
        kind = rng.randrange(5)
        name = pick(rng, list(OPERATORS))
        if kind == 0: text = f"show(lambda: told({left} {OPERATORS[name]} {right}))"
        elif kind == 1: text = f"show(lambda: told({left} {pick(rng, list(ORDER.values()))} {right}))"
        elif kind == 2: text = f"try:\n    x = {left}\n    x {OPERATORS[name]}= {right}\n    print(told(x))\nexcept Exception as e:\n    print(type(e).__name__, e)"
        else:
            use = pick(rng, USES).format(o=pick(rng, objects[:2]))
            if " = " in use: text = f"try:\n    {use}\n    print(a, b)\nexcept Exception as e:\n    print(type(e).__name__, e)"
            else: text = f"show(lambda: told({use}))"
        if not compiles(text): continue
        lines.append(text)
        made += 1
    return "\n".join(lines) + "\n"


def attributes(rng, number):
    """Descriptors, __slots__, __set_name__, properties with setters, __getattribute__, __setattr__, del."""
    lines = ['''class Noisy:
    def __init__(self, name=None): self.name = name
    def __set_name__(self, owner, name):
        print('set_name', owner.__name__, name)
        self.name = name
    def __get__(self, obj, owner=None):
        if obj is None: return 'on the class'
        return ('get', self.name, obj.__dict__.get('_' + self.name, 'unset') if hasattr(obj, '__dict__') else 'no dict')
''']
    if rng.random() < .7: lines[0] += "    def __set__(self, obj, value):\n        print('set', self.name, value)\n        obj.__dict__['_' + self.name] = value\n"
    if rng.random() < .4: lines[0] += "    def __delete__(self, obj):\n        print('delete', self.name)\n"
    body = []
    if rng.random() < .3: body.append(f"__slots__ = {pick(rng, [repr(('s',)), repr(('s', 't')), repr(['s', '__dict__']), repr('s')])}")
    if rng.random() < .8: body.append("d = Noisy()")
    if rng.random() < .5: body.append(f"c = {any_value(rng, 0)}")
    if rng.random() < .6: body.append("@property\n    def p(self):\n        return 'p'")
    if body and "property" in body[-1] and rng.random() < .5: body[-1] += "\n    @p.setter\n    def p(self, v):\n        print('setting p', v)"
    if body and "property" in body[-1] and rng.random() < .3: body[-1] += "\n    @p.deleter\n    def p(self):\n        print('deleting p')"
    if rng.random() < .2: body.append("def __getattr__(self, name):\n        if name.startswith('__'): raise AttributeError(name)\n        return 'fallback ' + name")
    if rng.random() < .15: body.append("def __setattr__(self, name, value):\n        print('setattr', name, value)\n        super().__setattr__(name, value)")
    if rng.random() < .1: body.append("def __delattr__(self, name):\n        print('delattr', name)\n        super().__delattr__(name)")
    if rng.random() < .15: body.append("def __getattribute__(self, name):\n        if name == 'g': return 'caught g'\n        return super().__getattribute__(name)")
    if rng.random() < .3: body.append("@staticmethod\n    def st(x=1): return ('static', x)")
    if rng.random() < .3: body.append("@classmethod\n    def cm(cls): return cls.__name__")
    if rng.random() < .3: body.append("def m(self): return 'method'")
    lines.append(f"class T{number}{pick(rng, ['', '', '', '(int)', '(dict)', '(Exception)'])}:\n    " + "\n    ".join(body or ["pass"]))
    lines.append(f"class U{number}(T{number}):\n    {pick(rng, ['pass', 'c = 5', 'd = 6', '__slots__ = ()', 'm = None'])}")
    lines.append(f"o = {pick(rng, ['T', 'U'])}{number}()")
    for _ in range(12):
        name = pick(rng, ["d", "c", "p", "s", "t", "g", "m", "st", "cm", "n", "__dict__", "__class__"])
        on = pick(rng, ["o", "o", "o", f"T{number}"])
        kind = rng.randrange(6)
        if name in ("m", "__class__", "__dict__") and kind < 2:
            kind = 5
        if on != "o" and name in ("p", "s", "t", "__dict__"): on = "o"
        if kind < 2: lines.append(f"show(lambda: {on}.{name}{'()' if name in ('st', 'cm') else ''})")
        elif kind == 2: lines.append(f"try:\n    o.{name} = {pick(rng, ['1', repr('v'), 'None'])}\nexcept Exception as e:\n    print(type(e).__name__, e)")
        elif kind == 3: lines.append(f"try:\n    del o.{name}\nexcept Exception as e:\n    print(type(e).__name__, e)")
        elif kind == 4: lines.append(f"show(lambda: (hasattr(o, {name!r}), {name!r} in vars(o)))")
        else: lines.append(f"show(lambda: sorted(k for k in dir({on}) if not k.startswith('_')))")
    return "\n".join(lines) + "\n"
