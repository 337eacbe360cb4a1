# Random enums: what was printed was recorded from CPython.
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

from enum import *
try:
    
    class C(str, Enum):
        A = auto()
        B = 'b'
        D = auto()
        @classmethod
        def _missing_(cls, value): return cls.A
except Exception as e:
    print(type(e).__name__, e)
    class C(Enum):
        A = B = D = 1
show(lambda: str(C.B))
show(lambda: C.Q)
show(lambda: isinstance(C.A, int))
show(lambda: C.A < C.B)
show(lambda: repr(C.D))
show(lambda: sorted(C))
show(lambda: '%s' % C.A)
show(lambda: setattr(C, 'A', 5))
show(lambda: list(C))
show(lambda: C.A == C.B)
show(lambda: C.__members__)
show(lambda: C.A + 1)
show(lambda: C.A & C.B)
show(lambda: list(reversed(C)))

from enum import *
try:
    @unique
    class C(IntEnum):
        A = auto()
        B = 2
        D = 2
except Exception as e:
    print(type(e).__name__, e)
    class C(Enum):
        A = B = D = 1
show(lambda: 1 in C)
show(lambda: len(C))
show(lambda: C.A.name, C.A.value)
show(lambda: C.A | C.B)
show(lambda: C(3))
show(lambda: hash(C.A) == hash(C.A))
show(lambda: C(1))
show(lambda: C.A + 1)
show(lambda: '%s' % C.A)
show(lambda: f'{C.A}')
show(lambda: f'{C.A:>10}')
show(lambda: {C.A: 1}[C.A])
show(lambda: C.A in C)
show(lambda: ~C.A)

from enum import *
try:
    
    class C(Enum):
        A = 'text'
        B = (1, 2)
        D = None
        @property
        def p(self): return self.value
except Exception as e:
    print(type(e).__name__, e)
    class C(Enum):
        A = B = D = 1
show(lambda: repr(C.D))
show(lambda: C(1))
show(lambda: 1 in C)
show(lambda: C.A.p)
show(lambda: C.A & C.B)
show(lambda: C.A)
show(lambda: isinstance(C.A, int))
show(lambda: C.__members__)
show(lambda: hash(C.A) == hash(C.A))
show(lambda: sorted(C))
show(lambda: C.A in C)
show(lambda: C(3))
show(lambda: bool(C.A))
show(lambda: str(C.B))

from enum import *
try:
    @unique
    class C(Flag):
        A = 4
        B = 4
        D = 1
        @classmethod
        def _missing_(cls, value): return cls.A
except Exception as e:
    print(type(e).__name__, e)
    class C(Enum):
        A = B = D = 1
show(lambda: 1 in C)
show(lambda: ~C.A)
show(lambda: list(C))
show(lambda: C.A is C(C.A.value))
show(lambda: C('a'))
show(lambda: isinstance(C.A, int))
show(lambda: C.A == C.B)
show(lambda: bool(C.A))
show(lambda: f'{C.A}')
show(lambda: {C.A: 1}[C.A])
show(lambda: len(C))
show(lambda: C.Q)
show(lambda: str(C.B))
show(lambda: C(1))
