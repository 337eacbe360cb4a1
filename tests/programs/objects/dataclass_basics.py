from dataclasses import FrozenInstanceError, asdict, astuple, dataclass, field, fields, is_dataclass, replace


def attempt(what, function, *args, **kwargs):
    try:
        print(what, "->", function(*args, **kwargs))
    except Exception as error:
        print(what, "!!", type(error).__name__, error)


@dataclass
class Point:
    x: int
    y: int = 0

    def norm(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5


p = Point(3, 4)
print(p, p.norm(), Point(1), Point(y=2, x=1), p == Point(3, 4), p != Point(3, 5), p == (3, 4), Point.__name__, Point.__doc__)
p.x = 10
print(p, Point.y, Point.__match_args__, Point.__init__.__qualname__, [f.name for f in fields(p)])
print(Point.__init__.__annotations__, Point.__annotations__)
attempt("missing", Point)
attempt("too many", Point, 1, 2, 3)
attempt("unexpected", Point, 1, z=3)
attempt("twice", Point, 1, x=3)
attempt("hash", hash, p)
attempt("order", lambda: Point(1) < Point(2))
print(asdict(p), astuple(p), replace(p, x=7), is_dataclass(p), is_dataclass(Point), is_dataclass(5))


@dataclass
class Inventory:
    name: str
    items: list = field(default_factory=list)
    tags: dict[str, int] = field(default_factory=dict, repr=False)
    count: int = field(default=0, init=False)
    secret: str = field(default="s", compare=False, repr=False)

    def __post_init__(self):
        self.count = len(self.items)


a = Inventory("a", [1, 2])
b = Inventory("a", [1, 2], secret="other")
print(a, a == b, a.tags, a.tags is b.tags, a.count, b.secret)
a.items.append(3)
print(a.items, Inventory("b").items)
print(asdict(a), asdict(a)["items"] is a.items)
attempt("init false", Inventory, "x", count=3)
attempt("replace init false", replace, a, count=3)


@dataclass(order=True, frozen=True)
class Version:
    major: int
    minor: int = 0
    label: str = field(default="", compare=False)


print(Version(1, 2) < Version(1, 3), Version(1) <= Version(1, 0, "x"), sorted([Version(2), Version(1, 5), Version(1)]), max(Version(1), Version(3)))
print(hash(Version(1, 2)) == hash(Version(1, 2, "z")), {Version(1): "one"}[Version(1)], len({Version(1), Version(1), Version(2)}))
v = Version(1, 2)
attempt("frozen set", setattr, v, "major", 5)
attempt("frozen new", setattr, v, "other", 5)
attempt("frozen delete", delattr, v, "major")
attempt("order types", lambda: Version(1) < 5)
print(issubclass(FrozenInstanceError, AttributeError), replace(v, minor=9))
try:
    v.major = 3
except FrozenInstanceError as error:
    print(type(error).__name__, error)


@dataclass
class Base:
    a: int
    b: int = 2


@dataclass
class Derived(Base):
    c: int = 3
    a: int = 10

    def total(self):
        return self.a + self.b + self.c


print(Derived(), Derived(1, 2, 3), Derived(c=5).total(), [f.name for f in fields(Derived)], Base(1) == Derived(1, 2), Derived.__mro__[1].__name__)


@dataclass(repr=False, eq=False)
class Plain:
    x: int

    def __repr__(self):
        return f"<{self.x}>"


print(Plain(1), Plain(1) == Plain(1), hash(Plain(1)) is not None)


@dataclass
class Node:
    value: int
    next: "Node" = None
    children: list["Node"] = field(default_factory=list)


n = Node(1, Node(2), [Node(3)])
print(n)
print(asdict(n))
print(astuple(n))
n.next = n
print(n)


@dataclass
class Custom:
    x: int

    def __init__(self, x):
        self.x = x * 2

    def __repr__(self):
        return f"Custom<{self.x}>"

    def __eq__(self, other):
        return True


print(Custom(2), Custom(1) == Custom(2))


def bad_default():
    @dataclass
    class Bad:
        x: list = []


def bad_order():
    @dataclass
    class Bad:
        a: int = 1
        b: int


def both():
    field(default=1, default_factory=list)


def frozen_base():
    @dataclass
    class Bad(Version):
        z: int = 1


def plain_base():
    @dataclass(frozen=True)
    class Bad(Base):
        z: int = 1


def no_annotation():
    @dataclass
    class Bad:
        x = field(default=1)


def order_without_eq():
    @dataclass(eq=False, order=True)
    class Bad:
        x: int


def overwrites():
    @dataclass(order=True)
    class Bad:
        x: int

        def __lt__(self, other):
            return True


def overwrites_frozen():
    @dataclass(frozen=True)
    class Bad:
        x: int

        def __setattr__(self, name, value):
            pass


for function in (bad_default, bad_order, both, frozen_base, plain_base, no_annotation, order_without_eq, overwrites, overwrites_frozen):
    attempt(function.__name__, function)
attempt("fields of int", fields, 5)
attempt("asdict of class", asdict, Point)
attempt("astuple of int", astuple, 5)
attempt("replace of class", replace, Point)


class Outer:
    @dataclass
    class Inner:
        x: int = 1


print(Outer.Inner(), Outer.Inner.__qualname__)


@dataclass
class Task:
    priority: int
    name: str = field(compare=False)
    done: bool = False

    @property
    def label(self):
        return f"{self.name}:{self.priority}"

    @classmethod
    def make(cls, text):
        name, priority = text.split(":")
        return cls(int(priority), name)


print(Task.make("job:3"), Task.make("job:3").label, Task(1, "a") == Task(1, "b"), vars(Task(1, "z")))
print(asdict(Point(1, 2), dict_factory=lambda pairs: sorted(pairs)), astuple(Point(1, 2), tuple_factory=list))
print(repr(field(default=3, metadata={"k": 1}).metadata["k"]), Point.__dataclass_fields__["x"].default is Point.__dataclass_fields__["x"].default)
print([(f.name, f.type, f.init, f.compare) for f in fields(Task)])


@dataclass
class Empty:
    pass


print(Empty(), Empty() == Empty(), Empty.__doc__)
