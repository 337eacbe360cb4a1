def f(x):
    match x:
        case 0: return "zero"
        case -1 | 1: return "one"
        case "a" | "b" as s: return "str " + s
        case None: return "none"
        case True: return "true"
        case [a]: return f"one {a}"
        case [a, b, *rest]: return f"{a} {b} {rest}"
        case {"k": v, **r}: return f"map {v} {r}"
        case {}: return "emptymap"
        case int(n) if n > 100: return f"big {n}"
        case int() | float(): return "num"
        case P(x=0, y=yy): return f"P0 {yy}"
        case P(a, b): return f"P {a} {b}"
        case str(): return "other"
        case _: return "?"
class P:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
for v in [0, 1, -1, "a", "z", None, True, [5], (1,2), [1,2,3,4], {"k": 3, "z": 1}, {"q": 1}, 500, 50, 2.5, P(0, 7), P(3, 4), b"x", object, ()]:
    print(f(v))
command = "go north"
match command.split():
    case ["go", direction]:
        print("going", direction)
    case ["quit"]: print("q")
match (1, 2):
    case (x, y) if x > y: print("gt")
    case (x, y): print("le", x, y)

try:
    raise ExceptionGroup("eg", [ValueError(1), TypeError(2), ExceptionGroup("in", [KeyError(3), ValueError(4)])])
except* ValueError as e:
    print("V", e.exceptions, e)
except* (TypeError, KeyError) as e:
    print("T", repr(e))
try:
    try:
        raise ExceptionGroup("eg", [ValueError(1), OSError(2)])
    except* ValueError:
        raise RuntimeError("x")
except ExceptionGroup as e:
    print(repr(e), e.exceptions)
try:
    try:
        raise ValueError("naked")
    except* ValueError as e:
        print(repr(e))
        raise
except BaseException as e:
    print(repr(e))
try:
    try:
        raise ValueError("naked2")
    except* TypeError as e:
        print(repr(e))
except BaseException as e:
    print(repr(e))
class Meta(type):
    def __new__(m, name, bases, ns, **kw):
        c = super().__new__(m, name, bases, ns)
        c.tag = name.lower()
        return c
    def __init__(c, name, bases, ns, **kw):
        super().__init__(name, bases, ns)
        print("init", name, kw)
    def __call__(c, *a):
        print("call", c.__name__, a)
        return super().__call__(*a)
    def __len__(c): return 42
    def __iter__(c): return iter([1,2])
    def __getitem__(c, k): return k * 2
    def __contains__(c, k): return k == 3
    @property
    def up(c): return c.__name__.upper()
    def __repr__(c): return f"<M {c.__name__}>"
    def __instancecheck__(c, o): return o == 5 or type.__instancecheck__(c, o)
class A(metaclass=Meta, opt=1):
    def __init__(self, v): self.v = v
class B(A): pass
print(A.tag, B.tag, A(3).v, len(A), list(A), A[4], 3 in A, A.up, A, type(A), isinstance(5, A), isinstance(6, A), isinstance(B(1), A))
class I(int):
    def __new__(cls, v, name):
        s = super().__new__(cls, v)
        s.name = name
        return s
    def __add__(self, o): return I(int(self) + int(o), "sum")
i = I(5, "five")
print(i, i.name, i + 1, (i + 1).name, i * 2, type(i * 2), i == 5, hash(i) == hash(5), {5: "x"}[i], [1,2,3,4,5,6][i], bool(I(0, "z")), f"{i:03d}", "%d" % i, range(i), 7 - i, i / 2, -i, abs(I(-3,"n")), int(i), isinstance(i, int), max(i, 3), i < 6, "ab" * i)
class F(float):
    pass
x = F(2.5)
print(x, x + 1, type(x), x == 2.5, round(x), int(x), f"{x:.2f}", x * x, -x, x.is_integer(), x > 2, math_ok := True)
class S(str):
    def shout(self): return self.upper() + "!"
s = S("hey"); s.extra = 4
print(s, s.shout(), s.extra, len(s), s + "x", type(s + "x"), s == "hey", {"hey": 1}[s], repr(s), f"{s}")
class T(tuple):
    def __new__(cls, a, b): return super().__new__(cls, (a, b))
    @property
    def first(self): return self[0]
t = T(1, 2)
print(t, t.first, t == (1, 2), type(t).__name__)
class L(list):
    pass
l = L([1,2]); l.tag = 3
print(l, l.tag, l + [3])
class D(dict):
    def __missing__(self, k): return k * 2
d = D(a=1); d.z = 1
print(d, d["q"], d.z, d.get("q"))
class Slot:
    __slots__ = ("a", "b")
    def __init__(self): self.a = 1
o = Slot()
try: o.c = 3
except AttributeError as e: print(e)
try: print(o.b)
except AttributeError as e: print(e)
try: o.__dict__
except AttributeError as e: print(e)
class Del:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def g():
    d = Del(1)
    print("in g")
g()
print("after")
Del(2)
def ann(a: int, *b: "str", c: float = 1.0, **d) -> None: pass
print(ann.__annotations__)
x: int = 5
print(__annotations__)
class Desc:
    def __set_name__(self, owner, name): self.n = name
    def __get__(self, o, t): return (self.n, o is None)
class HasDesc:
    d = Desc()
print(HasDesc.d, HasDesc().d)
