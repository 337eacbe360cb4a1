# Random attributes: what was printed was recorded from CPython.
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

class Noisy:
    def __init__(self, name=None): self.name = name
    def __set_name__(self, owner, name):
        print('set_name', owner.__name__, name)
        self.name = name
    def __get__(self, obj, owner=None):
        if obj is None: return 'on the class'
        return ('get', self.name, obj.__dict__.get('_' + self.name, 'unset') if hasattr(obj, '__dict__') else 'no dict')

class T0:
    d = Noisy()
    c = -2**63
    def __setattr__(self, name, value):
        print('setattr', name, value)
        super().__setattr__(name, value)
class U0(T0):
    d = 6
o = T0()
try:
    o.__dict__ = None
except Exception as e:
    print(type(e).__name__, e)
try:
    o.p = 1
except Exception as e:
    print(type(e).__name__, e)
try:
    o.m = 1
except Exception as e:
    print(type(e).__name__, e)
show(lambda: sorted(k for k in dir(o) if not k.startswith('_')))
try:
    del o.g
except Exception as e:
    print(type(e).__name__, e)
show(lambda: o.d)
show(lambda: sorted(k for k in dir(T0) if not k.startswith('_')))
show(lambda: T0.n)
show(lambda: sorted(k for k in dir(o) if not k.startswith('_')))
show(lambda: (hasattr(o, 'm'), 'm' in vars(o)))
try:
    o.n = None
except Exception as e:
    print(type(e).__name__, e)
show(lambda: (hasattr(o, 'st'), 'st' in vars(o)))

class Noisy:
    def __init__(self, name=None): self.name = name
    def __set_name__(self, owner, name):
        print('set_name', owner.__name__, name)
        self.name = name
    def __get__(self, obj, owner=None):
        if obj is None: return 'on the class'
        return ('get', self.name, obj.__dict__.get('_' + self.name, 'unset') if hasattr(obj, '__dict__') else 'no dict')
    def __set__(self, obj, value):
        print('set', self.name, value)
        obj.__dict__['_' + self.name] = value
    def __delete__(self, obj):
        print('delete', self.name)

class T1:
    d = Noisy()
    @staticmethod
    def st(x=1): return ('static', x)
    @classmethod
    def cm(cls): return cls.__name__
class U1(T1):
    pass
o = U1()
try:
    del o.g
except Exception as e:
    print(type(e).__name__, e)
try:
    del o.n
except Exception as e:
    print(type(e).__name__, e)
show(lambda: sorted(k for k in dir(o) if not k.startswith('_')))
show(lambda: (hasattr(o, 'st'), 'st' in vars(o)))
try:
    del o.d
except Exception as e:
    print(type(e).__name__, e)
show(lambda: (hasattr(o, 'n'), 'n' in vars(o)))
try:
    del o.p
except Exception as e:
    print(type(e).__name__, e)
try:
    del o.s
except Exception as e:
    print(type(e).__name__, e)
show(lambda: o.g)
show(lambda: o.d)
show(lambda: (hasattr(o, 't'), 't' in vars(o)))
try:
    o.p = 1
except Exception as e:
    print(type(e).__name__, e)

class Noisy:
    def __init__(self, name=None): self.name = name
    def __set_name__(self, owner, name):
        print('set_name', owner.__name__, name)
        self.name = name
    def __get__(self, obj, owner=None):
        if obj is None: return 'on the class'
        return ('get', self.name, obj.__dict__.get('_' + self.name, 'unset') if hasattr(obj, '__dict__') else 'no dict')
    def __set__(self, obj, value):
        print('set', self.name, value)
        obj.__dict__['_' + self.name] = value
    def __delete__(self, obj):
        print('delete', self.name)

class T2(int):
    d = Noisy()
    c = -2
    @property
    def p(self):
        return 'p'
    @staticmethod
    def st(x=1): return ('static', x)
class U2(T2):
    m = None
o = T2()
show(lambda: (hasattr(o, 'd'), 'd' in vars(o)))
show(lambda: sorted(k for k in dir(o) if not k.startswith('_')))
show(lambda: o.cm())
show(lambda: sorted(k for k in dir(T2) if not k.startswith('_')))
show(lambda: sorted(k for k in dir(T2) if not k.startswith('_')))
try:
    o.n = 'v'
except Exception as e:
    print(type(e).__name__, e)
show(lambda: o.c)
try:
    del o.__class__
except Exception as e:
    print(type(e).__name__, e)
show(lambda: sorted(k for k in dir(o) if not k.startswith('_')))
show(lambda: o.st())
show(lambda: o.s)
show(lambda: o.g)

class Noisy:
    def __init__(self, name=None): self.name = name
    def __set_name__(self, owner, name):
        print('set_name', owner.__name__, name)
        self.name = name
    def __get__(self, obj, owner=None):
        if obj is None: return 'on the class'
        return ('get', self.name, obj.__dict__.get('_' + self.name, 'unset') if hasattr(obj, '__dict__') else 'no dict')

class T3(int):
    d = Noisy()
    @property
    def p(self):
        return 'p'
    @p.deleter
    def p(self):
        print('deleting p')
class U3(T3):
    c = 5
o = T3()
show(lambda: sorted(k for k in dir(o) if not k.startswith('_')))
try:
    del o.g
except Exception as e:
    print(type(e).__name__, e)
try:
    o.cm = 1
except Exception as e:
    print(type(e).__name__, e)
show(lambda: sorted(k for k in dir(o) if not k.startswith('_')))
show(lambda: o.s)
show(lambda: o.g)
show(lambda: sorted(k for k in dir(o) if not k.startswith('_')))
try:
    o.g = 'v'
except Exception as e:
    print(type(e).__name__, e)
show(lambda: (hasattr(o, 'c'), 'c' in vars(o)))
show(lambda: sorted(k for k in dir(T3) if not k.startswith('_')))
show(lambda: (hasattr(o, '__dict__'), '__dict__' in vars(o)))
show(lambda: (hasattr(o, 'n'), 'n' in vars(o)))
