# Random methods: what was printed was recorded from CPython.
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

show(lambda v: (v.count('é'), v), (1,))
show(lambda v: (v.__getitem__('日本'), v), ['b', 'a'])
show(lambda v: (v.__len__(), v), range(0))
show(lambda v: (v.isdigit({100, 3, -1}), v), '\n\t\'')
show(lambda v: (v.copy(False), v), frozenset({(1, 2)}))
show(lambda v: (v.__getitem__('abc'), v), range(10, 0, -3))
show(lambda v: (v.union(), v), frozenset({'a', 1}))
show(lambda: range(1, 2, 0))
show(lambda v: (v.remove({'b': '', 'key': True, (1, 2): None}), v), [])
show(lambda v: (v.get(), v), {None: [], 1.5: 'x'})

show(lambda v: (v.__contains__({'b': None, 0: 'a,b,,c'}), v), {(1, 2)})
show(lambda v: (v.hex(), v), (0.1))
show(lambda v: (v.isdecimal(), v), '{}')
show(lambda v: (v.__contains__(0), v), range(0))
show(lambda: list())
show(lambda v: (v.__getitem__(2), v), ['b', 'a'])
show(lambda v: (v.__lt__(123456.789), v), (-7))
show(lambda: isinstance())
show(lambda v: (v.__len__(), v), range(10, 0, -3))
show(lambda: setattr('aXbX'))

show(lambda v: (v.count(range(-2, 0)), v), ['b', 'a'])
show(lambda v: (v.decode('utf-8', 'replace'), v), b'abc')
show(lambda: bytes([256]))
show(lambda v: (v.__eq__(0.0), v), (3))
show(lambda v: (v.conjugate(), v), (2))
show(lambda v: (v.fromhex(b'', b'a b'), v), (1.5))
show(lambda: round(3.14159, 2))
show(lambda v: (v.symmetric_difference(range(True, 0), ['  x y ']), v), frozenset({(1, 2)}))
show(lambda v: (v.fromkeys((1e16, True, 12345678901234567890, )), v), {'a': 1, 'b': 2})
show(lambda v: (v.__delitem__('abc'), v), [3, 1, 2])

show(lambda: round(2.5))
show(lambda v: (v.__len__(), v), ('a', None))
show(lambda v: (v.index(), v), range(10, 0, -3))
show(lambda v: (v.setdefault(3.0), v), {})
show(lambda v: (v.isprintable(), v), 'aXbX')
show(lambda: bin('12'))
show(lambda v: (v.endswith(), v), b'')
show(lambda v: (v.__getitem__({0}), v), range(0))
show(lambda v: (v.__contains__(None), v), [1, 2, 3])
show(lambda v: (v.__setitem__(1e16, {1, -1, 33}), v), [1, 2, 3])
