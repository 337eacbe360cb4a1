def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ": " + str(e))

big = 10 ** 30
for f in [
    lambda: sum([]), lambda: sum([1, 2.5]), lambda: sum([0.1] * 10), lambda: sum([[1], [2]], []), lambda: sum(["a"], ""), lambda: sum(["a"]), lambda: sum(5), lambda: sum(), lambda: sum([1], start=5),
    lambda: sum([big, 1]), lambda: sum([2 ** 62, 2 ** 62]), lambda: sum([True, True]), lambda: sum(x for x in range(5)), lambda: sum({1: 2, 3: 4}), lambda: sum([1], 2, 3),
    lambda: min([3, 1, 2]), lambda: max(3, 1, 2), lambda: min([]), lambda: max([], default=0), lambda: max(), lambda: max(1, 2, default=3), lambda: max(5), lambda: min("hello"), lambda: max([1, "a"]),
    lambda: max([1, 5, 3], key=lambda x: -x), lambda: min("bca", key=ord), lambda: max(["aa", "b", "ccc"], key=len), lambda: min([], key=len, default="none"), lambda: max([], key=lambda x: x),
    lambda: max([(1, "a"), (1, "b")], key=lambda p: p[0]), lambda: min([1.5, 1, True]), lambda: max([1, 1.0]), lambda: max(x for x in [3, 9, 2]), lambda: max([1], foo=2), lambda: min(key=1),
    lambda: any([]), lambda: any([0, 1]), lambda: all([]), lambda: all([1, 0]), lambda: any(x > 3 for x in range(9)), lambda: all(x < 3 for x in range(9)), lambda: any(5), lambda: any(), lambda: all([1], [2]),
    lambda: abs(-3), lambda: abs(-2.5), lambda: abs(-big), lambda: abs("a"), lambda: abs(True), lambda: round(2.5), lambda: round(3.5), lambda: round(2.675, 2), lambda: round(1234, -2), lambda: round(5), lambda: round("a"),
    lambda: round(-0.5), lambda: round(1e300), lambda: round(2.5, None), lambda: divmod(7, 2), lambda: divmod(-7, 2), lambda: divmod(7.5, 2), lambda: divmod(1, 0), lambda: divmod("a", 1), lambda: pow(2, 10),
    lambda: pow(2, -1), lambda: pow(3, 4, 5), lambda: pow(2, 0.5), lambda: pow(3, -1, 7), lambda: pow(2, 3, 0), lambda: pow("a", 2), lambda: bin(10), lambda: oct(64), lambda: hex(255), lambda: hex(-255),
    lambda: bin(0), lambda: hex(big), lambda: bin(-5), lambda: hex(1.5), lambda: oct("a"), lambda: chr(65), lambda: chr(8364), lambda: chr(-1), lambda: chr(0x110000), lambda: chr("a"), lambda: ord("A"), lambda: ord("€"),
    lambda: ord("ab"), lambda: ord(5), lambda: ord(b"a"), lambda: ord(""), lambda: hash(5), lambda: hash(True), lambda: hash(2.0), lambda: hash("a") == hash("a"), lambda: hash(-1), lambda: hash(2 ** 61), lambda: hash([]),
    lambda: len(5), lambda: len(), lambda: len([], []), lambda: len("€uro"), lambda: callable(len), lambda: callable(5), lambda: callable(lambda: 1), lambda: callable(int), lambda: repr("a'b"), lambda: ascii("é€"),
    lambda: format(3.14159, ".2f"), lambda: format(5), lambda: format("a", ">5"), lambda: format([1], "x"), lambda: format(5, 5), lambda: isinstance(5, int), lambda: isinstance(True, int), lambda: isinstance(5, (str, int)),
    lambda: isinstance(5, str | int), lambda: isinstance(5, "int"), lambda: isinstance(5), lambda: issubclass(bool, int), lambda: issubclass(5, int), lambda: issubclass(int, (str, float)), lambda: issubclass(bool, int | str),
    lambda: isinstance(None, int | None), lambda: isinstance([], list[int]), lambda: int | str, lambda: int | None, lambda: list[int], lambda: dict[str, list[int]], lambda: tuple[int, ...], lambda: type(5), lambda: type(type), lambda: type(None), lambda: type(1, 2),
    lambda: list(enumerate("ab")), lambda: list(enumerate("ab", 5)), lambda: list(enumerate(["x"], start=-1)), lambda: enumerate(5), lambda: enumerate(), lambda: list(enumerate(x for x in "ab")),
    lambda: list(zip([1, 2], "ab")), lambda: list(zip()), lambda: list(zip([1, 2, 3], "ab")), lambda: list(zip([1], [2], strict=True)), lambda: list(zip([1, 2], [1], strict=True)), lambda: list(zip([1], [1, 2], strict=True)),
    lambda: list(zip([1, 2], [1, 2], [1], strict=True)), lambda: list(zip([1], [1], [1, 2], strict=True)), lambda: zip(5), lambda: list(zip((x for x in range(3)), "ab")), lambda: zip([1], foo=1), lambda: dict(zip("ab", [1, 2])),
    lambda: list(zip((x for x in [1, 2]), [1], strict=True)), lambda: list(zip((x for x in [1]), [1, 2], strict=True)), lambda: list(zip(*[(1, 2), (3, 4)])),
    lambda: list(map(str, [1, 2])), lambda: list(map(lambda x: x * 2, [1, 2])), lambda: list(map(lambda x, y: x + y, [1, 2, 3], [10, 20])), lambda: list(map(int, "123")), lambda: map(), lambda: map(str), lambda: list(map(len, ["a", "bb"])),
    lambda: list(map(int, ["x"])), lambda: map(len, 5), lambda: list(map(pow, [2, 3], [3, 2])), lambda: list(map(str.upper, "ab")), lambda: list(map("-".join, ["ab", "cd"])), lambda: list(map(5, [1])),
    lambda: list(filter(None, [0, 1, "", "a"])), lambda: list(filter(lambda x: x > 1, [1, 2, 3])), lambda: list(filter(str.isdigit, "a1b2")), lambda: filter(None), lambda: filter(None, 5), lambda: list(filter(bool, [0, 2])),
    lambda: iter(5, 5), lambda: next(iter([])), lambda: next(iter([]), "d"), lambda: next([]), lambda: next((x for x in []), 3), lambda: next(x for x in [7]), lambda: next(), lambda: iter(),
    lambda: getattr(5, "real"), lambda: getattr(5, "nope"), lambda: getattr(5, "nope", None), lambda: getattr(5, 5), lambda: hasattr([], "append"), lambda: hasattr([], "nope"), lambda: setattr(5, "x", 1), lambda: delattr([], "x"),
    lambda: getattr(5), lambda: vars(5), lambda: "append" in dir([]), lambda: dir()[:1], lambda: NotImplemented, lambda: ..., lambda: Ellipsis, lambda: print(sep=5), lambda: print(end=5), lambda: print(foo=5),
    lambda: bool([]), lambda: type(map(str, [])).__name__, lambda: type(zip()).__name__, lambda: type(enumerate([])).__name__, lambda: type(filter(None, [])).__name__, lambda: type(map(lambda x: x, [])).__name__,
    lambda: isinstance(map(lambda x: x, []), map), lambda: id(None) == id(None), lambda: id([]) == id({}),
]:
    show(f)
