import collections.abc
import typing
from typing import *


def attempt(what, function, *args, **kwargs):
    try:
        print(what, "->", function(*args, **kwargs))
    except Exception as error:
        print(what, "!!", type(error).__name__, error)


T = TypeVar("T")
K = TypeVar("K", int, str)
C = TypeVar("C", bound=int, covariant=True)
print(List, List[int], Dict[str, int], Set[str], FrozenSet[int], Tuple[int, ...], Tuple[int, str], Tuple[()], Type[int])
print(Optional[int], Union[int, str], Union[int], Union[int, None], Union[int, str, int], Optional[List[int]], Union[int, Union[str, float]])
print(Callable[[int, str], bool], Callable[..., int], Callable[[], None], Callable)
print(Any, NoReturn, Never, Self, ClassVar[int], Final[int], Literal["a", 1, None], Annotated[int, "meta", 5], ClassVar, Literal)
print(T, K, C, T.__name__, K.__constraints__, C.__bound__, TypeVar("D", contravariant=True))
print(Iterable[int], Iterator[str], Generator[int, None, str], AsyncIterator[int], AsyncGenerator[int, None], Awaitable[int], Coroutine[Any, Any, int])
print(Mapping[str, int], MutableMapping[str, int], Sequence[int], Deque[int], DefaultDict[str, int], Counter[str], OrderedDict[str, int])
print(List[T], Dict[K, T], List[T][int], Dict[str, T][int], Union[T, int][str], Callable[[T], T][int])
print(List["Node"], Optional["Node"], List[List[int]], List[None], Dict[str, Any], List[Any], list[int], dict[str, List[int]])
print(Optional[int] == Union[int, None], Union[int, str] == Union[str, int], List[int] == List[int], List[int] != List[str], hash(List[int]) == hash(List[int]))
print(Union[int, str] | None, List[int] | None, None | List[int], T | int, int | List[int], Optional[int] | str)
print(get_origin(List[int]), get_args(Dict[str, int]), get_origin(Optional[int]), get_args(Optional[int]), get_args(Callable[[int], str]), get_origin(int))
print(get_origin(list[int]), get_args(list[int]), get_args(int | str), get_args(Annotated[int, 1]), get_args(Literal[1, "b"]))
print(List[int].__origin__, List[int].__args__, Iterable[int].__origin__ is collections.abc.Iterable, Dict[K, T].__parameters__)
print(cast(int, "x"), cast("List[int]", 5), TYPE_CHECKING, Text is str, NewType("UserId", int)(5), NewType("UserId", int).__name__)
print(isinstance([], List), isinstance([], Iterable), isinstance(5, Union[int, str]), isinstance(len, Callable), isinstance({}, Mapping), issubclass(list, Sequence))
attempt("isinstance", isinstance, [], List[int])
attempt("any instance", isinstance, 5, Any)
attempt("any call", Any)
attempt("too many", lambda: List[int, str])
attempt("too few", lambda: Dict[int])
attempt("not a type", lambda: List[5])
attempt("optional many", lambda: Optional[int, str])
attempt("union none", lambda: Union[()])
attempt("list call", List[int])
attempt("union call", Union[int, str])
attempt("not generic", lambda: List[int][str])
attempt("assert never", assert_never, 5)
attempt("typevar one", TypeVar, "T", int)


class Stack(Generic[T]):
    def __init__(self):
        self.items: List[T] = []

    def push(self, item: T) -> None:
        self.items.append(item)

    def pop(self) -> T:
        return self.items.pop()

    @classmethod
    def make(cls, *items):
        made = cls()
        for item in items:
            made.push(item)
        return made


s = Stack[int]()
s.push(1)
s.push(2)
print(s.pop(), Stack[int], Stack, Stack[int].make(1, 2).items, type(s).__name__, Stack.__parameters__, Stack[T], isinstance(s, Stack))
attempt("generic instance check", isinstance, s, Stack[int])
attempt("too many parameters", lambda: Stack[int, str])


class Pair(Generic[K, T]):
    def __init__(self, key: K, value: T):
        self.key, self.value = key, value


class IntPair(Pair[int, T]):
    pass


class Strings(List[str]):
    pass


class Names(Dict[str, int]):
    pass


print(Pair[int, str](1, "a").value, IntPair[str](1, "b").key, IntPair.__mro__[1].__name__, Strings(["a"]), Names(a=1), Pair.__parameters__, IntPair.__parameters__)
print([c.__name__ for c in Stack.__mro__], [c.__name__ for c in Strings.__mro__])


class Loud(Protocol):
    def shout(self) -> str: ...


@runtime_checkable
class Closable(Protocol):
    def close(self) -> None: ...


class Speaker:
    def shout(self):
        return "!"

    def close(self):
        pass


class Child(Loud):
    def shout(self):
        return "child"


print(Child().shout(), isinstance(Speaker(), Closable), isinstance(5, Closable), issubclass(Speaker, Closable))
attempt("protocol instance", Loud)
attempt("not runtime", isinstance, Speaker(), Loud)


class Employee(NamedTuple):
    """An employee."""
    name: str
    id: int = 3

    def label(self):
        return f"{self.name}#{self.id}"


e = Employee("Ann")
print(e, e.label(), e._fields, e._asdict(), e == ("Ann", 3), Employee._field_defaults, Employee.__annotations__, Employee.__doc__, isinstance(e, tuple))
name, number = e
print(name, number, e._replace(id=9), Employee.__name__, Employee("x", id=1))
attempt("named tuple", Employee)
P = NamedTuple("P", [("x", int), ("y", int)])
print(P(1, 2), P(x=1, y=5).y)


class Movie(TypedDict, total=False):
    title: str
    year: int


class Full(Movie):
    stars: float


m = Movie(title="T", year=1)
print(m, type(m), Movie.__annotations__, Movie.__total__, Full.__annotations__, Full(title="a", stars=1.0), m["title"])
print(sorted(Full.__required_keys__), sorted(Full.__optional_keys__))
D = TypedDict("D", {"a": int})
print(D(a=1), D.__annotations__)


@overload
def f(x: int) -> int: ...
@overload
def f(x: str) -> str: ...
def f(x):
    return x * 2


print(f(2), f("a"))


def hinted(a: int, b: "str" = "x", *args: float, c: Optional[int] = None, **kw: Any) -> List[int]:
    return []


class Hinted:
    x: int = 1
    y: "List[int]"
    z: ClassVar[str] = "q"


print(get_type_hints(hinted))
print(get_type_hints(Hinted))
print(hinted.__annotations__["c"])


@final
class Last:
    @final
    def go(self):
        return 1


print(Last().go(), typing.Sequence is Sequence, typing.__name__)
P1 = ParamSpec("P1")
R = TypeVar("R")


def logged(fn: Callable[P1, R]) -> Callable[P1, R]:
    def inner(*args: P1.args, **kwargs: P1.kwargs) -> R:
        return fn(*args, **kwargs)
    return inner


@logged
def add(a, b):
    return a + b


print(add(1, b=2), P1, Callable[P1, int], isinstance(3, SupportsInt), isinstance("a", SupportsAbs), isinstance(2.5, SupportsRound))
x: Final = 5
y: "NotDefined" = 3
print(x, y, AnyStr, Hashable, Sized, isinstance((), Hashable), isinstance([], Hashable), isinstance([], Sized))
