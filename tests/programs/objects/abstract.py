from abc import ABC, ABCMeta, abstractmethod
import collections.abc
from collections.abc import (AsyncGenerator, AsyncIterable, AsyncIterator, Awaitable, Callable, Collection, Container, Coroutine, Generator, Hashable,
                             Iterable, Iterator, Mapping, MutableMapping, MutableSequence, MutableSet, Reversible, Sequence, Set, Sized)
import asyncio


def attempt(what, function, *args, **kwargs):
    try:
        print(what, "->", function(*args, **kwargs))
    except Exception as error:
        print(what, "!!", type(error).__name__, error)


class Shape(ABC):
    @abstractmethod
    def area(self):
        """The area."""

    @property
    @abstractmethod
    def name(self):
        ...

    @classmethod
    @abstractmethod
    def make(cls):
        ...

    @staticmethod
    @abstractmethod
    def helper():
        ...

    def describe(self):
        return f"{self.name}: {self.area()}"


class Half(Shape):
    def area(self):
        return 1


class Square(Shape):
    def __init__(self, side=2):
        self.side = side

    def area(self):
        return self.side ** 2

    name = "square"

    @classmethod
    def make(cls):
        return cls(3)

    @staticmethod
    def helper():
        return "helped"


class One(ABC):
    @abstractmethod
    def only(self):
        return "base"


class Two(One):
    def only(self):
        return "two " + super().only()


attempt("abstract", Shape)
attempt("half", Half)
attempt("one", One)
print(Square().describe(), Square.make().describe(), Square.helper(), Two().only(), sorted(Shape.__abstractmethods__), sorted(Half.__abstractmethods__))
print(isinstance(Square(), Shape), issubclass(Square, ABC), type(Shape), Square.__mro__[1].__name__, Square.__abstractmethods__)


class Plugin(metaclass=ABCMeta):
    @abstractmethod
    def run(self):
        ...


@Plugin.register
class Foreign:
    pass


print(isinstance(Foreign(), Plugin), issubclass(Foreign, Plugin), isinstance(5, Plugin), issubclass(int, Plugin))
attempt("register int value", Plugin.register, 5)


class Quacks(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        return hasattr(other, "quack") or NotImplemented


class Duck:
    def quack(self):
        pass


print(isinstance(Duck(), Quacks), isinstance(5, Quacks))


async def coro():
    pass


async def agen():
    yield 1


def gen():
    yield 1


values = {"list": [], "tuple": (), "dict": {}, "set": set(), "frozenset": frozenset(), "str": "", "bytes": b"", "int": 5, "range": range(3), "gen": gen(),
          "func": gen, "type": int, "iter": iter([]), "keys": {}.keys(), "items": {}.items(), "none": None, "agen": agen(), "map": map(str, [])}
c = coro()
values["coro"] = c
bases = [Iterable, Iterator, Callable, Awaitable, Coroutine, Mapping, MutableMapping, Sequence, MutableSequence, Set, MutableSet, Hashable, Sized, Container,
         Collection, Reversible, Generator, AsyncIterable, AsyncIterator, AsyncGenerator]
for name, value in values.items():
    print(name, [base.__name__ for base in bases if isinstance(value, base)])
c.close()


class HasIter:
    def __iter__(self):
        return iter([1])


class NoHash:
    __hash__ = None


class AwaitMe:
    def __await__(self):
        yield


print(isinstance(HasIter(), Iterable), isinstance(NoHash(), Hashable), isinstance(AwaitMe(), Awaitable), issubclass(HasIter, Iterator))


class Squares(Sequence):
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n

    def __getitem__(self, i):
        if not 0 <= i < self.n:
            raise IndexError(i)
        return i * i


s = Squares(5)
print(list(s), 9 in s, 10 in s, s.index(16), s.count(4), list(reversed(s)), isinstance(s, Iterable), len(s))
attempt("index", s.index, 5)


class Registry(MutableMapping):
    def __init__(self):
        self.store = {}

    def __getitem__(self, key):
        return self.store[key]

    def __setitem__(self, key, value):
        self.store[key] = value

    def __delitem__(self, key):
        del self.store[key]

    def __iter__(self):
        return iter(self.store)

    def __len__(self):
        return len(self.store)


r = Registry()
r["a"] = 1
r.update(b=2, c=3)
print(dict(r), r.get("z", 9), r.pop("a"), r.setdefault("d", 4), list(r.items()), list(r.keys()), list(r.values()), "b" in r, r == {"b": 2, "c": 3, "d": 4})
print(r.popitem(), len(r), r.keys() & {"b"}, r.items())
r.clear()
print(len(r), bool(r))
attempt("missing", r.pop, "q")
attempt("popitem", r.popitem)


class Bag(MutableSet):
    def __init__(self, items=()):
        self.items = list(dict.fromkeys(items))

    def __contains__(self, x):
        return x in self.items

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)

    def add(self, x):
        if x not in self.items:
            self.items.append(x)

    def discard(self, x):
        if x in self.items:
            self.items.remove(x)

    def __repr__(self):
        return f"Bag({self.items})"


a, b = Bag([1, 2, 3]), Bag([2, 3, 4])
print(a & b, a | b, a - b, a ^ b, a == Bag([3, 2, 1]), a <= b, a.isdisjoint([9]), Bag([2]) < a)
a |= [10]
a.remove(1)
print(a, a.pop(), len(a))
attempt("remove", a.remove, 99)


class Stack(MutableSequence):
    def __init__(self, *items):
        self.items = list(items)

    def __getitem__(self, i):
        return self.items[i]

    def __setitem__(self, i, v):
        self.items[i] = v

    def __delitem__(self, i):
        del self.items[i]

    def __len__(self):
        return len(self.items)

    def insert(self, i, v):
        self.items.insert(i, v)


st = Stack(1, 2)
st.append(3)
st.extend([4, 5])
st.reverse()
st.remove(4)
st += [9]
print(list(st), st.pop(), st.pop(0), list(st), 2 in st)


class Missing(Mapping):
    def __getitem__(self, key):
        raise KeyError(key)


attempt("incomplete", Missing)
print(Iterable[int], collections.abc.Mapping, Iterable.__module__)


class Countdown(AsyncIterator):
    def __init__(self, n):
        self.n = n

    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        return self.n


async def main():
    return [x async for x in Countdown(3)]


print(asyncio.run(main()))


class Gen(Generator):
    def send(self, value):
        return 7

    def throw(self, kind, value=None, tb=None):
        raise StopIteration


print(next(Gen()), isinstance(Gen(), Iterator))
