from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Any, Callable, Generic, Iterator, Literal, Optional, Protocol, TypedDict, TypeVar, Union, cast, overload, runtime_checkable

T = TypeVar("T")
K = TypeVar("K", bound="Comparable")


@runtime_checkable
class Comparable(Protocol):
    def __lt__(self, other: Any) -> bool: ...


class Movie(TypedDict, total=False):
    title: str
    year: int


class Stack(Generic[T]):
    def __init__(self) -> None:
        self._items: list[T] = []

    def push(self, item: T) -> Stack[T]:
        self._items.append(item)
        return self

    def pop(self) -> T:
        if not self._items:
            raise IndexError("pop from an empty stack")
        return self._items.pop()

    def __iter__(self) -> Iterator[T]:
        yield from reversed(self._items)

    def __len__(self) -> int:
        return len(self._items)


class Shape(ABC):
    @property
    @abstractmethod
    def area(self) -> float: ...

    def describe(self) -> str:
        return f"{type(self).__name__} of {self.area:.2f}"


class Square(Shape):
    def __init__(self, side: float):
        self.side = side

    @property
    def area(self) -> float:
        return self.side ** 2


@overload
def double(x: int) -> int: ...
@overload
def double(x: str) -> str: ...
def double(x):
    return x * 2


def apply(func: Callable[[T], Optional[T]], value: Union[T, None] = None, mode: Literal["a", "b"] = "a") -> T | None:
    return func(value) if value is not None else None


stack: Stack[int] = Stack()
stack.push(1).push(2).push(3)
print(list(stack), len(stack), stack.pop(), Stack[int]().push(5).pop())
try:
    Stack().pop()
except IndexError as e:
    print("IndexError:", e)
movie: Movie = {"title": "Alien", "year": 1979}
print(movie, Movie(title="x"), type(movie).__name__)
print(Square(3).describe())
for make in (Shape, lambda: type("Half", (Shape,), {})()):
    try:
        make()
    except TypeError as e:
        print("TypeError:", e)
print(double(4), double("ab"), apply(lambda v: v + 1, 4), apply(str))
print(isinstance(3, Comparable), cast(int, "not checked"))
print(sorted(Stack.__annotations__), apply.__annotations__["value"], double.__name__)
print(isinstance(Square(1), Shape), Shape.__abstractmethods__, issubclass(Square, ABC))
