# Random bindings: what was printed was recorded from CPython.
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

f0 = lambda k, *args: (args, k, )
show(lambda: f0())
show(lambda: f0(3, True, **dict(k=1)))
show(lambda: f0(*'ab', 3, None, 123456.789))
show(lambda: f0(*(1, 2)))
show(lambda: f0(k=2))
show(lambda: f0('aXbX', d=None))
show(lambda: getattr(f0, '__defaults__', 0))

class C1:
    def __init__(self, a='12', k=2):
        self.v = (a, k, )
show(lambda: C1(-0.0, 3, float('nan')).v)
show(lambda: C1(*None).v)
show(lambda: C1().v)
show(lambda: C1(*None).v)
show(lambda: C1().v)
show(lambda: C1(*None, *None, k=True).v)

class C2:
    def m(self, *args, d=-7, a='aXbX'):
        return (a, args, d, )
show(lambda: C2().m(4, '12', **None, d=3))
show(lambda: C2().m(*[1], 2, None, k=0))
show(lambda: C2().m(3))
show(lambda: C2().m('a', b'\x00\xff', *5, b=None))
show(lambda: C2().m(True))
show(lambda: getattr(C2().m, '__defaults__', 0))

class C3:
    def m(self, *args):
        return (args, )
show(lambda: C3().m())
show(lambda: C3().m())
show(lambda: C3().m(1, *'ab', c=2.5, k='12'))
show(lambda: C3().m(a='ß'))
show(lambda: C3().m(-7))
show(lambda: C3().m(-2, *(1, 2)))
show(lambda: getattr(C3().m, '__defaults__', 0))
