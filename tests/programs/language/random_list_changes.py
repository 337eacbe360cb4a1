# Random list changes: what was printed was recorded from CPython.
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

v = list('abc')
try:
    v[-1] = -2**63
except Exception as e:
    print(type(e).__name__, e)
print(plain(v))
try:
    v *= 2
except Exception as e:
    print(type(e).__name__, e)
print(plain(v))
try:
    v[::0] += [0]
except Exception as e:
    print(type(e).__name__, e)
print(plain(v))
try:
    v.insert(1, 9)
except Exception as e:
    print(type(e).__name__, e)
print(plain(v))
try:
    v[1:0:None] = v
except Exception as e:
    print(type(e).__name__, e)
print(plain(v))
try:
    v.reverse()
except Exception as e:
    print(type(e).__name__, e)
print(plain(v))
try:
    v[5:True] = ['ß']
except Exception as e:
    print(type(e).__name__, e)
print(plain(v))
try:
    del v[-2]
except Exception as e:
    print(type(e).__name__, e)
print(plain(v))

v = list('abc')
try:
    v.insert(1, 9)
except Exception as e:
    print(type(e).__name__, e)
print(plain(v))
try:
    v[1] = (-1, )
except Exception as e:
    print(type(e).__name__, e)
print(plain(v))
try:
    v[4] = {100, True, -3}
except Exception as e:
    print(type(e).__name__, e)
print(plain(v))
try:
    v.insert(2, 9)
except Exception as e:
    print(type(e).__name__, e)
print(plain(v))
try:
    v[:0] = '日本'
except Exception as e:
    print(type(e).__name__, e)
print(plain(v))
try:
    v.reverse()
except Exception as e:
    print(type(e).__name__, e)
print(plain(v))
try:
    v[:0:-1] += [0]
except Exception as e:
    print(type(e).__name__, e)
print(plain(v))
try:
    v.reverse()
except Exception as e:
    print(type(e).__name__, e)
print(plain(v))

v = [1, 2, 3, 4, 5]
try:
    v[:True:0] = [7, 8]
except Exception as e:
    print(type(e).__name__, e)
print(plain(v))
try:
    v *= 2
except Exception as e:
    print(type(e).__name__, e)
print(plain(v))
try:
    v[5:2] = {}
except Exception as e:
    print(type(e).__name__, e)
print(plain(v))
try:
    v[:5:0] = ['  x y ']
except Exception as e:
    print(type(e).__name__, e)
print(plain(v))
try:
    v[:True:0] = v
except Exception as e:
    print(type(e).__name__, e)
print(plain(v))
try:
    v[0:] = v
except Exception as e:
    print(type(e).__name__, e)
print(plain(v))
try:
    v.reverse()
except Exception as e:
    print(type(e).__name__, e)
print(plain(v))
try:
    v[1:5] += [0]
except Exception as e:
    print(type(e).__name__, e)
print(plain(v))

v = list(range(8))
try:
    v.insert(1, 9)
except Exception as e:
    print(type(e).__name__, e)
print(plain(v))
try:
    del v[5:2]
except Exception as e:
    print(type(e).__name__, e)
print(plain(v))
try:
    v.insert(1, 9)
except Exception as e:
    print(type(e).__name__, e)
print(plain(v))
try:
    v[True] = 'aXbX'
except Exception as e:
    print(type(e).__name__, e)
print(plain(v))
try:
    v[1:-1:None] = 'ß'
except Exception as e:
    print(type(e).__name__, e)
print(plain(v))
try:
    v[:0:1] = b'\x00\xff'
except Exception as e:
    print(type(e).__name__, e)
print(plain(v))
try:
    v[0:None:-2] = 123456.789
except Exception as e:
    print(type(e).__name__, e)
print(plain(v))
try:
    v[5::0] = [7, 8]
except Exception as e:
    print(type(e).__name__, e)
print(plain(v))
