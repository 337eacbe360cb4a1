# Random operators: what was printed was recorded from CPython.
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

class A0:
    def __init__(self, v=1):
        self.v = v
    def __rfloordiv__(self, o):
        print('A.rfloordiv')
        return A0(self.v)
    def __add__(self, o):
        print('A.add')
        return f'A.add({self.v}, {getattr(o, "v", o)})'
    def __irshift__(self, o):
        print('A.irshift')
        return f'A.irshift({self.v}, {getattr(o, "v", o)})'
    def __rshift__(self, o):
        print('A.rshift')
        return self
    def __rrshift__(self, o):
        print('A.rrshift')
        return f'A.rrshift({self.v}, {getattr(o, "v", o)})'
    def __lt__(self, o):
        print('A.lt')
        return True
    def __ge__(self, o):
        print('A.ge')
        return NotImplemented
    def __gt__(self, o):
        print('A.gt')
        return NotImplemented
    def __contains__(self, i):
        return 'x'
    def __divmod__(self, i):
        return 'divmod'
    def __format__(self, i):
        return f'<{i}>'
    def __length_hint__(self):
        return 3
    def __repr__(self):
        return None
    def __len__(self):
        return -1
class B0(A0):
    def __init__(self, v=1):
        self.v = v
    def __radd__(self, o):
        print('B.radd')
        return f'B.radd({self.v}, {getattr(o, "v", o)})'
    def __add__(self, o):
        print('B.add')
        return self
    def __rshift__(self, o):
        print('B.rshift')
        return B0(self.v)
    def __irshift__(self, o):
        print('B.irshift')
        return B0(self.v)
    def __truediv__(self, o):
        print('B.truediv')
        return B0(self.v)
    def __rtruediv__(self, o):
        print('B.rtruediv')
        return NotImplemented
    def __gt__(self, o):
        print('B.gt')
        return self.v > getattr(o, chr(118), o)
    def __ge__(self, o):
        print('B.ge')
        return self.v >= getattr(o, chr(118), o)
    def __eq__(self, o):
        print('B.eq')
        return False
    def __round__(self, *i):
        return 'rounded'
    def __invert__(self):
        return 'inverted'
    def __enter__(self):
        return 1
    def __missing__(self, i):
        return 1
    def __str__(self):
        return 'text'
    def __getattr__(self, i):
        return 'attr ' + i
told = lambda r: type(r).__name__ if type(r).__name__ in ('A0', 'B0') else r
show(lambda: told(None != B0()))
show(lambda: told(B0().attr))
show(lambda: told('%d' % A0()))
show(lambda: told(A0() <= A0()))
show(lambda: told(float(A0())))
show(lambda: told(A0() >= A0()))
try:
    x = B0()
    x -= B0()
    print(told(x))
except Exception as e:
    print(type(e).__name__, e)
show(lambda: told(1 in B0()))
show(lambda: told(A0() < [1]))
show(lambda: told(B0() > [1]))
try:
    x = B0()
    x @= B0()
    print(told(x))
except Exception as e:
    print(type(e).__name__, e)
show(lambda: told({B0(): 1}and 2))
show(lambda: told(B0()[1] == 5))
show(lambda: told(max(B0())))

class A1(int):
    def __rmatmul__(self, o):
        print('A.rmatmul')
        return f'A.rmatmul({self.v}, {getattr(o, "v", o)})'
    def __floordiv__(self, o):
        print('A.floordiv')
        return self
    def __or__(self, o):
        print('A.or')
        return NotImplemented
    def __ne__(self, o):
        print('A.ne')
        return False
    def __lt__(self, o):
        print('A.lt')
        return True
    def __le__(self, o):
        print('A.le')
        return True
    def __missing__(self, i):
        return 1
    def __getattr__(self, i):
        return 'attr ' + i
    def __round__(self, *i):
        return 'rounded'
    def __bool__(self):
        return 1
    def __str__(self):
        return 'text'
    def __call__(self, *i):
        return 'called'
    v = 1
