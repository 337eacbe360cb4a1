# Random dataclasses: what was printed was recorded from CPython.
def plain(v):
    if isinstance(v, (set, frozenset)):
        return type(v).__name__ + repr(sorted(repr(plain(x)) for x in v))
    if type(v) in (list, tuple):
        return type(v)(plain(x) for x in v)
    if type(v) is dict:
        return {k: plain(x) for k, x in v.items()}
    return v

def show(f, *args):
    try:
        print(repr(plain(f(*args))))
    except Exception as e:
        print(type(e).__name__ + ": " + str(e))

from dataclasses import *
try:
    @dataclass(unsafe_hash=True)
    class D0:
        z: list = field(default_factory=list)
except TypeError as e:
    print(e)
    @dataclass
    class D0:
        x: int = 0
show(lambda: D0(k=1))
show(lambda: D0(1))
show(lambda: D0(1))
show(lambda: (lambda o: astuple(o))(D0(1)))
show(lambda: (lambda o: [f.name for f in fields(o)])(D0(1)))
show(lambda: (lambda o: o == o)(D0(1)))
show(lambda: (lambda o: repr(o))(D0(1)))
show(lambda: (lambda o: replace(o, x=3))(D0(1)))
show(lambda: (lambda o: sorted([D0(2), D0(1)]))(D0(1)))

from dataclasses import *
try:
    @dataclass(kw_only=True)
    class D1:
        v: float = field(default=1.5, compare=False)
        k: int = field(default=3, kw_only=True)
        i: int = field(init=False, default=9)
        def __post_init__(self): print('post init')
        def double(self): return self.x * 2 if hasattr(self, 'x') else 0
except TypeError as e:
    print(e)
    @dataclass
    class D1:
        x: int = 0
show(lambda: D1(1, 2))
show(lambda: D1())
show(lambda: D1(x=1, y=2))
show(lambda: (lambda o: asdict(o))(D1(1, 2)))
show(lambda: (lambda o: setattr(o, 'x', 4))(D1(1, 2)))
show(lambda: (lambda o: replace(o, x=3))(D1(1, 2)))
show(lambda: (lambda o: sorted([D1(2), D1(1)]))(D1(1, 2)))
show(lambda: (lambda o: o.double())(D1(1, 2)))
show(lambda: (lambda o: astuple(o))(D1(1, 2)))

from dataclasses import *
try:
    @dataclass(order=True, kw_only=True)
    class D2:
        v: float = field(default=1.5, compare=False)
        y: int = 5
        z: list = field(default_factory=list)
except TypeError as e:
    print(e)
    @dataclass
    class D2:
        x: int = 0
show(lambda: D2())
show(lambda: D2(1))
show(lambda: D2(1, 2, 3, 4, 5, 6))
show(lambda: (lambda o: asdict(5))(D2(1, 2)))
show(lambda: (lambda o: setattr(o, 'x', 4))(D2(1, 2)))
show(lambda: (lambda o: replace(o, q=3))(D2(1, 2)))
show(lambda: (lambda o: o.double())(D2(1, 2)))
show(lambda: (lambda o: [f.name for f in fields(o)])(D2(1, 2)))
show(lambda: (lambda o: is_dataclass(o))(D2(1, 2)))

from dataclasses import *
try:
    @dataclass(frozen=True)
    class D3:
        i: int = field(init=False, default=9)
        w: str = field(default='w', repr=False)
        k: int = field(default=3, kw_only=True)
except TypeError as e:
    print(e)
    @dataclass
    class D3:
        x: int = 0
show(lambda: D3(x=1, y=2))
show(lambda: D3(1, 2, 3, 4, 5, 6))
show(lambda: D3(1))
show(lambda: (lambda o: setattr(o, 'x', 4))(D3()))
show(lambda: (lambda o: o == D3(1))(D3()))
show(lambda: (lambda o: sorted([D3(2), D3(1)]))(D3()))
show(lambda: (lambda o: repr(o))(D3()))
show(lambda: (lambda o: is_dataclass(o))(D3()))
show(lambda: (lambda o: astuple(o))(D3()))
