import sys
sys.setrecursionlimit(10**6)
class A:
    def __repr__(self): return repr(self)
    def __eq__(self, o): return self == o
    def __hash__(self): return hash(self)
    def __len__(self): return len(self)
    def __getattr__(self, n): return getattr(self, n)
    def __call__(self): return self()
    def __iter__(self): return iter(self)
    def __add__(self, o): return self + o
    def __bool__(self): return bool(self)
    def __lt__(self, o): return self < o
    def __getitem__(self, k): return self[k]
    def __contains__(self, k): return k in self
    def __str__(self): return str(self)
    def __format__(self, s): return format(self, s)
    def __int__(self): return int(self)
    def __index__(self): return range(10)[self]
a = A()
sys.setrecursionlimit(1000)
for f in (lambda: repr(a), lambda: a == a, lambda: hash(a), lambda: len(a), lambda: a.x, lambda: a(), lambda: iter(a), lambda: a + 1, lambda: bool(a), lambda: a < a,
          lambda: a[1], lambda: 1 in a, lambda: str(a), lambda: f'{a}', lambda: int(a), lambda: [1][a], lambda: sorted([a, a]), lambda: [a].index(A()), lambda: {a: 1}, lambda: '%s' % a, lambda: max(a, a), lambda: print(a)):
    try: f()
    except RecursionError as e: print(e)
    except Exception as e: print(type(e), e)