class B1(A1):
    def __init__(self, v=1):
        self.v = v
    def __imul__(self, o):
        print('B.imul')
        return B1(self.v)
    def __rmul__(self, o):
        print('B.rmul')
        return f'B.rmul({self.v}, {getattr(o, "v", o)})'
    def __and__(self, o):
        print('B.and')
        return self
    def __ixor__(self, o):
        print('B.ixor')
        return NotImplemented
    def __le__(self, o):
        print('B.le')
        return False
    def __eq__(self, o):
        print('B.eq')
        return []
    def __gt__(self, o):
        print('B.gt')
        return []
    def __len__(self):
        return -1
    def __round__(self, *i):
        return 'rounded'
    def __abs__(self):
        return -1
    def __contains__(self, i):
        return 1
    def __call__(self, *i):
        return 'called'
    def __format__(self, i):
        return 1
told = lambda r: type(r).__name__ if type(r).__name__ in ('A1', 'B1') else r
show(lambda: told(1 if 5 in A1() else 2))
try:
    x = B1()
    x <<= A1()
    print(told(x))
except Exception as e:
    print(type(e).__name__, e)
show(lambda: told(B1() == A1()))
show(lambda: told(isinstance(1, B1())))
try:
    x = [1]
    x *= A1()
    print(told(x))
except Exception as e:
    print(type(e).__name__, e)
show(lambda: told(B1() > 1))
try:
    x = B1()
    x @= A1()
    print(told(x))
except Exception as e:
    print(type(e).__name__, e)
show(lambda: told(hash(A1())))
show(lambda: told(B1() == A1()))
try:
    x = A1()
    x |= A1()
    print(told(x))
except Exception as e:
    print(type(e).__name__, e)
show(lambda: told(A1() > B1()))
show(lambda: told(-A1()))
try:
    x = A1()
    x |= 1
    print(told(x))
except Exception as e:
    print(type(e).__name__, e)
show(lambda: told([1] > B1()))

class A2:
    def __init__(self, v=1):
        self.v = v
    def __ixor__(self, o):
        print('A.ixor')
        return f'A.ixor({self.v}, {getattr(o, "v", o)})'
    def __rxor__(self, o):
        print('A.rxor')
        return self
    def __xor__(self, o):
        print('A.xor')
        return f'A.xor({self.v}, {getattr(o, "v", o)})'
    def __rfloordiv__(self, o):
        print('A.rfloordiv')
        return A2(self.v)
    def __ifloordiv__(self, o):
        print('A.ifloordiv')
        return self
    def __truediv__(self, o):
        print('A.truediv')
        return NotImplemented
    def __itruediv__(self, o):
        print('A.itruediv')
        return self
    def __lt__(self, o):
        print('A.lt')
        return True
    def __gt__(self, o):
        print('A.gt')
        return self.v > getattr(o, chr(118), o)
    def __eq__(self, o):
        print('A.eq')
        return NotImplemented
    def __len__(self):
        return 3
    def __index__(self):
        return 'a'
    def __dir__(self):
        return ['b', 'a']
    def __format__(self, i):
        return f'<{i}>'
    def __enter__(self):
        return 1
    def __float__(self):
        return 1.5
class B2(A2):
    def __init__(self, v=1):
        self.v = v
    def __imul__(self, o):
        print('B.imul')
        return f'B.imul({self.v}, {getattr(o, "v", o)})'
    def __and__(self, o):
        print('B.and')
        return self
    def __or__(self, o):
        print('B.or')
        return f'B.or({self.v}, {getattr(o, "v", o)})'
    def __ror__(self, o):
        print('B.ror')
        return B2(self.v)
    def __ior__(self, o):
        print('B.ior')
        return self
    def __gt__(self, o):
        print('B.gt')
        return self.v > getattr(o, chr(118), o)
    def __le__(self, o):
        print('B.le')
        return []
    def __eq__(self, o):
        print('B.eq')
        return True
    def __len__(self):
        return 3
    def __neg__(self):
        return 'negative'
    def __index__(self):
        return 'a'
    def __divmod__(self, i):
        return 'divmod'
    def __repr__(self):
        return 'shown'
    def __float__(self):
        return 1.5
