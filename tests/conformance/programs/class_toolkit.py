class Vector:
    __slots__ = ("x", "y")

    def __init__(self, x=0, y=0):
        self.x, self.y = x, y

    def __repr__(self): return f"Vector({self.x!r}, {self.y!r})"
    def __add__(self, o): return Vector(self.x + o.x, self.y + o.y) if isinstance(o, Vector) else NotImplemented
    def __mul__(self, k): return Vector(self.x * k, self.y * k) if isinstance(k, (int, float)) else NotImplemented
    __rmul__ = __mul__
    def __neg__(self): return self * -1
    def __eq__(self, o): return isinstance(o, Vector) and (self.x, self.y) == (o.x, o.y)
    def __hash__(self): return hash((self.x, self.y))
    def __abs__(self): return (self.x ** 2 + self.y ** 2) ** 0.5
    def __bool__(self): return bool(self.x or self.y)
    def __iter__(self): return iter((self.x, self.y))
    def __getitem__(self, i): return (self.x, self.y)[i]
    def __format__(self, spec): return f"<{self.x:{spec}}, {self.y:{spec}}>"
    def __matmul__(self, o): return self.x * o.x + self.y * o.y
    def __iadd__(self, o):
        self.x += o.x
        self.y += o.y
        return self


class Typed:
    def __init__(self, kind): self.kind = kind
    def __set_name__(self, owner, name): self.name = "_" + name
    def __get__(self, obj, owner): return self if obj is None else getattr(obj, self.name)

    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name[1:]} must be {self.kind.__name__}")
        setattr(obj, self.name, value)


class Plugin:
    registry = {}

    def __init_subclass__(cls, /, key=None, **kwargs):
        super().__init_subclass__(**kwargs)
        Plugin.registry[key or cls.__name__.lower()] = cls


class Csv(Plugin): pass
class Json(Plugin, key="js"): pass


class Product:
    name = Typed(str)
    price = Typed((int, float)[0])

    def __init__(self, name, price): self.name, self.price = name, price

    @property
    def label(self): return f"{self.name}: {self.price}"

    @label.setter
    def label(self, text):
        self.name, price = text.split(": ")
        self.price = int(price)

    @classmethod
    def free(cls, name): return cls(name, 0)

    @staticmethod
    def currency(): return "EUR"


class A:
    def hello(self): return ["A"]
class B(A):
    def hello(self): return ["B"] + super().hello()
class C(A):
    def hello(self): return ["C"] + super().hello()
class D(B, C):
    def hello(self): return ["D"] + super().hello()


class Meta(type):
    def __new__(mcls, name, bases, ns):
        ns["created_by"] = mcls.__name__
        return super().__new__(mcls, name, bases, ns)

    def __len__(cls): return len(cls.__name__)


class Made(metaclass=Meta): pass


class Attrs:
    def __init__(self): self.__dict__["data"] = {}
    def __getattr__(self, name):
        try:
            return self.data[name]
        except KeyError:
            raise AttributeError(f"no {name!r}") from None
    def __setattr__(self, name, value): self.data[name] = value
    def __delattr__(self, name): del self.data[name]
    def __contains__(self, name): return name in self.data
    def __call__(self, *args): return args


v = Vector(3, 4)
w = v
w += Vector(1, 1)
print(v, v is w, 2 * v, -v, abs(Vector(3, 4)), v @ Vector(1, 2), f"{v:.1f}", [*v], v[1], bool(Vector()))
print(v == Vector(4, 5), {v: 1}[Vector(4, 5)], sum([Vector(1, 1), Vector(2, 2)], Vector()))
for bad in (lambda: v + 1, lambda: v * "a", lambda: setattr(v, "z", 1), lambda: Product("p", "free"), lambda: v[2], lambda: v < v, lambda: Product.free(5)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
p = Product.free("pen")
p.label = "ink: 12"
print(p.label, p.name, Product.currency(), vars(p))
print(Plugin.registry)
print(D().hello(), [k.__name__ for k in D.__mro__], issubclass(D, A), isinstance(D(), C))
print(Made.created_by, len(Made), type(Made).__name__)
t = Attrs()
t.a = 1
print(t.a, "a" in t, t(1, 2), hasattr(t, "b"), getattr(t, "b", "default"))
del t.a
try:
    t.a
except AttributeError as e:
    print(e)
