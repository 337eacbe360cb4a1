from __future__ import annotations
from abc import ABC, abstractmethod
from dataclasses import dataclass, field, InitVar, KW_ONLY
from typing import *
import asyncio
T = TypeVar("T", bound="Comparable")
def t(name, f):
    try: print(name, f())
    except BaseException as e: print(name, type(e).__name__, e)
@dataclass
class Base(ABC):
    x: int
    count: ClassVar[int] = 0
    scale: InitVar[int] = 2
    @abstractmethod
    def go(self) -> int: ...
    def __post_init__(self, scale): self.x *= scale; type(self).count += 1
@dataclass
class Impl(Base):
    _: KW_ONLY
    y: list[int] = field(default_factory=list)
    def go(self): return self.x + len(self.y)
t("abc", lambda: Base(1)); print(Impl(3), Impl(3, 5, y=[1]).go(), Base.count, Impl.count)
class Repo(Protocol[T]):
    name: str
    def get(self, k: str) -> T: ...
class MemRepo:
    name = "mem"
    def get(self, k): return k
def use(r: Repo[Any]) -> None: print(r.get("k"), r.name)
use(MemRepo())
class X(Repo[int]):
    name = "x"
    def __init__(self, v): self.v = v
    def get(self, k): return self.v
print(X(5).get("a"), X.__mro__[1].__name__)
print(get_type_hints(Impl.go), get_type_hints(use)["return"], Impl.__annotations__)
def f(a: UndefinedName = 1) -> Nope: return a
print(f(), f.__annotations__)
class Animal(NamedTuple):
    name: str
    legs: int = 4
    @property
    def shout(self) -> str: return self.name.upper()
print(Animal("cat").shout, Animal("bird", 2), Animal._fields)
async def gen() -> AsyncIterator[int]:
    for i in range(2): yield i
async def main() -> list[int]: return [i async for i in gen()]
print(asyncio.run(main()))
class Cmp(Protocol):
    def __lt__(self, o: Any) -> bool: ...
CT = TypeVar("CT", bound=Cmp)
def biggest(xs: Sequence[CT]) -> CT: return max(xs)
print(biggest([1, 3, 2]))
JSON = Union[Dict[str, "JSON"], List["JSON"], str, int, None]
print(JSON, Optional["X"], Callable[[int], Awaitable[None]], Type[X], Tuple[int, ...], Dict[str, List[Tuple[int, str]]])
class Tree(Generic[T]):
    def __init__(self, v: T, kids: list[Tree[T]] | None = None): self.v, self.kids = v, kids or []
    def walk(self) -> Iterator[T]:
        yield self.v
        for k in self.kids: yield from k.walk()
print(list(Tree(1, [Tree(2), Tree(3)]).walk()), Tree[int], Tree[int](5).v)
@overload
def g(x: int) -> int: ...
@overload
def g(x: str) -> str: ...
def g(x): return x
print(g(1)); UserId = NewType("UserId", int); print(UserId(5) + 1, UserId)
@dataclass(frozen=True, eq=True, order=True, slots=True)
class K:
    a: int
    b: str = "x"
print(sorted([K(2), K(1, "z"), K(1)]), {K(1)}, K.__hash__ is not None); t("frozen", lambda: setattr(K(1), "a", 2))
try:
    class Bad(NamedTuple):
        a: int = 1
        b: int
except TypeError as e: print(e)
