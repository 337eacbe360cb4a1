from collections import namedtuple


def attempt(what, function, *args, **kwargs):
    try:
        print(what, "->", function(*args, **kwargs))
    except Exception as error:
        print(what, "!!", type(error).__name__, error)


Point = namedtuple("Point", ["x", "y"])
p = Point(1, 2)
print(p, p.x, p.y, p[0], p[-1], len(p), tuple(p), p == (1, 2), p == Point(1, 2), Point(x=3, y=4), hash(p) == hash((1, 2)))
x, y = p
print(x, y, p._asdict(), p._replace(x=10), Point._make([5, 6]), Point._fields, Point._field_defaults)
print(Point.__name__, Point.__doc__, Point.__mro__[1], isinstance(p, tuple), repr(p), str(p), f"{p}")
Conf = namedtuple("Conf", "host port debug", defaults=[8080, False])
print(Conf("h"), Conf("h", 1), Conf(debug=True, host="z"), Conf._field_defaults)
Renamed = namedtuple("Renamed", "a class a _x 1st", rename=True)
print(Renamed._fields, Renamed(1, 2, 3, 4, 5))
Comma = namedtuple("Comma", "one, two,three")
print(Comma(1, 2, 3), Comma._fields)
Empty = namedtuple("Empty", "")
print(Empty(), Empty._fields, bool(Empty()))
Single = namedtuple("Single", ["v"])
print(Single(1), Single((1, 2)))
attempt("too few", Point, 1)
attempt("none", Point)
attempt("too many", Point, 1, 2, 3)
attempt("keyword", Point, 1, z=2)
attempt("twice", Point, 1, x=2)
attempt("set", setattr, p, "x", 5)
attempt("delete", delattr, p, "x")
attempt("new attribute", setattr, p, "q", 5)
attempt("replace", p._replace, q=1)
attempt("make", Point._make, [1])
attempt("keyword name", namedtuple, "A", "class")
attempt("duplicate", namedtuple, "A", "a a")
attempt("underscore", namedtuple, "A", "_a")
attempt("identifier", namedtuple, "A", "a-b")
attempt("type name", namedtuple, "1A", "a")
attempt("defaults", namedtuple, "A", "a", defaults=[1, 2])
print(sorted([Point(2, 1), Point(1, 5), Point(1, 2)]), max(Point(1, 2), Point(1, 3)), p < Point(2, 0))


class Vector(namedtuple("VectorBase", "x y")):
    __slots__ = ()

    @property
    def length(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)


v = Vector(3, 4)
print(v, v.length, v + Vector(1, 1), v._replace(x=0), type(v._replace(x=0)).__name__)


class Checked(namedtuple("Checked", "low high")):
    def __new__(cls, low, high):
        if low > high:
            raise ValueError(f"{low} > {high}")
        return super().__new__(cls, low, high)


print(Checked(1, 2))
attempt("checked", Checked, 2, 1)
d = {p: "value"}
print(d[(1, 2)], d[Point(1, 2)], p + (3,), p.count(1), p.index(2), 2 in p)
print(Point(*[7, 8]), Point(**{"x": 1, "y": 2}), [q.x for q in (Point(1, 0), Point(2, 0))])
Row = namedtuple("Row", ("id", "name"))
rows = [Row(i, n) for i, n in enumerate("cab")]
print(sorted(rows, key=lambda r: r.name), rows[0]._fields)
