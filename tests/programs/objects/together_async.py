import asyncio, sys, logging, traceback, warnings, inspect, functools
from collections import *
from collections.abc import *
from contextlib import *
from dataclasses import *
from enum import *
from typing import *
def t(name, f):
    try: print(name, f())
    except BaseException as e: print(name, type(e).__name__, e)
# class decorators + dataclass + slots inheritance
@dataclass(slots=True)
class P:
    x: int
@dataclass(slots=True)
class Q(P):
    y: int = 2
print(Q(1), Q.__slots__, Q(1) == Q(1, 2)); t("slot", lambda: setattr(Q(1), "z", 3))
class Meta(type):
    def __new__(m, n, b, ns, **k):
        c = super().__new__(m, n, b, ns); c.tag = k.get("tag"); return c
    def __len__(cls): return 42
    def __getitem__(cls, k): return (cls.__name__, k)
    def __contains__(cls, k): return k == 1
    def __iter__(cls): return iter([1, 2])
class M(metaclass=Meta, tag="t"): pass
print(M.tag, len(M), M["k"], 1 in M, list(M), type(M).__name__)
# asyncio + contextvar-like resources
class Pool:
    def __init__(self, n): self.sem = asyncio.Semaphore(n); self.log = []
    @asynccontextmanager
    async def acquire(self, name):
        async with self.sem:
            self.log.append(("in", name))
            try: yield name
            finally: self.log.append(("out", name))
async def use(pool, n, d, fail=False):
    async with pool.acquire(n) as r:
        await asyncio.sleep(d)
        if fail: raise ValueError(n)
        return r
async def main():
    pool = Pool(2)
    res = await asyncio.gather(use(pool, "a", 1), use(pool, "b", .5, True), use(pool, "c", .2), return_exceptions=True)
    print(res, pool.log)
    async def agen():
        for i in range(3):
            yield i; await asyncio.sleep(0)
    async with aclosing(agen()) as g:
        print([x async for x in g], isinstance(g, AsyncGenerator), isinstance(g, AsyncIterator))
    print(inspect.isasyncgen(agen()), isinstance(main, Callable), isinstance(use(pool, 1, 1), Coroutine) if False else "")
    try:
        async with asyncio.timeout(0.1), pool.acquire("slow"):
            await asyncio.sleep(5)
    except TimeoutError: print("timeout", pool.log[-1])
    stack = AsyncExitStack()
    async with stack:
        a = await stack.enter_async_context(pool.acquire("x")); b = await stack.enter_async_context(pool.acquire("y"))
        print(a, b)
    print(pool.log[-2:])
asyncio.run(main())
# exceptions in contextmanager decorated generator with finally ordering
@contextmanager
def tag(n):
    print(f"<{n}>")
    try: yield
    except ZeroDivisionError as e: print("caught", e)
    print(f"</{n}>")
with tag("a"), tag("b"): 1 / 0
with ExitStack() as s:
    for n in "xyz": s.enter_context(tag(n))
def nested():
    with tag("outer"):
        with tag("inner"):
            raise KeyError("k")
t("nested", nested)
@dataclass
class Node:
    val: int
    left: Optional["Node"] = None
    right: Optional["Node"] = None
    def __iter__(self) -> Iterator[int]:
        if self.left: yield from self.left
        yield self.val
        if self.right: yield from self.right
print(list(Node(2, Node(1), Node(3))), Node(1, Node(0)))
class Shape(Enum):
    SQ = auto(); CI = auto()
    def area(self, x):
        match self:
            case Shape.SQ: return x * x
            case Shape.CI: return round(3.14159 * x * x, 2)
print([s.area(2) for s in Shape], Shape.SQ.name, Shape(2), len(Shape))
t("bad", lambda: Shape(3)); t("bad2", lambda: Shape["X"]); t("cmp", lambda: Shape.SQ < Shape.CI); t("attr", lambda: Shape.XX)
class Level(str, Enum):
    LO = "lo"; HI = "hi"
print(Level.LO == "lo", Level("hi"), Level.LO.upper(), f"{Level.LO.value}", Level.HI in list(Level), {"lo": 1}[Level.LO], isinstance(Level.LO, str))
@functools.lru_cache(maxsize=None)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(50), fib.cache_info())
def deco(fn):
    @functools.wraps(fn)
    def w(*a, **k):
        print("call", fn.__name__, a, k); return fn(*a, **k)
    return w
@deco
def add(a: int, b: int = 2) -> int: "adds"; return a + b
print(add(1, b=5), add.__name__, add.__doc__, inspect.signature(add))
class V:
    __slots__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
    def __repr__(self): return f"V({self.x}, {self.y})"
    def __eq__(self, o): return (self.x, self.y) == (o.x, o.y) if isinstance(o, V) else NotImplemented
    def __hash__(self): return hash((self.x, self.y))
print({V(1, 2): "a"}[V(1, 2)], V(1, 2) == 5, Counter([V(1, 1), V(1, 1)]).most_common(1))
class Inv(MutableMapping):
    def __init__(self, *a, **k): self._d = dict(*a, **k)
    def __getitem__(self, k): return self._d[k]
    def __setitem__(self, k, v): self._d[k] = v
    def __delitem__(self, k): del self._d[k]
    def __iter__(self): return iter(self._d)
    def __len__(self): return len(self._d)
i = Inv(a=1); i.update({"c": 3}); print({**i}, dict(i), sorted(i), i.get("q"), "a" in i, isinstance(i, Mapping))
def kw(**k): return k
print(kw(**i), kw(**OrderedDict(z=1)), kw(**defaultdict(int, q=2)))
print(deque([3, 1, 2]) > deque([1]), sorted(deque([3, 1, 2])), list(map(lambda x: x * 2, deque([1, 2]))), 2 in deque([1, 2]), deque("ab").index("b"))
od = OrderedDict(sorted({"b": 1, "a": 2}.items())); print(od, od == {"a": 2, "b": 1}, list(od)[0], next(reversed(od)))
print(namedtuple("T", "a b c", defaults=(1, 2))(0), namedtuple("T", ["f"])._fields, namedtuple("E", "x,y")(1, 2)._asdict())
warnings.simplefilter("ignore"); warnings.warn("no")
@dataclass
class Cfg:
    host: str = "localhost"; port: int = 80
    @classmethod
    def from_dict(cls, d): return cls(**{k: v for k, v in d.items() if k in {f.name for f in fields(cls)}})
print(Cfg.from_dict({"port": 1, "zzz": 2}), asdict(Cfg()), Cfg(**{"host": "h"}), replace(Cfg(), port=9))
try:
    try: raise ValueError("a")
    except ValueError: raise KeyError("b") from None
except KeyError as e: print(repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
log = logging.getLogger("x"); log.addHandler(logging.StreamHandler(sys.stdout)); log.setLevel(10); log.propagate = False
log.info("hello %s %05.2f", "w", 3.14159); log.debug({"a": 1}); log.error("pct 100%"); t("fmt", lambda: log.info("%d", 5))