told = lambda r: type(r).__name__ if type(r).__name__ in ('A2', 'B2') else r
show(lambda: told(A2() >> B2()))
show(lambda: told(float(A2())))
show(lambda: told(B2()[1] == 5))
show(lambda: told(-A2()))
show(lambda: told(1 in A2()))
show(lambda: told(A2().attr))
show(lambda: told(float(A2())))
show(lambda: told(1 in B2()))
show(lambda: told(B2()()))
show(lambda: told([1] > B2()))
show(lambda: told(1 <= A2()))
show(lambda: told(B2() | B2()))
show(lambda: told(abs(B2())))
show(lambda: told(repr(A2())))

class A3:
    def __init__(self, v=1):
        self.v = v
    def __ipow__(self, o):
        print('A.ipow')
        return f'A.ipow({self.v}, {getattr(o, "v", o)})'
    def __pow__(self, o):
        print('A.pow')
        return self
    def __rpow__(self, o):
        print('A.rpow')
        return NotImplemented
    def __ror__(self, o):
        print('A.ror')
        return self
    def __or__(self, o):
        print('A.or')
        return self
    def __isub__(self, o):
        print('A.isub')
        return f'A.isub({self.v}, {getattr(o, "v", o)})'
    def __rsub__(self, o):
        print('A.rsub')
        return self
    def __lt__(self, o):
        print('A.lt')
        return False
    def __ne__(self, o):
        print('A.ne')
        return False
    def __ge__(self, o):
        print('A.ge')
        return True
    def __enter__(self):
        return 1
    def __next__(self):
        return 1
    def __missing__(self, i):
        return 1
    def __dir__(self):
        return ['b', 'a']
    def __int__(self):
        return 7
    def __float__(self):
        return 1
class B3:
    def __init__(self, v=1):
        self.v = v
    def __rmatmul__(self, o):
        print('B.rmatmul')
        return NotImplemented
    def __imatmul__(self, o):
        print('B.imatmul')
        return f'B.imatmul({self.v}, {getattr(o, "v", o)})'
    def __matmul__(self, o):
        print('B.matmul')
        return NotImplemented
    def __rrshift__(self, o):
        print('B.rrshift')
        return NotImplemented
    def __rpow__(self, o):
        print('B.rpow')
        return NotImplemented
    def __le__(self, o):
        print('B.le')
        return []
    def __lt__(self, o):
        print('B.lt')
        return NotImplemented
    def __ne__(self, o):
        print('B.ne')
        return True
    def __missing__(self, i):
        return 1
    def __divmod__(self, i):
        return 'divmod'
    def __iter__(self):
        return iter([1, 2])
    def __index__(self):
        return 2
    def __getattr__(self, i):
        return 'attr ' + i
    def __call__(self, *i):
        return 'called'
told = lambda r: type(r).__name__ if type(r).__name__ in ('A3', 'B3') else r
show(lambda: told(~A3()))
show(lambda: told(not B3()))
show(lambda: told(list(A3())))
show(lambda: told(None | B3()))
try:
    x = B3()
    x *= 1
    print(told(x))
except Exception as e:
    print(type(e).__name__, e)
show(lambda: told(int(B3())))
try:
    x = B3()
    x &= B3()
    print(told(x))
except Exception as e:
    print(type(e).__name__, e)
show(lambda: told(A3() <= A3()))
show(lambda: told(sorted(A3())))
show(lambda: told(B3() ** None))
show(lambda: told(not A3()))
try:
    x = A3()
    x ^= None
    print(told(x))
except Exception as e:
    print(type(e).__name__, e)
try:
    x = A3()
    x @= B3()
    print(told(x))
except Exception as e:
    print(type(e).__name__, e)
show(lambda: told(max(B3())))
