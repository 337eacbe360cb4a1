class M(type):
    def __getattribute__(c, n): return type.__getattribute__(c, n)
    def __call__(c, *a): return c
    def __instancecheck__(c, o): return isinstance(o, c)
class A(metaclass=M): pass
try: isinstance(1, A)
except RecursionError as e: print(e)
class B:
    __slots__ = ('a', 'a', '__dict__')
try: B.__bases__ = (B,)
except TypeError as e: print(e)
class C: pass
try: C.__class__ = int
except TypeError as e: print(e)
C.__mro__
try:
    class D(C, C): pass
except TypeError as e: print(e)
c = C(); c.__class__ = B if False else C
del C
type('X', (), {})()
try: type.__call__()
except TypeError as e: print(e)
try: object.__new__(int)
except TypeError as e: print(e)
try: int.__new__(str)
except TypeError as e: print(e)
try: list.append(1, 2)
except TypeError as e: print(e)
try: str.join(1, [])
except TypeError as e: print(e)
