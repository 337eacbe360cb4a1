# Random hierarchy: what was printed was recorded from CPython.
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

try:
    class K0_0():
        def who(self):
            return ['K0_0'] + super().who()
        x = 'aXbX'
        def __init_subclass__(cls, **kw):
            super().__init_subclass__()
            print('sub', 'K0_0', cls.__name__, kw)
except TypeError as e:
    print(e)
    class K0_0: pass
try:
    class K0_1():
        x = -2
        def __repr__(self):
            return f'<{type(self).__name__}>'
except TypeError as e:
    print(e)
    class K0_1: pass
try:
    class K0_2(K0_0, K0_1):
        def __init__(self, *args, **kw):
            print('K0_2.__init__', args, kw)
            super().__init__(*args, **kw)
        def who(self):
            return ['K0_2'] + super().who()
        @classmethod
        def make(cls):
            return 'K0_2', cls.__name__
        @property
        def p(self):
            return 'K0_2.p'
        def __repr__(self):
            return f'<{type(self).__name__}>'
except TypeError as e:
    print(e)
    class K0_2: pass
show(lambda: [k.__name__ for k in K0_0.__mro__])
show(lambda: [k.__name__ for k in K0_1.__mro__])
show(lambda: [k.__name__ for k in K0_2.__mro__])
show(lambda: K0_0().who())
show(lambda: K0_0().__dict__)
show(lambda: K0_0().who.__name__)
show(lambda: K0_0().__doc__)
show(lambda: K0_0(a=1) and None)
show(lambda: isinstance(K0_0(), K0_0), )
show(lambda: issubclass(K0_0, K0_1))
show(lambda: K0_1().who())
show(lambda: K0_1().nope)
show(lambda: K0_1().__dict__)
show(lambda: K0_1().__doc__)
show(lambda: K0_1(a=1) and None)
show(lambda: isinstance(K0_1(), K0_2), )
show(lambda: issubclass(K0_1, K0_0))
show(lambda: K0_2().who())
show(lambda: K0_2().make())
show(lambda: K0_2().__class__.__name__)
show(lambda: K0_2().__dict__)
show(lambda: K0_2(1, b=2) and None)
show(lambda: isinstance(K0_2(), K0_2), )
show(lambda: issubclass(K0_2, K0_2))

try:
    class K1_0():
        @classmethod
        def make(cls):
            return 'K1_0', cls.__name__, super().make()
        x = '12'
except TypeError as e:
    print(e)
    class K1_0: pass
try:
    class K1_1(K1_0):
        def who(self):
            return ['K1_1'] + []
except TypeError as e:
    print(e)
    class K1_1: pass
try:
    class K1_2(K1_0, K1_1):
        def __init__(self, *args, **kw):
            print('K1_2.__init__', args, kw)
            super().__init__()
        def who(self):
            return ['K1_2'] + super().who()
        __slots__ = ()
except TypeError as e:
    print(e)
    class K1_2: pass
try:
    class K1_3(K1_1, K1_0):
        def __init__(self, *args, **kw):
            print('K1_3.__init__', args, kw)
            super().__init__()
        def who(self):
            return ['K1_3'] + super().who()
        def __getattr__(self, name):
            return 'K1_3.' + name
except TypeError as e:
    print(e)
    class K1_3: pass
try:
    class K1_4(K1_2, K1_3):
        def __init__(self, *args, **kw):
            print('K1_4.__init__', args, kw)
            super().__init__(*args, **kw)
        def who(self):
            return ['K1_4'] + super().who()
        def __init_subclass__(cls, **kw):
            super().__init_subclass__()
            print('sub', 'K1_4', cls.__name__, kw)
        def __repr__(self):
            return f'<{type(self).__name__}>'
except TypeError as e:
    print(e)
    class K1_4: pass
show(lambda: [k.__name__ for k in K1_0.__mro__])
show(lambda: [k.__name__ for k in K1_1.__mro__])
show(lambda: [k.__name__ for k in K1_2.__mro__])
show(lambda: [k.__name__ for k in K1_3.__mro__])
show(lambda: [k.__name__ for k in K1_4.__mro__])
show(lambda: K1_2().who())
show(lambda: K1_2().p)
show(lambda: K1_2().x)
show(lambda: K1_2().__dict__)
show(lambda: K1_2(a=1) and None)
show(lambda: isinstance(K1_2(), K1_1), )
show(lambda: issubclass(K1_2, K1_0))
show(lambda: K1_3().who())
show(lambda: K1_3().s)
show(lambda: K1_3().p)
show(lambda: K1_3().__doc__)
show(lambda: K1_3(1, b=2) and None)
show(lambda: isinstance(K1_3(), K1_3), )
show(lambda: issubclass(K1_3, K1_0))
show(lambda: K1_4().who())
show(lambda: K1_4().__class__.__bases__[0].__name__)
show(lambda: K1_4().__class__.__name__)
show(lambda: K1_4().s)
show(lambda: K1_4(1) and None)
show(lambda: isinstance(K1_4(), K1_1), )
show(lambda: issubclass(K1_4, K1_4))

