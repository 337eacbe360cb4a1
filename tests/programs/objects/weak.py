import weakref


def attempt(what, function, *args, **kwargs):
    try:
        print(what, "->", function(*args, **kwargs))
    except Exception as error:
        print(what, "!!", type(error).__name__, error)


class Thing:
    def __init__(self, name):
        self.name = name

    def hello(self):
        return "hello " + self.name

    def __repr__(self):
        return f"Thing({self.name})"


a = Thing("a")
r = weakref.ref(a)
print(r() is a, r(), weakref.getweakrefcount(a), r is weakref.ref(a), r == weakref.ref(a), hash(r) == hash(a))
del a
print(r())
b = Thing("b")
rb = weakref.ref(b, lambda ref: print("gone", ref is rb))
b = None
print(rb() is None)
attempt("int", weakref.ref, 5)
attempt("list", weakref.ref, [])
attempt("str", weakref.ref, "x")
values = weakref.WeakValueDictionary()
x, y = Thing("x"), Thing("y")
values["x"] = x
values["y"] = y
print(sorted(values), len(values), values["x"], values.get("z"), "x" in values, sorted(values.items(), key=lambda p: p[0]))
del x
print(sorted(values), len(values), values.get("x", "dead"))
attempt("dead", lambda: values["x"])
keys = weakref.WeakKeyDictionary()
k = Thing("k")
keys[k] = "value"
print(keys[k], len(keys), k in keys, list(keys.values()))
del k
print(len(keys))
s = weakref.WeakSet()
m = Thing("m")
s.add(m)
s.add(y)
print(len(s), m in s, sorted(t.name for t in s))
del m
print(len(s), [t.name for t in s])
p = weakref.proxy(y)
print(p.name, p.hello())
p.name = "changed"
print(y.name)
method = weakref.WeakMethod(y.hello)
print(method()())
done = weakref.finalize(y, print, "finalized", 1)
print(done.alive)
del y
print(done.alive, method())
attempt("proxy", lambda: p.name)


class Node:
    def __init__(self, parent=None):
        self.parent = weakref.ref(parent) if parent else None
        self.children = []
        if parent:
            parent.children.append(self)


root = Node()
child = Node(root)
print(child.parent() is root)
del root
print(child.parent())


def func():
    pass


print(weakref.ref(func)() is func, weakref.ref(Thing)() is Thing)
z = Thing("z")
weakref.finalize(z, print, "at the end")
