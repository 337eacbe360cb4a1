# copy and deepcopy: what is shared, what is not, cycles, hooks.
import copy
from collections import deque, defaultdict, OrderedDict, Counter


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __eq__(self, other):
        return (self.x, self.y) == (other.x, other.y)

    def __repr__(self):
        return f"Point({self.x}, {self.y})"


class Hooked:
    def __init__(self, name):
        self.name = name

    def __copy__(self):
        return Hooked(self.name + " copy")

    def __deepcopy__(self, memo):
        return Hooked(self.name + " deep")


class Made:
    made = 0

    def __init__(self, a, b):
        Made.made += 1
        self.a, self.b = a, b

    def __reduce__(self):
        return Made, (self.a, self.b)


class Stateful:
    def __init__(self):
        self.kept, self.dropped = [1], "x"

    def __getstate__(self):
        return {"kept": self.kept}

    def __setstate__(self, state):
        self.__dict__.update(state)
        self.dropped = "restored"


class Node:
    def __init__(self, name):
        self.name, self.next = name, None


class Slotted:
    __slots__ = ("a", "b")


class Failure(Exception):
    def __init__(self, code):
        super().__init__(code)
        self.code = code


nested = [1, [2, 3], {"k": [4]}, (5, [6]), {7}, Point(8, [9])]
shallow, deep = copy.copy(nested), copy.deepcopy(nested)
nested[1].append("new")
nested[2]["k"].append("new")
nested[3][1].append("new")
nested[5].y.append("new")
print(shallow)
print(deep)
print(shallow[1] is nested[1], deep[1] is nested[1], deep == nested)

loop = [1]
loop.append(loop)
again = copy.deepcopy(loop)
print(again[1] is again, again is loop, again)
a, b = Node("a"), Node("b")
a.next, b.next = b, a
c = copy.deepcopy(a)
print(c.name, c.next.name, c.next.next is c, c is a)
shared = [0]
pair = copy.deepcopy([shared, shared])
print(pair[0] is pair[1], pair[0] is shared)

for value in [1, 1.5, "s", b"b", None, True, (1, 2), (1, (2, 3)), frozenset([1]), print, len, int, Point, range(3), ..., lambda: 0]:
    assert copy.copy(value) is value, value
    if not isinstance(value, frozenset):
        assert copy.deepcopy(value) is value, value
print(copy.copy([1]), copy.copy({"a": 1}), copy.copy({1}), copy.deepcopy({1, 2}), copy.deepcopy(frozenset([1, 2])))
h = Hooked("h")
print(copy.copy(h).name, copy.deepcopy(h).name, [x.name for x in copy.deepcopy([h, h])])
m = copy.copy(Made(1, [2]))
print(m.a, m.b, Made.made, copy.deepcopy(m).b, Made.made)
s = Stateful()
for t in (copy.copy(s), copy.deepcopy(s)):
    print(t.kept, t.kept is s.kept, t.dropped)
sl = Slotted()
sl.a = [1]
t = copy.copy(sl)
print(t.a is sl.a, hasattr(t, "b"), copy.deepcopy(sl).a is sl.a)
f = Failure(5)
f.note = ["n"]
for g in (copy.copy(f), copy.deepcopy(f)):
    print(type(g).__name__, g.args, g.code, g.note, g.note is f.note)
memo = {}
x = [1]
y = copy.deepcopy(x, memo)
print(memo[id(x)] is y)
p = Point(1, [2])
q = copy.copy(p)
print(q, q == p, q is p, q.y is p.y)
print(copy.deepcopy(deque([1, [2]], maxlen=3)), copy.copy(deque([1, 2])), copy.deepcopy(defaultdict(list, a=[1])), copy.copy(defaultdict(int, a=1)), copy.deepcopy(Counter("aab")), copy.deepcopy(OrderedDict(a=1)))
bound = copy.deepcopy(Point(1, 2).__repr__)
print(bound())


def generate():
    yield 1


try:
    copy.deepcopy(generate())
except TypeError as error:
    print(error)
try:
    copy.copy(generate())
except TypeError as error:
    print(error)