try:
    class K2_0():
        @property
        def p(self):
            return 'K2_0.p'
except TypeError as e:
    print(e)
    class K2_0: pass
try:
    class K2_1(K2_0, flag=1):
        def who(self):
            return ['K2_1'] + super(K2_1, self).who()
        @classmethod
        def make(cls):
            return 'K2_1', cls.__name__, super().make()
        def __init_subclass__(cls, **kw):
            super().__init_subclass__()
            print('sub', 'K2_1', cls.__name__, kw)
except TypeError as e:
    print(e)
    class K2_1: pass
try:
    class K2_2(K2_1, flag=1):
        def who(self):
            return ['K2_2'] + []
        x = 3
        def __getattr__(self, name):
            return 'K2_2.' + name
except TypeError as e:
    print(e)
    class K2_2: pass
try:
    class K2_3(K2_1, K2_0):
        def who(self):
            return ['K2_3'] + super(K2_3, self).who()
        @property
        def p(self):
            return 'K2_3.p' + super().p
        x = True
except TypeError as e:
    print(e)
    class K2_3: pass
show(lambda: [k.__name__ for k in K2_0.__mro__])
show(lambda: [k.__name__ for k in K2_1.__mro__])
show(lambda: [k.__name__ for k in K2_2.__mro__])
show(lambda: [k.__name__ for k in K2_3.__mro__])
show(lambda: K2_1().who())
show(lambda: K2_1().__doc__)
show(lambda: K2_1().who.__name__)
show(lambda: K2_1().x)
show(lambda: K2_1(1, b=2) and None)
show(lambda: isinstance(K2_1(), K2_1), )
show(lambda: issubclass(K2_1, K2_0))
show(lambda: K2_2().who())
show(lambda: K2_2().x)
show(lambda: K2_2().make())
show(lambda: K2_2().s)
show(lambda: K2_2(1) and None)
show(lambda: isinstance(K2_2(), K2_3), )
show(lambda: issubclass(K2_2, K2_0))
show(lambda: K2_3().who())
show(lambda: K2_3().s)
show(lambda: K2_3().nope)
show(lambda: K2_3().__class__.__bases__[0].__name__)
show(lambda: K2_3(1) and None)
show(lambda: isinstance(K2_3(), K2_2), )
show(lambda: issubclass(K2_3, K2_2))

try:
    class K3_0():
        @property
        def p(self):
            return 'K3_0.p' + super().p
except TypeError as e:
    print(e)
    class K3_0: pass
try:
    class K3_1():
        def __init__(self, *args, **kw):
            print('K3_1.__init__', args, kw)
            super().__init__(*args[1:])
        @classmethod
        def make(cls):
            return 'K3_1', cls.__name__, super().make()
        def __init_subclass__(cls, **kw):
            super().__init_subclass__()
            print('sub', 'K3_1', cls.__name__, kw)
except TypeError as e:
    print(e)
    class K3_1: pass
try:
    class K3_2(K3_0):
        def __init__(self, *args, **kw):
            print('K3_2.__init__', args, kw)
            super().__init__(*args[1:])
        def who(self):
            return ['K3_2'] + super().who()
        x = 3
        def __init_subclass__(cls, **kw):
            super().__init_subclass__()
            print('sub', 'K3_2', cls.__name__, kw)
        def __getattr__(self, name):
            return 'K3_2.' + name
        def __repr__(self):
            return f'<{type(self).__name__}>'
except TypeError as e:
    print(e)
    class K3_2: pass
try:
    class K3_3(K3_2, K3_0, K3_1):
        def __getattr__(self, name):
            return 'K3_3.' + name
except TypeError as e:
    print(e)
    class K3_3: pass
show(lambda: [k.__name__ for k in K3_0.__mro__])
show(lambda: [k.__name__ for k in K3_1.__mro__])
show(lambda: [k.__name__ for k in K3_2.__mro__])
show(lambda: [k.__name__ for k in K3_3.__mro__])
show(lambda: K3_1().who())
show(lambda: K3_1().s)
show(lambda: K3_1().x)
show(lambda: K3_1().__doc__)
show(lambda: K3_1(1, b=2) and None)
show(lambda: isinstance(K3_1(), K3_2), )
show(lambda: issubclass(K3_1, K3_1))
show(lambda: K3_2().who())
show(lambda: K3_2().p)
show(lambda: K3_2().x)
show(lambda: K3_2().nope)
show(lambda: K3_2(a=1) and None)
show(lambda: isinstance(K3_2(), K3_3), )
show(lambda: issubclass(K3_2, K3_1))
show(lambda: K3_3().who())
show(lambda: K3_3().__dict__)
show(lambda: K3_3().__class__.__name__)
show(lambda: K3_3().s)
show(lambda: K3_3(1, b=2) and None)
show(lambda: isinstance(K3_3(), K3_3), )
show(lambda: issubclass(K3_3, K3_3))