print(1, "a", [2], sep="-", end="!\n")
print()
print("x", "y", sep=None, end=None, flush=True)
print("a", "b", sep="")
calls = iter([1, 2, 0, 3])
print(list(iter(lambda: next(calls), 0)), list(calls))
m = map(lambda x: x + 1, [1, 2, 3])
print(next(m), next(m), list(m), list(m), iter(m) is not None)
e = enumerate(["a", "b"])
first = next(e)
second = next(e)
print(first, second, next(e, None))
pairs = list(zip("abc", range(3)))
print(pairs, [list(p) for p in zip(*pairs)])
def stops():
    for i in range(10):
        print("at", i)
        yield i
print(any(i == 2 for i in stops()))
print(all(i < 1 for i in stops()))
class V:
    def __init__(self, n):
        self.n = n
    def __add__(self, other):
        return V(self.n + other.n)
    def __radd__(self, other):
        return self if other == 0 else NotImplemented
    def __abs__(self):
        return V(abs(self.n))
    def __round__(self, digits=None):
        return ("round", self.n, digits)
    def __divmod__(self, other):
        return ("divmod", other)
    def __pow__(self, other, mod=None):
        return ("pow", other, mod)
    def __index__(self):
        return self.n
    def __len__(self):
        return self.n
    def __gt__(self, other):
        return self.n > other.n
    def __lt__(self, other):
        return self.n < other.n
    def __repr__(self):
        return f"V{self.n}"
    def __call__(self, x):
        return x * self.n
    def __contains__(self, x):
        return x == self.n
    def __format__(self, spec):
        return f"<{spec}|{self.n}>"
    def __bool__(self):
        return self.n > 1
print(sum([V(1), V(2)]), abs(V(-3)), round(V(2)), round(V(2), 1), divmod(V(1), 5), pow(V(1), 2), pow(V(1), 2, 3), hex(V(255)), [10, 20, 30][V(1)], len(V(4)))
print(max(V(1), V(3), V(2)), min([V(2), V(1)]), list(map(V(3), [1, 2])), 5 in V(5), format(V(1), "abc"), f"{V(2):x}", "{:y}".format(V(3)), range(V(3)), list(filter(None, [V(1), V(2)])), any([V(0), V(1)]))
class It:
    def __init__(self):
        self.i = 0
    def __iter__(self):
        return self
    def __next__(self):
        self.i += 1
        if self.i > 3:
            raise StopIteration
        return self.i
print(list(It()), sum(It()), max(It()), sorted(It(), reverse=True), tuple(It()), set(It()), list(map(str, It())), list(zip(It(), It())), next(It()), list(enumerate(It())), any(It()), dict.fromkeys(It()), ",".join(map(str, It())), [*It()])
it = It()
print(next(it), next(it), next(it), next(it, "done"), next(it, "still"))
def local_names(a, b=2):
    c = a + b
    return locals()
print(local_names(1), "local_names" in globals(), vars(V(9)))
