# functools: caches, partial functions, dispatch, ordering.
import functools
from functools import *


def show(label, function, *args, **keywords):
    try:
        print(label, function(*args, **keywords))
    except Exception as error:
        print(label, type(error).__name__, error)


calls = []


@lru_cache(maxsize=2)
def square(x):
    """Squares."""
    calls.append(x)
    return x * x


print(square(1), square(2), square(1), square(3), square(2), square(1), calls, square.cache_info())
info = square.cache_info()
print(info.hits, info.misses, info.maxsize, info.currsize, tuple(info), info == (1, 5, 2, 2), square.cache_parameters())
square.cache_clear()
print(square.cache_info(), square.__name__, square.__doc__, square.__wrapped__(5), square.__qualname__, square.__module__)


@lru_cache
def plain(*args, **keywords):
    return len(calls), args, keywords


print(plain(1), plain(1), plain(1.0), plain(a=1), plain(a=1, b=2), plain(b=2, a=1), plain((1,)), plain(True), plain.cache_info())


@lru_cache(maxsize=None, typed=True)
def typed(x, y=0):
    return type(x).__name__


print(typed(1), typed(1.0), typed(True), typed(1, y=0), typed.cache_info(), typed.cache_parameters())


@lru_cache(maxsize=0)
def never(x):
    return x


print(never(1), never(1), never.cache_info())
show("bad", lru_cache, "a")
show("unhashable", square, [])


@cache
def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


print(fibonacci(90), fibonacci.cache_info())


@cache
def fails(x):
    calls.append("fails")
    raise ValueError(x)


for _ in range(2):
    show("fails", fails, 1)
print(calls[-2:], fails.cache_info())
show("missing", square)
show("many", square, 1, 2)


class Counter:
    def __init__(self, start):
        self.start = start
        self.computed = 0

    @lru_cache(maxsize=None)
    def plus(self, n):
        self.computed += 1
        return self.start + n

    @cached_property
    def slow(self):
        """Slowly."""
        self.computed += 100
        return self.start * 2


c = Counter(5)
print(c.plus(1), c.plus(1), Counter(7).plus(1), c.computed, Counter.plus.cache_info())
print(c.slow, c.slow, c.computed, c.__dict__, Counter.slow.__doc__)
c.slow = 4
print(c.slow)
del c.slow
print(c.slow, c.computed)


def power(base, exponent, *, offset=0):
    return base**exponent + offset


cube = partial(power, exponent=3)
two = partial(power, 2)
print(cube(2), two(5), two(5, offset=1), partial(two, offset=10)(3), cube.func is power, cube.args, cube.keywords, two.args)
print(partial(print, "a", sep="-"), partial(int, base=2), partial(partial(int, base=2), "1"), partial(int, base=2)("101"))
show("again", cube, 2, exponent=2)
show("missing", two)
show("none", partial)
show("not callable", partial, 5)
print(list(map(partial(pow, 2), range(5))), sorted([3, -1, 2], key=partial(abs)))
p = partial(power, 1)
p.note = "mine"
print(p.note, p.__dict__.get("note"))


class Special(partial):
    pass


print(Special(int, "7")(), Special(int, 5), isinstance(Special(int), partial))


class Cell:
    def __init__(self):
        self.alive = False

    def set_state(self, state):
        self.alive = state

    set_alive = partialmethod(set_state, True)
    set_dead = partialmethod(set_state, state=False)
    free = partial(max, 1)


cell = Cell()
cell.set_alive()
print(cell.alive, cell.free(5))
cell.set_dead()
print(cell.alive)

print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a * b, range(1, 6), 10), reduce(max, [5]), reduce(max, [], 7), reduce(lambda a, b: a + b, (str(n) for n in range(4))))
show("reduce", reduce, max, [])
show("reduce", reduce, max, 5)


def decorator(function):
    @wraps(function)
    def wrapper(*args, **keywords):
        """Wraps."""
        return function(*args, **keywords) + 1

    return wrapper


@decorator
def documented(x):
    """Documented."""
    return x


documented.extra = 1
again = decorator(documented)
print(documented(1), documented.__name__, documented.__doc__, documented.__wrapped__(1), again.extra, again.__wrapped__ is documented)


@total_ordering
class Version:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n if isinstance(other, Version) else NotImplemented

    def __lt__(self, other):
        return self.n < other.n if isinstance(other, Version) else NotImplemented


@total_ordering
class Ge:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __ge__(self, other):
        return self.n >= other.n


for kind in (Version, Ge):
    for a, b in [(1, 2), (2, 1), (1, 1)]:
        x, y = kind(a), kind(b)
        print(kind.__name__, a, b, x < y, x <= y, x > y, x >= y, x == y)
print([v.n for v in sorted([Version(3), Version(1), Version(2)])], max(Version(1), Version(5)).n)
show("ordering", lambda: Version(1) <= 5)
show("none", total_ordering, type("Empty", (), {}))

print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)), sorted(["bb", "a", "ccc"], key=cmp_to_key(lambda a, b: len(b) - len(a))), max([3, 1, 2], key=cmp_to_key(lambda a, b: (a > b) - (a < b))))


@singledispatch
def describe(value):
    return f"something {value}"


@describe.register(int)
def _(value):
    return f"int {value}"


@describe.register(list)
def of_list(value, deep=False):
    return f"list of {len(value)}" + (" deep" if deep else "")


@describe.register(float)
def _(value):
    return f"real {value}"


describe.register(type(None), lambda value: "nothing")


class Base:
    pass


class Derived(Base):
    pass


@describe.register(Base)
def _(value):
    return "base"


for value in [1, True, "s", [1], 2.5, None, Base(), Derived(), (1,)]:
    print(describe(value) if not isinstance(value, Base) else describe(value))
print(describe([1], deep=True), describe.dispatch(bool)(5), describe.dispatch(str) is describe.registry[object], of_list([]))
show("dispatch", describe)


class Formatter:
    @singledispatchmethod
    def show(self, value):
        return "default"

    @show.register(int)
    def _(self, value):
        return f"int {value} of {type(self).__name__}"

    @show.register(str)
    def _(self, value):
        return "str"


print(Formatter().show(1), Formatter().show("x"), Formatter().show(2.5))
