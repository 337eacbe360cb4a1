# Special methods of classes written in Python: order of operands, NotImplemented, containers, recursion.


def show(label, f):
    try:
        text = repr(f())
    except Exception as e:
        text = "!" + type(e).__name__ + ": " + str(e)
    print(label, text)


class Both:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return "Both(" + self.name + ")"

    def __add__(self, other):
        return ("add", self, other)

    def __radd__(self, other):
        return ("radd", self, other)

    def __iadd__(self, other):
        return ("iadd", self, other)


class Never:
    def __repr__(self):
        return "Never()"

    def __add__(self, other):
        return NotImplemented

    def __eq__(self, other):
        return NotImplemented

    def __lt__(self, other):
        return NotImplemented


class Base:
    def __sub__(self, other):
        return "Base.sub"

    def __rsub__(self, other):
        return "Base.rsub"

    def __lt__(self, other):
        return "Base.lt"

    def __gt__(self, other):
        return "Base.gt"


class Derived(Base):
    def __rsub__(self, other):
        return "Derived.rsub"

    def __gt__(self, other):
        return "Derived.gt"


class Inherits(Base):
    pass


b = Both("b")
show("add", lambda: b + 1)
show("radd", lambda: 1 + b)
show("radd str", lambda: "x" + b)
show("radd list", lambda: [1] + b)
show("never", lambda: Never() + 1)
show("never radd", lambda: Never() + b)
show("never both", lambda: Never() + Never())
show("never lt", lambda: Never() < 1)
show("never eq", lambda: Never() == 1)
show("never ne", lambda: Never() != 1)
show("sub base derived", lambda: Base() - Derived())
show("sub base inherits", lambda: Base() - Inherits())
show("sub derived base", lambda: Derived() - Base())
show("lt base derived", lambda: Base() < Derived())
show("lt derived base", lambda: Derived() < Base())


def inplace():
    x = Both("x")
    x += 1
    return x


show("iadd", inplace)


class Number:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value

    def __float__(self):
        return self.value + 0.5


n = Number(2)
show("index list", lambda: [10, 20, 30][n])
show("index str", lambda: "abc"[n])
show("slice", lambda: [1, 2, 3, 4][n:])
show("repeat", lambda: "ab" * n)
show("range", lambda: list(range(n)))
show("float", lambda: float(n))
show("int", lambda: int(n))
show("hex", lambda: hex(n))
show("percent d", lambda: "%d" % n)
show("percent f", lambda: "%.1f" % n)
show("percent x", lambda: "%x" % n)
show("round", lambda: round(n))
show("bytes", lambda: bytes([n]))
show("bad index", lambda: [1][Number("x")])
show("plus", lambda: n + 1)
show("neg", lambda: -n)


class Sized:
    def __init__(self, size):
        self.size = size

    def __len__(self):
        return self.size

    def __getitem__(self, i):
        if i >= self.size:
            raise IndexError(i)
        return i * i


show("len", lambda: len(Sized(3)))
show("len negative", lambda: len(Sized(-1)))
show("len float", lambda: len(Sized(1.5)))
show("bool empty", lambda: bool(Sized(0)))
show("bool", lambda: bool(Sized(2)))
show("getitem", lambda: Sized(3)[2])
show("iterate", lambda: list(Sized(4)))
show("in", lambda: 9 in Sized(4))
show("not in", lambda: 10 in Sized(4))
show("join", lambda: ",".join(str(x) for x in Sized(4)))
show("setitem", lambda: Sized(3).__setitem__(1, 2))


class BadBool:
    def __bool__(self):
        return 1


class BadRepr:
    def __repr__(self):
        return 5


class BadStr:
    def __str__(self):
        return None


class BadHash:
    def __hash__(self):
        return "x"


class EqOnly:
    def __eq__(self, other):
        return True


class Hashed(EqOnly):
    def __hash__(self):
        return 7


class Raises:
    def __eq__(self, other):
        raise ValueError("no comparison")

    def __hash__(self):
        return 1

    def __bool__(self):
        raise RuntimeError("no truth")


show("bad bool", lambda: bool(BadBool()))
show("bad repr", lambda: repr(BadRepr()))
show("bad str", lambda: str(BadStr()))
show("bad hash", lambda: hash(BadHash()))
show("eq only", lambda: hash(EqOnly()))
show("eq only in set", lambda: {EqOnly()})
show("eq only ne", lambda: EqOnly() != 1)
show("hashed", lambda: {Hashed(): 1}[Hashed()])
show("raises in list", lambda: Raises() in [1])
show("raises in dict", lambda: {Raises(): 1}[Raises()])
show("raises list eq", lambda: [Raises()] == [1])
show("raises truth", lambda: not Raises())
show("identity first", lambda: (lambda r: r in [r])(Raises()))
show("count", lambda: [1, EqOnly(), 2].count(5))


class Word(str):
    def __add__(self, other):
        return "Word.add"

    def shout(self):
        return self.upper() + "!"


class Loud(str):
    def __str__(self):
        return "loud"

    def __repr__(self):
        return "Loud()"

    def __format__(self, spec):
        return "formatted " + spec


w = Word("abc")
show("word", lambda: w)
show("word add", lambda: w + "x")
show("word radd", lambda: "x" + w)
show("word shout", lambda: w.shout())
show("word eq", lambda: w == "abc")
show("word key", lambda: {"abc": 1}[w])
show("word len", lambda: len(w))
show("word slice", lambda: w[1:])
show("word join", lambda: "-".join([w, Loud("q")]))
show("loud str", lambda: str(Loud("q")))
show("loud repr", lambda: [Loud("q")])
show("loud format", lambda: f"{Loud('q'):>5}")
show("loud percent", lambda: "%s|%r" % (Loud("q"), Loud("q")))
show("loud upper", lambda: Loud("q").upper())


