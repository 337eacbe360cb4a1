# Random augmented: what was printed was recorded from CPython.
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

x = 1.5
y = x
try:
    x -= b'a'
    print(plain(x))
except Exception as e:
    print(type(e).__name__, e)
try:
    x &= b'abc'
    print(plain(x), plain(y), x is y if isinstance(x, (list, dict, set)) else None)
except Exception as e:
    print(type(e).__name__, e)
try:
    x @= 3
    print(plain(x))
except Exception as e:
    print(type(e).__name__, e)
try:
    x /= float('inf')
    print(plain(x))
except Exception as e:
    print(type(e).__name__, e)
try:
    x -= '%s'
    print(plain(x))
except Exception as e:
    print(type(e).__name__, e)
try:
    x *= 0
    print(plain(x))
except Exception as e:
    print(type(e).__name__, e)

x = -2
y = x
try:
    x @= b''
    print(plain(x))
except Exception as e:
    print(type(e).__name__, e)
try:
    x |= b'a'
    print(plain(x), plain(y), x is y if isinstance(x, (list, dict, set)) else None)
except Exception as e:
    print(type(e).__name__, e)
try:
    x ^= {True: None, 'a': 255, 'a': 'a,b,,c'}
    print(plain(x))
except Exception as e:
    print(type(e).__name__, e)
try:
    x *= -1
    print(plain(x))
except Exception as e:
    print(type(e).__name__, e)
x = '12'
y = x
try:
    x /= {-3, 1.5, -2}
    print(plain(x))
except Exception as e:
    print(type(e).__name__, e)
try:
    x ^= 1
    print(plain(x))
except Exception as e:
    print(type(e).__name__, e)

x = ()
y = x
try:
    x /= '\n\t\''
    print(plain(x))
except Exception as e:
    print(type(e).__name__, e)
x = b'a b'
y = x
try:
    x *= True
    print(plain(x))
except Exception as e:
    print(type(e).__name__, e)
try:
    x -= {b'x': None}
    print(plain(x))
except Exception as e:
    print(type(e).__name__, e)
try:
    x >>= -1
    print(plain(x))
except Exception as e:
    print(type(e).__name__, e)
try:
    x @= '%s'
    print(plain(x))
except Exception as e:
    print(type(e).__name__, e)
try:
    x -= ()
    print(plain(x))
except Exception as e:
    print(type(e).__name__, e)

x = b'a b'
y = x
try:
    x @= {'key': 1e-7, 'b': 2, b'x': b'abc'}
    print(plain(x))
except Exception as e:
    print(type(e).__name__, e)
x = '{}'
y = x
try:
    x >>= 2
    print(plain(x))
except Exception as e:
    print(type(e).__name__, e)
x = (True, '  x y ', )
y = x
try:
    x |= -2.25
    print(plain(x), plain(y), x is y if isinstance(x, (list, dict, set)) else None)
except Exception as e:
    print(type(e).__name__, e)
x = {4, -1}
y = x
try:
    x &= 0.0
    print(plain(x), plain(y), x is y if isinstance(x, (list, dict, set)) else None)
except Exception as e:
    print(type(e).__name__, e)
try:
    x *= 0
    print(plain(x))
except Exception as e:
    print(type(e).__name__, e)
try:
    x /= 2**63
    print(plain(x))
except Exception as e:
    print(type(e).__name__, e)
