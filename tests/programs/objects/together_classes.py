import asyncio, sys, time, threading
from collections import deque, defaultdict, Counter, namedtuple, OrderedDict, ChainMap
from contextlib import *
from dataclasses import *
from enum import *
from typing import *
def t(name, f):
    try: print(name, f())
    except BaseException as e: print(name, type(e).__name__, e)
# redirect to StringIO
import io
buf = io.StringIO()
with redirect_stdout(buf):
    print("inside"); sys.stdout.write("w")
print(repr(buf.getvalue()))
# stack of context managers with return in with
@contextmanager
def timer(label):
    s = time.monotonic()
    try: yield lambda: time.monotonic() - s
    finally: print(f"{label}: {time.monotonic() - s:.2f}")
def work():
    with timer("work") as el:
        time.sleep(0.5)
        return round(el(), 2)
# dataclass with inheritance + super().__init__
@dataclass
class Animal:
    name: str
    sound: str = field(init=False, default="...")
    def speak(self): return f"{self.name} says {self.sound}"
@dataclass
class Dog(Animal):
    sound: str = "woof"
    tricks: List[str] = field(default_factory=list)
print(Dog("rex"), Dog("rex").speak(), Animal("x").speak())
# dataclass with property and class method, __lt__, cached hash
@dataclass
class Temp:
    _c: float = 0.0
    @property
    def c(self): return self._c
    @c.setter
    def c(self, v):
        if v < -273: raise ValueError("too cold")
        self._c = v
x = Temp(5); x.c = 10; print(x, x.c); t("cold", lambda: setattr(x, "c", -300))
class Weekday(Enum):
    MON = 1; TUE = 2
    @classmethod
    def today(cls): return cls.MON
    @property
    def next(self):
        ms = list(type(self)); return ms[(ms.index(self) + 1) % len(ms)]
print(Weekday.today().next, Weekday.TUE.next, [d.name.title() for d in Weekday], Weekday.MON in {Weekday.MON}, Weekday["TUE"].value)
class Op(Enum):
    ADD = ("+", lambda a, b: a + b)
    SUB = ("-", lambda a, b: a - b)
    def __init__(self, sym, fn): self.sym, self.fn = sym, fn
    def __call__(self, a, b): return self.fn(a, b)
print(Op.ADD(1, 2), Op.SUB.sym)
match Weekday.MON:
    case Weekday.MON: print("monday")
class HttpStatus(IntEnum):
    OK = 200, "fine"
    NOT_FOUND = 404, "missing"
    def __new__(cls, value, phrase):
        obj = int.__new__(cls, value); obj._value_ = value; obj.phrase = phrase
        return obj
print(HttpStatus.OK, HttpStatus.OK.phrase, HttpStatus(404), HttpStatus.NOT_FOUND == 404, repr(HttpStatus.OK))
class Perm(Flag):
    R = auto(); W = auto(); X = auto()
    ALL = R | W | X
print(Perm.R | Perm.W, Perm.ALL, Perm.ALL & ~Perm.W, Perm.R in Perm.ALL, [p.name for p in Perm.ALL], Perm(5), Perm(0), Perm.ALL.value)
# generic LRU cache w/ OrderedDict
K = TypeVar("K"); V = TypeVar("V")
class LRU(Generic[K, V]):
    def __init__(self, n): self.n = n; self.d: OrderedDict[K, V] = OrderedDict()
    def get(self, k, default=None):
        if k not in self.d: return default
        self.d.move_to_end(k); return self.d[k]
    def put(self, k, v):
        self.d[k] = v; self.d.move_to_end(k)
        if len(self.d) > self.n: self.d.popitem(last=False)
c = LRU[str, int](2); c.put("a", 1); c.put("b", 2); c.get("a"); c.put("c", 3); print(c.d, c.get("b"), c.get("a"))
# ring buffer, sliding window
w = deque(maxlen=3); out = []
for i in range(6):
    w.append(i); out.append(sum(w) / len(w))
print(out, w)
# rate limiter with deque and asyncio
class RateLimiter:
    def __init__(self, n, per): self.n, self.per, self.t = n, per, deque()
    async def __aenter__(self):
        loop = asyncio.get_running_loop()
        while len(self.t) >= self.n:
            wait = self.t[0] + self.per - loop.time()
            if wait > 0: await asyncio.sleep(wait)
            self.t.popleft()
        self.t.append(loop.time()); return self
    async def __aexit__(self, *a): return False
async def main():
    rl = RateLimiter(2, 1.0); loop = asyncio.get_running_loop(); start = loop.time()
    async def job(i):
        async with rl: print(i, round(loop.time() - start, 1))
    for i in range(5): await job(i)
    async with AsyncExitStack() as st:
        for i in range(2): st.push_async_callback(asyncio.sleep, 0.1)
        st.callback(print, "cb")
asyncio.run(main()); print(work())
class Base:
    registry: Dict[str, type] = {}
    def __init_subclass__(cls, /, key=None, **kw):
        super().__init_subclass__(**kw); Base.registry[key or cls.__name__] = cls
class A(Base, key="first"): pass
class B(Base): pass
print(Base.registry)
p = ChainMap({}, {"a": 1}); p["b"] = 2; print(p, dict(p), p.maps[0])
print(Counter(a=1) + Counter(), Counter([1,2]) - Counter([1]), Counter("ab").most_common(1))
print(*map("{0.x}-{0.y}".format, [namedtuple("Q", "x y")(1, 2)]))
Point = NamedTuple("Point", [("x", float), ("y", float)])
print(Point(1.0, 2.0)._replace(x=5), Point.__annotations__)
class E1(Exception):
    def __init__(self, code, msg): super().__init__(msg); self.code = code
@dataclass
class Result(Generic[V]):
    value: Optional[V] = None
    error: Optional[Exception] = None
    @property
    def ok(self) -> bool: return self.error is None
    @classmethod
    def of(cls, fn, *a):
        try: return cls(value=fn(*a))
        except Exception as e: return cls(error=e)
print(Result.of(int, "5"), Result.of(int, "x"), Result[int](3).ok)
t("nt", lambda: Point(1))
t("dc", lambda: Result(1, 2, 3))
t("frozen", lambda: dataclass(frozen=True)(type("Z", (), {"__annotations__": {"a": int}}))(1))
print(Literal["a", "b"], get_args(Literal["a", "b"]), Annotated[int, 5].__metadata__)
d = defaultdict(lambda: defaultdict(int)); d["x"]["y"] += 1; print(d["x"], len(d), "q" in d, d.get("q"), dict(d["x"]))
print({k: v for k, v in sorted(Counter("mississippi").items())}, sum((Counter(w) for w in ["ab", "bc"]), Counter()))
class SingletonMeta(type):
    _i = {}
    def __call__(cls, *a, **k):
        if cls not in cls._i: cls._i[cls] = super().__call__(*a, **k)
        return cls._i[cls]
class S(metaclass=SingletonMeta):
    def __init__(self): print("made")
print(S() is S())
