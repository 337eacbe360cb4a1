from dataclasses import KW_ONLY, MISSING, InitVar, asdict, dataclass, field, fields, make_dataclass, replace
from typing import ClassVar, List, Optional


def attempt(what, function, *args, **kwargs):
    try:
        print(what, "->", function(*args, **kwargs))
    except Exception as error:
        print(what, "!!", type(error).__name__, error)


@dataclass
class Options:
    name: str
    _: KW_ONLY
    verbose: bool = False
    level: int


print(Options("n", level=3), Options("n", verbose=True, level=1), Options.__match_args__)
attempt("keyword only", Options, "n", True, 3)
attempt("missing keyword", Options, "n")


@dataclass(kw_only=True)
class All:
    a: int = 1
    b: str


print(All(b="x"), All(a=2, b="y"))
attempt("positional", All, 1, "b")


@dataclass
class Mixed:
    a: int
    b: int = field(kw_only=True)
    c: int = 5


print(Mixed(1, b=2), Mixed(1, 9, b=2))


@dataclass
class Account:
    owner: str
    opening: InitVar[int] = 0
    balance: int = field(init=False)
    rate: ClassVar[float] = 0.5
    history: List[int] = field(default_factory=list)
    note: Optional[str] = None

    def __post_init__(self, opening):
        self.balance = opening
        self.history.append(opening)


acc = Account("ann", 100)
print(acc, acc.rate, Account.rate, [f.name for f in fields(acc)], asdict(acc))
print(Account("bob"), Account.opening)


@dataclass(slots=True)
class Slotted:
    x: int
    y: int = 2


s = Slotted(1)
print(s, s == Slotted(1), Slotted.__slots__, hasattr(s, "__dict__"))
attempt("slot", setattr, s, "z", 1)
s.x = 5
print(s)


@dataclass(slots=True, frozen=True, order=True)
class Tight:
    x: int
    y: str = "d"


t = Tight(1)
print(t, hash(t) == hash(Tight(1)), t < Tight(2))
attempt("frozen slot", setattr, t, "x", 2)
C = make_dataclass("C", ["a", ("b", int), ("c", int, field(default=5))], namespace={"sum": lambda self: self.a + self.b + self.c})
print(C(1, 2), C(1, 2, 3).sum(), C.__name__)
attempt("bad name", make_dataclass, "C", ["1x"])
attempt("duplicate", make_dataclass, "C", ["x", "x"])


@dataclass(unsafe_hash=True)
class Hashed:
    x: int
    y: list = field(default_factory=list, hash=False)


print(hash(Hashed(1)) == hash(Hashed(1, [5])))


@dataclass(eq=False)
class Identity:
    x: int


print(Identity(1) == Identity(1), len({Identity(1), Identity(1)}))


@dataclass
class WithClassMethod:
    items: list[int] = field(default_factory=lambda: [1, 2])
    total: int = field(init=False, default=0)

    def __post_init__(self):
        self.total = sum(self.items)


print(WithClassMethod(), replace(WithClassMethod(), items=[5]))


@dataclass
class Parent:
    x: int

    def __post_init__(self):
        print("parent", self.x)


@dataclass
class Child(Parent):
    y: int = 1

    def __post_init__(self):
        super().__post_init__()
        print("child", self.y)


Child(5)
match Child(1, 2):
    case Child(x=1, y=value):
        print("match", value)
match Mixed(1, b=2):
    case Mixed(a, c):
        print("positional", a, c)
print(repr(MISSING)[:30].startswith("<dataclasses._MISSING_TYPE"), Account.__dataclass_params__.eq)
print(Slotted.__doc__, Options.__doc__, Account.__doc__)
f = fields(Account)[-1]
print(f.name, f.default, f.default_factory is MISSING, f.kw_only, f.metadata)


@dataclass
class Generic:
    values: "list[int]"
    text: str = "a\nb"


print(Generic([1]), Generic.__annotations__)


def double_marker():
    @dataclass
    class Bad:
        _: KW_ONLY
        a: int
        __: KW_ONLY


def class_var_factory():
    @dataclass
    class Bad:
        x: ClassVar[list] = field(default_factory=list)


attempt("double marker", double_marker)
attempt("class var factory", class_var_factory)
