def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ": " + str(e))

t = (1, 2, 3, 2)
for f in [
    lambda: tuple(), lambda: tuple("ab"), lambda: tuple(x for x in range(3)), lambda: tuple(5), lambda: tuple(1, 2), lambda: t.count(2), lambda: t.index(2),
    lambda: t.index(2, 2), lambda: t.index(9), lambda: t[9], lambda: t["a"], lambda: t[1:3], lambda: t[::-1], lambda: t + (1,), lambda: t + [1], lambda: t * 2, lambda: 2 * t,
    lambda: t * "a", lambda: (1, 2) < (1, 2, 0), lambda: (1, 2) == (1, 2), lambda: (1,) != (1,), lambda: (1, "a") < (1, 2), lambda: hash((1, [])),
    lambda: hash((1, 2)) == hash((1, 2)), lambda: 2 in t, lambda: 5 in t, lambda: t is tuple(t), lambda: (), lambda: (1,), lambda: ((),), lambda: tuple([1, (2,)]),
    lambda: len(t), lambda: tuple(reversed(t)), lambda: max(t), lambda: t.append(1),
    lambda: range(5), lambda: range(1, 5), lambda: range(1, 10, 3), lambda: range(5, 0, -2), lambda: range(), lambda: range(1, 2, 3, 4), lambda: range(1.0), lambda: range("a"),
    lambda: range(1, 2, 0), lambda: list(range(5, 0, -2)), lambda: len(range(0, 10, 3)), lambda: len(range(10, 0)), lambda: range(10)[3], lambda: range(10)[-1],
    lambda: range(10)[10], lambda: range(10)[2:8:2], lambda: range(10)[::-1], lambda: list(range(10)[::-3]), lambda: range(10)["a"], lambda: 3 in range(5),
    lambda: 5 in range(5), lambda: 3.0 in range(5), lambda: 3.5 in range(5), lambda: "a" in range(5), lambda: 4 in range(0, 10, 2), lambda: 5 in range(0, 10, 2),
    lambda: range(5).index(3), lambda: range(5).index(7), lambda: range(5).index("a"), lambda: range(5).count(2), lambda: range(5).count("a"),
    lambda: range(0) == range(2, 1), lambda: range(0, 3, 2) == range(0, 4, 2), lambda: range(3) == [0, 1, 2], lambda: hash(range(3)) == hash(range(0, 3)),
    lambda: (range(1, 9, 2).start, range(1, 9, 2).stop, range(1, 9, 2).step), lambda: bool(range(0)), lambda: list(reversed(range(4))), lambda: sum(range(10 ** 6)),
    lambda: max(range(3, 9)), lambda: range(10 ** 15)[10 ** 14], lambda: sorted(range(3), reverse=True), lambda: range(3).start, lambda: [*range(3)],
    lambda: slice(3), lambda: slice(1, 2, 3), lambda: slice(), lambda: slice(1, 2, 3, 4), lambda: slice(1, 5).indices(3), lambda: slice(None, None, -1).indices(4),
    lambda: slice(1).indices(-1), lambda: slice(1, 2) == slice(1, 2), lambda: hash(slice(1)), lambda: slice(1, "a", None).stop, lambda: slice(None, 2).start,
    lambda: reversed(5), lambda: reversed({1}), lambda: list(reversed("abc")), lambda: list(reversed({1: 2, 3: 4})), lambda: list(reversed({1: 2, 3: 4}.items())),
    lambda: list(reversed([])), lambda: next(iter(())), lambda: next(5), lambda: iter(5),
]:
    show(f)

class Point(tuple):
    def __new__(cls, x, y):
        return super().__new__(cls, (x, y))
    @property
    def x(self):
        return self[0]
p = Point(3, 4)
print(p, p.x, p == (3, 4), hash(p) == hash((3, 4)), isinstance(p, tuple), p + (1,), len(p), {p: 1}[(3, 4)])

class Countdown:
    def __init__(self, n):
        self.n = n
    def __len__(self):
        return self.n
    def __getitem__(self, i):
        if i >= self.n:
            raise IndexError(i)
        return i * 10
print(list(Countdown(3)), list(reversed(Countdown(3))), 20 in Countdown(3), max(Countdown(4)), [*Countdown(2)], tuple(Countdown(2)), sum(Countdown(4)))
it = iter([1, 2, 3])
print(next(it), list(it), list(it), next(it, "end"))
it = iter([1])
print(it is iter(it), type(iter([])).__name__, type(iter(())).__name__, type(iter(range(1))).__name__, type(iter({})).__name__, type(iter(set())).__name__)
