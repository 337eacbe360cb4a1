def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ": " + str(e))

class A:
    """Doc of A."""
    x = 1
    def __init__(self, v=0):
        self.v = v
    def method(self):
        "doc"
        return self.v
    @property
    def prop(self):
        "the prop"
        return self.v * 2
    @prop.setter
    def prop(self, value):
        self.v = value
    @prop.deleter
    def prop(self):
        self.v = None
    @staticmethod
    def static(a):
        return a + 1
    @classmethod
    def make(cls, v):
        return cls(v)
    @property
    def readonly(self):
        return 1
class B(A):
    def method(self):
        return ("B", super().method())
    def __eq__(self, other):
        return isinstance(other, B) and self.v == other.v
class C(B, A):
    pass
a, b = A(3), B.make(4)
print(a.prop, A.static(1), a.static(2), type(b).__name__, b.method(), a.method.__name__, A.method.__doc__, A.__doc__, B.__doc__, a.__doc__, A.prop.__doc__)
a.prop = 10
print(a.v, a.__dict__, vars(a))
del a.prop
print(a.v)
def setro():
    a.readonly = 5
def setint():
    int.x = 5
def obj():
    object().x = 1
def delro():
    del a.readonly
for f in [
    setro, setint, obj, delro, lambda: a.nope, lambda: A.nope, lambda: A(1, 2), lambda: object(1), lambda: A.__name__, lambda: A.__qualname__, lambda: A.__module__, lambda: A.__bases__, lambda: C.__mro__, lambda: C.mro(), lambda: A, lambda: int, lambda: type(a),
    lambda: a.__class__, lambda: isinstance(b, A), lambda: B(1) == B(1), lambda: B(1) != B(1), lambda: hash(B(1)), lambda: A(1) == A(1), lambda: A(1) < A(2), lambda: A.__dict__["x"], lambda: "method" in A.__dict__, lambda: A.__base__, lambda: object.__base__,
    lambda: type("T", (A,), {"y": 5})().y, lambda: type("T", (), {}).__name__, lambda: type("T", 5, {}), lambda: type("T", (5,), {}), lambda: type(5, (), {}), lambda: a.method.__self__ is a, lambda: a.method.__func__ is A.method, lambda: a.method == a.method, lambda: A.static(5),
    lambda: super(B, b).method(), lambda: super(5, b), lambda: super(B, a), lambda: super().x, lambda: property(lambda s: 1).fget is None, lambda: object.__str__(5), lambda: object.__eq__(1, 1), lambda: object.__eq__(1, 2), lambda: format(a, "x"),
    lambda: [].__class__, lambda: (5).__class__.__name__, lambda: [].__len__(), lambda: (1).__add__(2), lambda: "a".__eq__("a"), lambda: [1].__contains__(1), lambda: {}.__len__(), lambda: [1, 2].__getitem__(0), lambda: type(a).__init__ is A.__init__, lambda: int.__name__,
    lambda: len.__name__, lambda: [].append.__name__, lambda: list.append.__name__, lambda: A.__subclasses__()[0], lambda: a.__hash__() == hash(a), lambda: int("5").__repr__(), lambda: object.__new__(A).__class__.__name__, lambda: object.__new__(5), lambda: int.__mro__, lambda: bool.__bases__,
    lambda: ValueError.__mro__, lambda: type.__call__(A, 3).v, lambda: a(), lambda: A.make.__name__, lambda: A.method(5), lambda: A.method(), lambda: NotImplemented.x, lambda: None.x, lambda: None(), lambda: type(None)() is None,
]:
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ": " + str(e).split(" at 0x")[0])

def func(a, b=2, *args, c, d=4, **kw):
    "function doc"
    z = 1
    return z
print(func.__name__, func.__qualname__, func.__doc__, func.__module__, func.__defaults__, func.__kwdefaults__, func.__closure__, func.__code__.co_name, func.__code__.co_argcount, func.__code__.co_varnames, func.__code__.co_flags, func.__annotations__, func.__dict__)
func.tag = "t"
func.__name__ = "renamed"
print(func.tag, func.__name__, func.__dict__, hasattr(func, "tag"), hasattr(func, "other"))
def outer():
    v = 5
    def inner():
        return v
    return inner
print(outer().__closure__[0].cell_contents, outer().__qualname__, outer.__code__.co_firstlineno > 0)
def setname():
    func.__name__ = 5
show(setname)

class Base:
    registry = []
    def __init_subclass__(cls, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.registry.append((cls.__name__, tag))
class D1(Base, tag="one"):
    pass
class D2(Base):
    pass
print(Base.registry)
show(lambda: type("D3", (A,), {}, bad=1))
class Field:
    def __set_name__(self, owner, name):
        self.name = "_" + name
    def __get__(self, obj, owner):
        return self if obj is None else getattr(obj, self.name, "unset")
    def __set__(self, obj, value):
        setattr(obj, self.name, value)
class Model:
    f = Field()
m = Model()
print(m.f, type(Model.f).__name__)
m.f = 9
print(m.f, m.__dict__)
class Dyn:
    def __getattr__(self, name):
        if name.startswith("x"):
            return name.upper()
        raise AttributeError(name)
    def __setattr__(self, name, value):
        object.__setattr__(self, name, value * 2)
    def __delattr__(self, name):
        print("del", name)
        super().__delattr__(name)
d = Dyn()
d.a = 4
print(d.a, d.xyz, getattr(d, "zzz", "default"), hasattr(d, "xq"), hasattr(d, "zq"))
setattr(d, "b", 3)
print(d.b)
delattr(d, "b")
print(hasattr(d, "b"))
show(lambda: d.nothing)
class Hooked:
    def __getattribute__(self, name):
        if name == "magic":
            return 42
        return object.__getattribute__(self, name)
h = Hooked()
h.plain = 1
print(h.magic, h.plain, getattr(h, "zip", "none"))
class Single:
    _one = None
    def __new__(cls, *args):
        if cls._one is None:
            cls._one = super().__new__(cls)
        return cls._one
    def __init__(self, *args):
        self.args = args
print(Single(1) is Single(2), Single(3).args)
class Bad:
    def __repr__(self):
        return 5
    def __bool__(self):
        return 5
    def __len__(self):
        return -1
    def __hash__(self):
        return "x"
show(lambda: Bad())
show(lambda: bool(Bad()))
show(lambda: len(Bad()))
show(lambda: hash(Bad()))
class NoEq:
    def __eq__(self, other):
        return True
show(lambda: hash(NoEq()))
show(lambda: {NoEq(): 1})
a.__class__ = B
print(type(a).__name__, a.method())
def cls():
    a.__class__ = 5
show(cls)
print(A.x, B.x, C().x)
A.x = 50
print(B.x, C().x)
B.x = 60
print(A.x, B.x, C().x)
del B.x
print(B.x)
A.added = lambda self: "added"
print(C().added())
