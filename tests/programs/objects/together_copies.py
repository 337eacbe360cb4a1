import copy, json
from collections import *
from dataclasses import *
from enum import *
from typing import *
d = deque([[1], 2], maxlen=4)
c = copy.deepcopy(d); c[0].append(5); print(d, c, copy.copy(d))
dd = defaultdict(list, a=[1]); e = copy.deepcopy(dd); e["a"].append(2); e["z"]; print(dd, e, copy.copy(dd))
print(copy.deepcopy(Counter("aab")), copy.deepcopy(OrderedDict(a=[1])))
P = namedtuple("P", "x y")
p = copy.deepcopy(P([1], 2)); p.x.append(3); print(p, copy.copy(p))
@dataclass
class A:
    x: int
    y: list = field(default_factory=list)
    def __post_init__(self): print("post")
a = A(1, [2]); b = copy.deepcopy(a); b.y.append(3); print(a, b, copy.copy(a))
class Color(Enum):
    RED = 1
print(copy.deepcopy([Color.RED]), copy.copy(Color.RED) is Color.RED)
class I(IntEnum): A = 1
class S(StrEnum): B = "bee"
print(json.dumps({"o": OrderedDict(a=1), "p": P(1, 2), "s": S.B, "c": Counter("aa"), "d": asdict(a)}))
@dataclass(frozen=True)
class F: 
    v: tuple = ()
print(copy.deepcopy(F((1, [2]))), {F(): 1}[F()])
try: json.dumps(Color.RED)
except TypeError as err: print(err)
try: json.dumps(deque())
except TypeError as err: print(err)
import pprint
pprint.pprint(asdict(a)); pprint.pprint(dd)
print(sorted(Counter("hello").items(), key=lambda kv: (-kv[1], kv[0])))
from itertools import *
from functools import *
print(list(islice(deque(range(10)), 2, 5)), reduce(lambda x, y: x + y, deque([1, 2, 3])), list(chain(deque("ab"), OrderedDict(c=1))))
@total_ordering
@dataclass(eq=True)
class W:
    v: int
    def __lt__(self, o): return self.v < o.v
print(W(1) <= W(2), W(3) >= W(2), sorted([W(3), W(1)]))
@singledispatch
def show(x): return "obj"
@show.register
def _(x: int): return "int"
@show.register(list)
def _(x): return "list"
print(show(5), show([1]), show("s"))
class Temp:
    @cached_property
    def big(self): print("computing"); return 5
t = Temp(); print(t.big, t.big)
import heapq
h = []
@dataclass(order=True)
class Item:
    prio: int
    what: Any = field(compare=False)
for i, w in [(3, "c"), (1, "a"), (2, "b")]: heapq.heappush(h, Item(i, w))
print([heapq.heappop(h).what for _ in range(3)])
def rng(n):
    q = deque([n]); seen = set(); order = []
    graph = defaultdict(set)
    for a, b in [(1,2),(1,3),(2,4),(3,4),(4,5)]: graph[a].add(b); graph[b].add(a)
    while q:
        x = q.popleft()
        if x in seen: continue
        seen.add(x); order.append(x); q.extend(sorted(graph[x] - seen))
    return order
print(rng(1))
lst = [("a", 1), ("b", 2), ("a", 3)]
g = defaultdict(list)
for k, v in lst: g[k].append(v)
print(dict(g), g.items(), {**g}, [*g], len(g), max(g, key=lambda k: sum(g[k])))
print(isinstance(dd, dict), isinstance(dd, defaultdict), type(dd), type(OrderedDict()), type(Counter()), deque)
print(f"{Color.RED}", f"{Color.RED!r}", f"{I.A}", f"{I.A:>4}", "%s" % Color.RED, "{}".format(S.B), str(Color), [Color.RED], {Color.RED: 1})
