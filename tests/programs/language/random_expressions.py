# Random expressions: what was printed was recorded from CPython.
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

a, b, c = '%s', [], -7
show(lambda: c)
show(lambda: a)
show(lambda: [a, *(3.0, 2**63, 1, ), '{}'])
show(lambda: 10)
show(lambda: bool([{'b': 'a,b,,c', 3: 12345678901234567890}, *('ß', b'\x00\xff', 2, ), {}]))
show(lambda: (-1) ^ (3))
show(lambda: a / (abs(max(3, 2))))

a, b, c = 2, {True, 4}, '\n\t\''
show(lambda: (a if c else sum([i for i in range(3) for j in range(2) if i != j])))
show(lambda: ({-2}) >= {2, True, True})
show(lambda: divmod(7, 255))
show(lambda: ((-1) * (-1) % (2**63) / (0.0)) >= ((255) >> -1) // (abs(-2.25)))
show(lambda: {i: {0, 'a'} for i in a})
show(lambda: ~c)
show(lambda: [(({1.5, (1, 2), -1} | {b'x', 'b'}) ^ frozenset('a')), *tuple(sorted([-2])), a])

a, b, c = '%s', 123456.789, '  x y '
show(lambda: ({str(i) for i in []} ^ {i for i in (-2, )}))
show(lambda: list(([float(0), *a, (10) > (-2**63) < (1e16)])))
show(lambda: [str(i) for i in a if i if not a])
show(lambda: round((c) % (abs(3.0)), 2))
show(lambda: round(3.0, 0))
show(lambda: ((1.5) + float('nan')) % (round(1.5, 1)))
show(lambda: round({1.5: 12345678901234567890, 'key': -2, True: 2}, 0))

a, b, c = 123456.789, 0.1, 1
show(lambda: (not ({1.5, b'x'}) >= {'b', 'a', None}))
show(lambda: (True, '{}'))
show(lambda: (c) in [])
show(lambda: (('ß' * -1) + str('aXbX')).title())
show(lambda: ({i: (2**63) * (1e-7) for i in (-0.0, '12', ) + (2, )} | {**dict.fromkeys([12345678901234567890, 'ß'], 0), b'x': {i: () for i in b}}))
show(lambda: isinstance(b'abc', bool))
show(lambda: min(((-1) + (True)) * c, (b) + (7  ^ (-2**63))))
