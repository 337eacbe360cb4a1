from collections import ChainMap, OrderedDict, UserDict, UserList, defaultdict


def attempt(what, function, *args, **kwargs):
    try:
        print(what, "->", function(*args, **kwargs))
    except Exception as error:
        print(what, "!!", type(error).__name__, error)


d = defaultdict(list)
d["a"].append(1)
d["a"].append(2)
d["b"]
print(d, dict(d), len(d), d.default_factory, "zz" in d, d.get("zz"), list(d))
n = defaultdict(int, {"x": 5}, y=6)
n["x"] += 1
n["q"] += 1
print(n, n.copy(), type(n.copy()).__name__)
print(defaultdict(None), defaultdict(), defaultdict(lambda: "?")["k"], defaultdict(set))
attempt("no factory", defaultdict().__getitem__, "k")
attempt("bad factory", defaultdict, 5)
tree = defaultdict(lambda: defaultdict(int))
tree["a"]["b"] += 1
tree["a"]["c"] += 2
print({k: dict(v) for k, v in tree.items()})
print(defaultdict(int, a=1) == {"a": 1}, defaultdict(int, a=1) | {"b": 2}, {"b": 2} | defaultdict(int, a=1))
n.default_factory = None
attempt("factory removed", lambda: n["nothing"])
print(n.pop("x"), n.setdefault("s", 9), sorted(n.items()), isinstance(n, dict))


class Missing(dict):
    def __missing__(self, key):
        return f"<{key}>"


print(Missing(a=1)["a"], Missing()["b"], Missing().get("b"))
print("{a} {b}".format_map(Missing(a=1)))

o = OrderedDict([("a", 1), ("b", 2), ("c", 3)])
print(o, OrderedDict(), len(o), list(o), OrderedDict(x=1))
o.move_to_end("a")
print(o)
o.move_to_end("c", last=False)
print(o, list(o.items()), list(reversed(o)))
print(o.popitem(), o.popitem(last=False), o)
attempt("move", o.move_to_end, "nope")
attempt("pop", o.pop, "nope")
attempt("popitem", OrderedDict().popitem)
attempt("get", lambda: o["nope"])
print(o.pop("nope", "default"))
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == {"b": 2, "a": 1}, OrderedDict(a=1) != OrderedDict(a=1))
o["z"] = 1
o["b"] = 5
del o["z"]
o.update(q=1)
print(o, o.copy(), OrderedDict.fromkeys("ab", 0), o | {"n": 1}, {"n": 1} | o)
print(isinstance(o, dict), dict(o), o.keys(), o.values(), o.items())


class LRU(OrderedDict):
    def __init__(self, size):
        super().__init__()
        self.size = size

    def __getitem__(self, key):
        value = super().__getitem__(key)
        self.move_to_end(key)
        return value

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        if len(self) > self.size:
            oldest = next(iter(self))
            del self[oldest]


cache = LRU(2)
cache["a"] = 1
cache["b"] = 2
cache["a"]
cache["c"] = 3
print(list(cache), cache.size)

m = ChainMap({"a": 1}, {"a": 2, "b": 3})
print(m, m["a"], m["b"], len(m), list(m), "b" in m, "c" in m, m.get("c", 9), dict(m))
child = m.new_child({"c": 4})
child["a"] = 100
print(child, child.parents, child.maps, m["a"])
attempt("missing", lambda: m["zz"])
attempt("delete", m.__delitem__, "b")
m["b"] = 7
print(m.pop("b"), m, ChainMap(), sorted(m.items()))


class Lower(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)


u = Lower({"A": 1}, B=2)
u["C"] = 3
print(u, u.data, u["a"], len(u), list(u), "c" in u, u.pop("b"), u.get("zz"), dict(u))
attempt("missing", lambda: u["zz"])
l = UserList([3, 1, 2])
l.append(5)
l.sort()
print(l, l[0], l[1:3], l + [9], len(l), 5 in l, type(l[1:]).__name__, l == [1, 2, 3, 5])
