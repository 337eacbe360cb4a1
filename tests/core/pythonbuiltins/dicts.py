def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ": " + str(e))

d = {"a": 1, "b": 2}
for f in [
    lambda: dict(), lambda: dict(a=1, b=2), lambda: dict([("x", 1), ("y", 2)]), lambda: dict({"q": 1}, z=2), lambda: dict((k, k * 2) for k in "ab"), lambda: dict(["ab", "cd"]),
    lambda: dict(5), lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: dict(1, 2), lambda: dict([[]]), lambda: dict(["abc"]),
    lambda: d["z"], lambda: d[[]], lambda: d.get("a"), lambda: d.get("z"), lambda: d.get("z", 0), lambda: d.get(), lambda: d.pop("z"), lambda: d.pop("z", None), lambda: d.pop(),
    lambda: {}.popitem(), lambda: {1: 2, 3: 4}.popitem(), lambda: d.keys(), lambda: d.values(), lambda: d.items(), lambda: list(d), lambda: d.setdefault("a", 9),
    lambda: "a" in d, lambda: 1 in d, lambda: [] in d, lambda: d | {"c": 3}, lambda: d | 5, lambda: {"a": 1} == {"a": 1.0}, lambda: d == 5, lambda: d != {}, lambda: d < {},
    lambda: dict.fromkeys("ab"), lambda: dict.fromkeys([1, 2], 0), lambda: dict.fromkeys(5), lambda: dict.fromkeys(x for x in range(2)), lambda: hash({}), lambda: {[]: 1}, lambda: {{}: 1},
    lambda: d.keys() & {"a"}, lambda: sorted(d.keys() | {"z"}), lambda: d.keys() - {"a"}, lambda: sorted(d.keys() ^ {"a", "q"}), lambda: d.keys() == {"a", "b"}, lambda: d.keys() <= {"a", "b", "c"},
    lambda: d.items() & {("a", 1)}, lambda: ("a", 1) in d.items(), lambda: ("a", 2) in d.items(), lambda: 2 in d.values(), lambda: "a" in d.keys(), lambda: len(d.items()),
    lambda: d.keys().isdisjoint(["x"]), lambda: sorted(d.items(), key=lambda kv: -kv[1]), lambda: max(d, key=d.get), lambda: d.update(5), lambda: d.update([1]), lambda: d.update({}, {}),
    lambda: d.clear(1), lambda: dict.get(5, 1), lambda: {**d, "b": 5}, lambda: {1: 1, True: 2, 1.0: 3}, lambda: d.nothing, lambda: {(): 1}[()], lambda: {None: 1}[None],
    lambda: {1: 2} | {1: 3, 0: 4}, lambda: list(reversed(d)), lambda: list(zip(d, d.values())), lambda: dict(zip("ab", range(2))), lambda: {v: k for k, v in d.items()},
]:
    show(f)

d.update(c=3)
d.update({"e": 5}, f=6)
d.update([("g", 7)])
d.update((k, 0) for k in "hi")
print(d, len(d))
del d["a"]
d["a"] = "again"
print(d, d.pop("b"), d.popitem(), d)
def bad():
    del d["none"]
show(bad)
def bad():
    for k in d:
        d[k + "x"] = 1
show(bad)
def bad():
    for k in d:
        del d[k]
show(bad)
for k in list(d):
    if len(k) > 1:
        del d[k]
print(d)
d |= {"z": 26}
d |= [("y", 25)]
print(d)
e = d.copy()
e["new"] = 1
print("new" in d, len(e) - len(d))
keys = e.keys()
e["newer"] = 2
print(len(keys), "newer" in keys)
e.clear()
print(e, keys, bool(e))
x = {}
x["self"] = x
print(x, [x], {1: [x]})

class Default(dict):
    def __missing__(self, key):
        self[key] = len(self)
        return self[key]
m = Default()
print(m["a"], m["b"], m["a"], m, m.get("zz"), "zz" in m, isinstance(m, dict))

class Logged(dict):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
    def __setitem__(self, key, value):
        print("set", key)
        super().__setitem__(key, value)
    def __repr__(self):
        return f"Logged({super().__repr__()})"
    def __getitem__(self, key):
        return super().__getitem__(key) * 2
g = Logged(a=1)
g["b"] = 2
print(g, g["b"], len(g), list(g), dict(g))
show(lambda: g["nope"])

class Mapping:
    def keys(self):
        return ["k1", "k2"]
    def __getitem__(self, key):
        return key.upper()
print(dict(Mapping()), {**Mapping()})

q = {}
for i in range(1000):
    q[i] = i
    del q[i]
print(q, len(q))
for i in range(100):
    q[i] = i
for i in range(100):
    if i % 3:
        del q[i]
print(q, list(q.items())[:3])
while q:
    q.pop(next(iter(q)))
print(q)

class Key:
    def __init__(self, n):
        self.n = n
    def __hash__(self):
        return 7
    def __eq__(self, other):
        return isinstance(other, Key) and self.n == other.n
    def __repr__(self):
        return f"K{self.n}"
k = {Key(1): "one", Key(2): "two"}
print(k[Key(1)], Key(2) in k, Key(3) in k, k)
