# Random unpackings: what was printed was recorded from CPython.
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

x = y = z = None
d = {}
try:
    x, [*y, z] = [[1, 2], [3, 4]]
except Exception as e:
    print(type(e).__name__, e)
print(plain([x, y, z, d]))
x = y = z = None
d = {}
try:
    (z,), x, d[0] = [[1, 2], [3, 4]]
except Exception as e:
    print(type(e).__name__, e)
print(plain([x, y, z, d]))
x = y = z = None
d = {}
try:
    d[0], d[0] = [None, [0.0, False], b'a']
except Exception as e:
    print(type(e).__name__, e)
print(plain([x, y, z, d]))
x = y = z = None
d = {}
try:
    w = [d[0], d['k']] = iter([1, 2, 3])
except Exception as e:
    print(type(e).__name__, e)
print(plain([x, y, z, d]))
x = y = z = None
d = {}
try:
    for (x, z) in [zip('ab', 'cd')]: pass
except Exception as e:
    print(type(e).__name__, e)
print(plain([x, y, z, d]))
x = y = z = None
d = {}
try:
    (*y, x) = {'a': 1, 'b': 2}.items()
except Exception as e:
    print(type(e).__name__, e)
print(plain([x, y, z, d]))

x = y = z = None
d = {}
try:
    for (*z, x, x) in [((1, 2), 3)]: pass
except Exception as e:
    print(type(e).__name__, e)
print(plain([x, y, z, d]))
x = y = z = None
d = {}
try:
    for (x,) in [[1, [2, 3], 4]]: pass
except Exception as e:
    print(type(e).__name__, e)
print(plain([x, y, z, d]))
x = y = z = None
d = {}
try:
    *y, = iter([1, 2, 3])
except Exception as e:
    print(type(e).__name__, e)
print(plain([x, y, z, d]))
x = y = z = None
d = {}
try:
    (*x, z) = ((1, 2), 3)
except Exception as e:
    print(type(e).__name__, e)
print(plain([x, y, z, d]))
x = y = z = None
d = {}
try:
    for [d['k'], d[0]] in [{7}]: pass
except Exception as e:
    print(type(e).__name__, e)
print(plain([x, y, z, d]))
x = y = z = None
d = {}
try:
    (y, *z) = range(2, 5)
except Exception as e:
    print(type(e).__name__, e)
print(plain([x, y, z, d]))

x = y = z = None
d = {}
try:
    w = [*y,] = 12345678901234567890
except Exception as e:
    print(type(e).__name__, e)
print(plain([x, y, z, d]))
x = y = z = None
d = {}
try:
    *z, x = [1, [2, 3], 4]
except Exception as e:
    print(type(e).__name__, e)
print(plain([x, y, z, d]))
x = y = z = None
d = {}
try:
    for ([z,], z) in [{'a': 1, 'b': 2}.items()]: pass
except Exception as e:
    print(type(e).__name__, e)
print(plain([x, y, z, d]))
x = y = z = None
d = {}
try:
    ([x,],) = ((1, 2), 3)
except Exception as e:
    print(type(e).__name__, e)
print(plain([x, y, z, d]))
x = y = z = None
d = {}
try:
    w = [(z,),] = [1, [2, 3], 4]
except Exception as e:
    print(type(e).__name__, e)
print(plain([x, y, z, d]))
x = y = z = None
d = {}
try:
    for (x, x, (*x, x)) in [5]: pass
except Exception as e:
    print(type(e).__name__, e)
print(plain([x, y, z, d]))

x = y = z = None
d = {}
try:
    for [*x, d['k'], x] in [{'a': 1, 'b': 2}.items()]: pass
except Exception as e:
    print(type(e).__name__, e)
print(plain([x, y, z, d]))
x = y = z = None
d = {}
try:
    w = [x, d[0], d['k']] = 5
except Exception as e:
    print(type(e).__name__, e)
print(plain([x, y, z, d]))
x = y = z = None
d = {}
try:
    for [x, d['k']] in [7]: pass
except Exception as e:
    print(type(e).__name__, e)
print(plain([x, y, z, d]))
x = y = z = None
d = {}
try:
    (*y, (*x, d['k'], d['k']), x) = {'a': 1, 'b': 2}.items()
except Exception as e:
    print(type(e).__name__, e)
print(plain([x, y, z, d]))
x = y = z = None
d = {}
try:
    d[0], x = 7
except Exception as e:
    print(type(e).__name__, e)
print(plain([x, y, z, d]))
x = y = z = None
d = {}
try:
    (x, *z, x) = []
except Exception as e:
    print(type(e).__name__, e)
print(plain([x, y, z, d]))