class Bag(list):
    def __contains__(self, item):
        return item == "magic"

    def __getitem__(self, i):
        return "item " + str(i)

    def __len__(self):
        return 99


class Default(dict):
    def __missing__(self, key):
        return "missing " + repr(key)


class Loose(dict):
    def __getitem__(self, key):
        return "loose"

    def __setitem__(self, key, value):
        super().__setitem__(key, value * 2)


show("bag in", lambda: "magic" in Bag([1]))
show("bag not in", lambda: 1 in Bag([1]))
show("bag getitem", lambda: Bag([1])[5])
show("bag len", lambda: len(Bag()))
show("bag repr", lambda: Bag([1, 2]))
show("bag add", lambda: Bag([1]) + [2])
show("bag eq", lambda: Bag([1]) == [1])
show("default", lambda: Default({1: 2})[3])
show("default hit", lambda: Default({1: 2})[1])
show("default get", lambda: Default().get(3))
show("default format", lambda: "{a}".format_map(Default()))
show("default percent", lambda: "%(a)s" % Default())


def loose():
    d = Loose()
    d["a"] = 4
    return d["a"], dict.__getitem__(d, "a"), d


show("loose", loose)


class Formats:
    def __format__(self, spec):
        return "<" + spec + ">"


class BadFormat:
    def __format__(self, spec):
        return 5


show("format", lambda: format(Formats(), "abc"))
show("f-string", lambda: f"{Formats():x{1}y}")
show("str.format", lambda: "{:q}{}".format(Formats(), Formats()))
show("bad format", lambda: f"{BadFormat()}")
show("no format", lambda: "{:5}".format(Never()))


def recursive():
    a = [1]
    a.append(a)
    d = {"a": a}
    d["d"] = d
    a.append(d)
    return a


class Holder:
    def __init__(self):
        self.items = [self]

    def __repr__(self):
        return "Holder(" + repr(self.items) + ")" if len(self.items) < 2 else "done"


show("recursive", recursive)


def recursive_tuple():
    a = []
    t = (a, 1)
    a.append(t)
    return t


show("recursive tuple", recursive_tuple)


def deep(n):
    a = []
    for _ in range(n):
        a = [a]
    return a


show("deep repr", lambda: len(repr(deep(200))))


def kind_of_error(f):
    try:
        f()
    except RecursionError as e:
        return "RecursionError"
    return "none"


show("too deep repr", lambda: kind_of_error(lambda: repr(deep(100000))))
show("too deep eq", lambda: kind_of_error(lambda: deep(100000) == deep(100000)))


def self_equal():
    a, b = [], []
    a.append(b)
    b.append(a)
    return a == b


show("endless eq", lambda: kind_of_error(self_equal))


class EndlessRepr:
    def __repr__(self):
        return repr(self)


class EndlessAdd:
    def __add__(self, other):
        return self + other


class EndlessEq:
    def __eq__(self, other):
        return [self] == [EndlessEq()]


show("endless repr", lambda: kind_of_error(lambda: repr(EndlessRepr())))
show("endless add", lambda: kind_of_error(lambda: EndlessAdd() + 1))
show("endless eq method", lambda: kind_of_error(lambda: EndlessEq() == 1))
show("endless repr in list", lambda: kind_of_error(lambda: repr([EndlessRepr()])))


class Ordered:
    def __init__(self, key):
        self.key = key

    def __lt__(self, other):
        return self.key > other.key

    def __repr__(self):
        return "O" + str(self.key)


show("sorted", lambda: sorted([Ordered(1), Ordered(3), Ordered(2)]))
show("min", lambda: min([Ordered(1), Ordered(3), Ordered(2)]))
show("gt reflected", lambda: Ordered(1) > Ordered(2))
show("le", lambda: Ordered(1) <= Ordered(2))
show("list lt", lambda: [Ordered(1)] < [Ordered(2)])
show("tuple lt", lambda: (1, Ordered(1)) < (1, Ordered(2)))


class Iter:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


class BadIter:
    def __iter__(self):
        return 5


def counting():
    yield "a"
    yield "b"


def failing():
    yield "a"
    raise ValueError("from the generator")


show("join iter", lambda: "".join(map(str, Iter(4))))
show("join generator", lambda: "-".join(counting()))
show("join failing", lambda: "-".join(failing()))
show("join bad", lambda: "-".join(Iter(2)))
show("list bad iter", lambda: list(BadIter()))
show("in iter", lambda: 2 in Iter(4))
show("in generator", lambda: "b" in counting())
show("list iadd", lambda: (lambda x: x.__iadd__(counting()))([1]))
show("bytes generator", lambda: bytes(Iter(3)))
show("set from", lambda: sorted({*Iter(3)}))
show("dict keys and", lambda: {1: 2}.keys() & Iter(3))


class Generic:
    def __class_getitem__(cls, key):
        return (cls.__name__, key)


show("class getitem", lambda: Generic[int])
show("no class getitem", lambda: Never[int])
show("pow", lambda: pow(n, 2))
show("divmod", lambda: divmod(n, 2))
show("error str", lambda: str(KeyError("k")) + str(ValueError("a", 1)) + str(OSError(2, "No such")) + repr(KeyError("k")))
show("unicode error", lambda: "é".encode("ascii"))
