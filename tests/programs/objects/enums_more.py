from enum import *
import enum
def t(name, f):
    try: print(name, f())
    except BaseException as e: print(name, type(e).__name__, e)
class Planet(Enum):
    EARTH = (5.97e24, 6.37e6)
    MARS = (6.42e23, 3.39e6)
    def __init__(self, mass, radius): self.mass = mass; self.radius = radius
    @property
    def g(self): return round(6.67e-11 * self.mass / self.radius ** 2, 2)
print([(p.name, p.g) for p in Planet], Planet((6.42e23, 3.39e6)))
class Color(Enum):
    RED = 1; GREEN = 2; CRIMSON = 1
    def __eq__(self, o): return self is o
    __hash__ = Enum.__hash__
print(Color.CRIMSON, Color.CRIMSON is Color.RED, list(Color.__members__.items()), Color._value2member_map_.get(2))
class Ordered(Enum):
    A = 1; B = 2
    def __lt__(self, o): return self.value < o.value if self.__class__ is o.__class__ else NotImplemented
print(sorted([Ordered.B, Ordered.A]), max(Ordered)); t("lt", lambda: Ordered.A < 1)
class F(Flag):
    A = 1; B = 2; C = 4; AB = 3
print(F.A | F.C, F(7), ~F.A, ~F.AB, F.AB & F.A, F.A ^ F.AB, list(F), list(F(6)), F.AB in F(7), F.__members__, bool(F.A & F.B), repr(F(0)), F["A"] | F["B"] is F.AB)
class IF(IntFlag):
    X = 1; Y = 2
print(IF.X | 4, IF(3), IF.X + 1, IF.X | IF.Y == 3, int(IF(3)), IF(0), ~IF.X, repr(IF.X & 2), [m for m in IF(3)], IF.X.value | 8, isinstance(IF.X | 8, IF))
class Conf(Flag, boundary=CONFORM):
    A = 1; B = 2
print(Conf(9), Conf(4)); 
class Ej(Flag, boundary=EJECT):
    A = 1
print(Ej(4), type(Ej(4)).__name__)
class Auto(Enum):
    def _generate_next_value_(name, start, count, last): return f"{name}-{count}"
    A = auto(); B = auto()
print(list(Auto))
class Ig(Enum):
    _ignore_ = ["tmp"]
    tmp = 5
    A = tmp + 1
print(list(Ig)); t("ign", lambda: Ig.tmp)
t("verify", lambda: verify(UNIQUE)(Enum("D", {"A": 1, "B": 1})))
t("cont", lambda: verify(CONTINUOUS)(Enum("D", {"A": 1, "B": 3})))
class W(Enum):
    A = 1
    class Inner: pass
    @staticmethod
    def s(): return "s"
    @classmethod
    def c(cls): return cls.A
print(W.s(), W.c(), len(W), W.A.c())
class St(StrEnum):
    A = auto(); B_C = auto()
print([*St], St.A + "!", St("a"), {"a": 1}[St.A], ",".join(St), St.B_C.value, St.A in ("a", "b"))
class N(IntEnum):
    ONE = 1
    TWO = auto()
print(N.TWO, N.ONE + N.TWO, [0, 1, 2][N.TWO], range(N.TWO), N(2).name, N.ONE == 1.0, {1: "x"}[N.ONE], f"{N.ONE:03d}", "%d" % N.TWO, str(N.ONE), hex(N.TWO), N.ONE.real)
print(Enum("Animal", "CAT DOG", start=0)(1), Enum("A", ["X"], module="m").X, IntEnum("B", "P Q").Q + 1)
@unique
class U(Enum):
    A = 1; B = 2
print(U.A, U.B.name, isinstance(U, enum.EnumMeta), isinstance(U.A, Enum), U.__class__.__name__)
t("neg", lambda: F(-1)); t("negbig", lambda: F(-9)); t("strflag", lambda: F("a")); t("x", lambda: Color("RED")); t("y", lambda: Color["red"])
for c in Color: print(c.name, c.value, c)
print({c: c.value for c in Color}, dict(Color.__members__), [c.name.lower() for c in Color if c is not Color.RED])
