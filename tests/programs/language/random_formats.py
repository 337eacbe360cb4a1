# Random formats: what was printed was recorded from CPython.
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

show(lambda: format(-1, '^z10q'))
show(lambda: (lambda v: f'{v:012,.1}|{v!r:>10}')(range(3, 5)))
show(lambda: 'x %-+o%' % {'k': -2})
show(lambda: '{:0>-012,.0g} {}'.format(range(-2, 0), 'Hello World', k=1))
show(lambda: '%(k)-8f %(n)s' % {'k': b''})
show(lambda: (lambda v, w, p: f'{v:{w}.{p}}')(None, '<6', 2))
show(lambda: (lambda v: f'{v:<= #1_.0o}|{v!r:>10}')(-2.25))
show(lambda: '{0:{1}} {2}'.format({-1: 'aXbX', -1: 123456.789, 'a': 1}, range(True, 3), k=1))

show(lambda: '%(k).1d %(n)s' % {'k': {1}})
show(lambda: 'x %#10.2x %s' % -2**63)
show(lambda: '{0:{1}} {2}'.format(255, range(2, 0)))
show(lambda: '%(k)r %(k)s' % {'k': 1})
show(lambda: (lambda v, w, p: f'{v:{w}.{p}g}')(['  x y ', -2, '%s'], 0, 0))
show(lambda: '%(k)08d %(k)s' % {'k': -2**63})
show(lambda: 'x % 10.10d' % {'k': 3})
show(lambda: '%#10.2%%' % {'k': 1})

show(lambda: 'x %-+.*X' % {'k': 1})
show(lambda: '{:{}} {k}'.format(12345678901234567890, 0.1, k=1))
show(lambda: (lambda v, w, p: f'{v:{w}.{p}e}')(0, '', 4))
show(lambda: '%-.*E%%' % 12345678901234567890)
show(lambda: format(12345678901234567890, '<=0_.0s'))
show(lambda: (lambda v, w, p: f'{v:{w}.{p}f}')(None, 3, 2))
show(lambda: '%(k).1f %(n)s' % {'k': b'\x00\xff'})
show(lambda: '%#*.2u' % (3, 2, [-7]))

show(lambda: 'x %-+5.10g %s' % ([],))
show(lambda: (lambda v: f'{v:<<+z10_r}|{v!r:>10}')('a,b,,c'))
show(lambda: '%(k)08g %(n)s' % {'k': -0.0})
show(lambda: format(1.5, '-z05.2E'))
show(lambda: (lambda v, w, p: f'{v:{w}.{p}g}')(-1, '', 4))
show(lambda: '{!s} {2}'.format(range(0, 5), '', w=9, k=1.5))
show(lambda: (lambda v, w, p: f'{v:{w}.{p}f}')('Hello World', '<6', 2))
show(lambda: '%(k)-8g %(k)s' % {'k': [None]})
