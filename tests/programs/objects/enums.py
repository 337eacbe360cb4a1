from enum import *
import enum
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
class C(Enum):
    A=1; B=2; D=1
def f1():
    class X(Enum):
        A=1; A=2
def f2():
    class X(C): Z=1
def f3(): C.A=5
def f4(): del C.A
def f5(): C.A.value=3
def f6(): return 1 in C
def f7(): return C(9)
def f8(): return C["q"]
def f9(): return C.Q
def f10(): return C.A < C.B
class P(Flag):
    R=auto(); W=auto(); X=auto(); RW=R|W
def f11(): return P(64)
def f12(): return [P.R|P.X, P(0), ~P.R, P.RW, P.R in P.RW, list(P.RW), list(P), bool(P(0)), str(P.R|P.X), str(P(0)), len(P.RW), P.RW.name, (P.R|P.X).name, P(0).name]
class IP(IntFlag):
    R=4; W=2
def f13(): return [IP(7), IP.R|8, str(IP.R|IP.W), IP.R+1, IP(0), ~IP.R, IP.R|IP.W, IP.R&IP.W, repr(IP(8)), str(IP(9)), f"{IP.R}"]
class I(IntEnum): A=1; B=2
def f14(): return [I.A, str(I.A), f"{I.A}", I.A+1, I.A==1, I.A<I.B, repr(I.A), "%s %d"%(I.A,I.A), format(I.A,"03"), I(1)]
class S(StrEnum): FOO=auto(); BAR="x"
def f15(): return [S.FOO, str(S.FOO), f"{S.FOO}", S.FOO=="foo", repr(S.BAR), S.BAR.upper()]
class M(str, Enum): A="a"
def f16(): return [M.A, str(M.A), M.A=="a", "%s"%M.A]
@unique
class U(Enum): A=1
def f17():
    @unique
    class U(Enum): A=1; B=1
def f18(): return [C, C.A, list(C), C.__members__, len(C), C.D, list(reversed(C)), C.A.name, C.A.value, C("1") if 0 else 0, hash(C.A)==hash("A"), C.A is C(1), isinstance(C.A,C), type(C.A), repr(C), str(C.A), f"{C.A}", f"{C.A!r:>20}", f"{C.A:>10}"]
def f19(): return Enum("Fn", "A B C"), list(Enum("Fn", {"A":5})), list(Enum("F2", ["A","B"], start=5)), list(Enum("F3",[("A",1),("B",2)]))
def f20():
    class Pl(Enum):
        E=(1,2); F=(3,4)
        def __init__(self,a,b): self.a=a; self.b=b
        @property
        def s(self): return self.a+self.b
    return Pl.E, Pl.E.a, Pl.F.s, Pl.F.value, Pl((1,2))
def f21():
    class A(Enum):
        X=auto(); Y=auto(); Z=10; W=auto()
    return list(A)
def f22():
    class A(Enum):
        def _generate_next_value_(name,start,count,last): return name.lower()
        X=auto(); Y=auto()
    return list(A)
def f23():
    class A(Enum):
        X=1
        @classmethod
        def _missing_(cls, v): return cls.X
    return A(99)
def f24():
    class A(Enum):
        X=1
        @classmethod
        def _missing_(cls, v): return 5
    return A(99)
def f25(): return C()
def f26():
    class A(StrEnum): X=1
def f27():
    class A(IntEnum): X="a"
def f28(): return sorted(C.__members__)
def f29(): return [m.name for m in C], {C.A: 1}, C.A != C.B, C.A == 1, C.__doc__, C.A.__class__, C.__name__, issubclass(C, Enum), type(C)
def f30(): return C.A.B
def f31():
    class A(Enum):
        X = 1
        def __str__(self): return "custom"
        __repr__ = __str__
    return A.X, str(A.X), f"{A.X}"
def f32(): return P["R"], P(3), P.R | P.W is P.RW, P.R ^ P.RW, P.RW & P.W, P.R | 4
def f33(): return Enum.__call__ if 0 else isinstance(auto(), auto), repr(auto())
def f34():
    class A(Enum):
        a=1
        def f(self): return self.a
        @staticmethod
        def g(): return 1
        b = lambda self: 3
        @enum.nonmember
        class N: pass
    return list(A), A.a.f(), A.g()
def f35(): return C.A in C, C.B in (C.A, C.B)
def f36():
    class T(tuple, Enum):
        A=(1,2)
    return T.A, T.A[0]
def f37():
    class W(Enum):
        A = 1
        def __new__(cls, v):
            o = object.__new__(cls); o._value_ = v*10; return o
    return W.A, W(10)
def f38():
    class E0(Enum): pass
    class E1(E0): A=1
    return list(E1), len(E0)
def f39(): return C.A._name_, C.A._value_, C._member_names_, C._member_map_, C._value2member_map_
def f40(): raise ValueError(C.A)
def f41():
    class W(Enum):
        A = []
        B = {}
    return W.A, W([]), W({})
def f42(): return sorted([I.B, I.A]), max(I), sum(I), I.A | I.B, [10,20,30][I.A], 1 in {I.A: 2}
def f43(): return setattr(C, "newattr", 5), C.newattr
def f44(): return C.A.foo
def f45():
    import copy
    return copy.deepcopy(C.A) is C.A, copy.copy([C.A])
i = 1
while f"f{i}" in globals():
    print(i, end=" "); t(globals()[f"f{i}"]); i+=1
