import datetime
import decimal
import enum
import fractions
import functools
import pickle
import uuid
from collections import ChainMap, Counter, OrderedDict, UserDict, defaultdict, deque, namedtuple
from dataclasses import dataclass, field


class Color(enum.Enum):
    RED = 1
    GREEN = "g"


class Perm(enum.Flag):
    R = 1
    W = 2


class Level(enum.IntEnum):
    LOW = 1


Point = namedtuple("Point", "x y")


@dataclass
class Item:
    name: str
    tags: list = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Frozen:
    a: int
    b: str = "b"


class Slots:
    __slots__ = ("x", "y")

    def __init__(self):
        self.x = 1


class Stateful:
    def __init__(self):
        self.n = 1
        self.handle = lambda: 1

    def __getstate__(self):
        state = self.__dict__.copy()
        del state["handle"]
        return state

    def __setstate__(self, state):
        self.__dict__.update(state)
        self.handle = "restored"


class Reduced:
    def __init__(self, a, b):
        self.a, self.b = a, b

    def __reduce__(self):
        return Reduced, (self.a, self.b), {"extra": 1}


class MyList(list):
    pass


class MyDict(dict):
    pass


class MyStr(str):
    pass


class MyInt(int):
    pass


class MySet(set):
    pass


class NewArgs(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, (a, b))

    def __getnewargs__(self):
        return tuple(self)


class Node:
    def __init__(self, v):
        self.v = v
        self.next = None

    def method(self, k):
        return self.v + k


def again(x):
    return pickle.loads(pickle.dumps(x))


for x in (None, True, 1, -1, 255, 256, 65536, -2**31, 2**31, 2**100, -2**200, 1.5, float("inf"), "", "abc", "é€😀", "x" * 300, b"", b"bytes", b"y" * 300, (), (1,),
          (1, 2), (1, 2, 3), (1, 2, 3, 4), [], [1], [1, [2]], {}, {"a": 1}, {1: 2, "b": [3]}, set(), {1}, frozenset({1, 2}), frozenset(), range(3), slice(1, 2),
          ..., NotImplemented, int, len, list(range(2000)), dict.fromkeys(range(1001))):
    d = pickle.dumps(x)
    print(len(d), again(x) == x, d[:40])
for x in (Color.RED, Color.GREEN, Perm.R, Level.LOW, Color, Item, again, type(None)):
    print(again(x) is x)
print(again(Perm.R | Perm.W), again([Color.RED] * 2))
for x in (Point(1, 2), Item("a", [1]), Frozen(1), deque([1, 2], 3), Counter("aab"), OrderedDict(a=1), defaultdict(list, a=[1]), datetime.date(2020, 1, 2),
          datetime.datetime(2020, 1, 2, 3, 4), datetime.timedelta(1, 2), decimal.Decimal("1.50"), fractions.Fraction(1, 3), uuid.UUID(int=7), MyList([1]), MyStr("s"),
          MyInt(5), MySet([1]), NewArgs(1, 2), ChainMap({"a": 1}, {"b": 2})):
    y = again(x)
    print(type(y).__name__, y == x, y)
m = MyDict(a=1)
m.extra = [1]
l = MyList([1])
l.self = l
print(again(m), again(m).extra, again(l).self[0])
s = again(Slots())
print(s.x, hasattr(s, "y"))
t = again(Stateful())
print(t.n, t.handle)
r = again(Reduced(1, 2))
print(r.a, r.b, r.extra)
n = Node(1)
n.next = n
c = again(n)
print(c.next is c, c.v, again(n.method)(5), again(n.method).__self__.v, again("a-b".split)("-"))
a = [1]
b = again([a, a])
print(b[0] is b[1], again((a, {"k": a})))
loop = []
loop.append(loop)
k = again(loop)
print(k[0] is k)
p = again(functools.partial(int, base=2))
print(p("101"), p.func, p.keywords)
e = again(ValueError("x", 2))
print(repr(e), e.args)
e = KeyError("k")
e.note = 5
e.__cause__ = TypeError()
f = again(e)
print(repr(f), f.note, f.__cause__)
o = again(OSError(2, "nope", "file"))
print(repr(o), o.errno, o.filename)
