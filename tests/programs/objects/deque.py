from collections import deque


def attempt(what, function, *args, **kwargs):
    try:
        print(what, "->", function(*args, **kwargs))
    except Exception as error:
        print(what, "!!", type(error).__name__, error)


d = deque([1, 2, 3])
print(d, len(d), bool(d), bool(deque()), deque())
d.append(4)
d.appendleft(0)
print(d, d[0], d[-1], d[2])
print(d.pop(), d.popleft(), d)
d.extend([7, 8])
d.extendleft([9, 10])
print(d)
for n in (1, -1, 2, -3, 0, 100):
    d.rotate(n)
    print(n, d)
d.rotate()
print(d, d.count(7), d.index(8), 7 in d, 70 in d)
d.reverse()
print(d, list(d), list(reversed(d)), tuple(d), sorted(d))
d.insert(1, "x")
d.insert(-1, "y")
d.insert(100, "z")
print(d)
d.remove("x")
del d[0]
d[0] = "first"
d[-1] = "last"
print(d)
print(deque("abc") == deque(["a", "b", "c"]), deque("abc") != deque("abd"), deque([1, 2]) < deque([1, 3]), deque([1]) == [1])
print(deque([1]) + deque([2]), deque([1, 2]) * 2, 2 * deque("a"))
e = deque([1])
e += [2, 3]
print(e)
e *= 2
print(e, e.copy() == e, e.copy() is e)
e.extend(e)
print(len(e))
e.clear()
print(e)

m = deque(range(10), maxlen=3)
print(m, m.maxlen, d.maxlen)
m.append(10)
m.appendleft(1)
print(m)
m.extend("abcdef")
m.extendleft("xyz")
print(m, m.copy(), m * 3, deque(maxlen=0), deque([1, 2], 1))
m += "pq"
print(m, list(m))
attempt("insert into full", m.insert, 0, 1)
print(deque(i * i for i in range(5)))
print(deque({"a": 1, "b": 2}), deque((1, 2)), deque(iterable=[5], maxlen=None))

attempt("pop", deque().pop)
attempt("popleft", deque().popleft)
attempt("index", deque("ab").index, "c")
attempt("remove", deque("ab").remove, "c")
attempt("get", deque("ab").__getitem__, 5)
attempt("slice", lambda: deque("abc")[1:2])
attempt("key", lambda: deque("abc")["x"])
attempt("maxlen", deque, [], -1)
attempt("maxlen", deque, [], "3")
attempt("not iterable", deque, 5)
attempt("extend", deque().extend, 5)
attempt("concat", lambda: deque() + [1])
attempt("times", lambda: deque() * "a")
attempt("rotate", deque().rotate, "a")
attempt("append none", deque().append)
attempt("pop with", deque().pop, 1)
attempt("index from", deque("abcabc").index, "a", 1)
attempt("index from to", deque("abcabc").index, "a", 1, 3)
attempt("index negative", deque("abcabc").index, "c", -1)


def mutate(change):
    q = deque([1, 2, 3])
    for item in q:
        change(q)
    return "no error"


attempt("append while iterating", mutate, lambda q: q.append(1))
attempt("pop while iterating", mutate, lambda q: q.pop())
attempt("set while iterating", mutate, lambda q: q.__setitem__(0, 5))
attempt("clear while iterating", mutate, lambda q: q.clear())

r = deque([1])
r.append(r)
print(r)
print(deque([deque([1]), "a", None, 2.5]))


class Stack(deque):
    def push(self, item):
        self.append(item)
        return self

    def peek(self):
        return self[-1]


s = Stack([1, 2])
s.name = "stack"
print(s.push(3), s.peek(), s.name, len(s), isinstance(s, deque), Stack(maxlen=2).push(1).push(2).push(3))
it = iter(deque([1, 2]))
print(next(it), next(it), next(it, "end"))
print(max(deque([3, 9, 2])), sum(deque([1, 2])), any(deque([0, 0])), "-".join(deque("xyz")))
a, *b = deque([1, 2, 3])
print(a, b, [*deque("ab")], dict(deque([("k", "v")])), set(deque([1, 1])))
print(type(d).__name__, isinstance(d, deque), type(deque([1]).copy()))


def generate():
    yield 1
    yield 2


print(deque(generate()), deque(map(str, range(3))), deque(generate(), maxlen=1))
history = deque(maxlen=5)
for i in range(20):
    history.append(i)
print(list(history), history[0], history[-1])
queue = deque()
for i in range(1000):
    queue.append(i)
total = 0
while queue:
    total += queue.popleft()
print(total)
