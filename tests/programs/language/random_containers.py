# Random containers: what was printed was recorded from CPython.
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

from collections import Counter
c = Counter('abca')
show(lambda: c.total())
print(c)
show(lambda: c.update([3, 1, 2]))
print(c)
show(lambda: c.most_common(1))
print(c)
show(lambda: c.copy())
print(c)
show(lambda: c.subtract('hello'))
print(c)
show(lambda: c.subtract((1, 1, 2)))
print(c)
show(lambda: c.subtract([True, 1, 1.0]))
print(c)
show(lambda: list(c.elements()))
print(c)

from collections import deque
c = deque([1, 2, 3], 4)
show(lambda: c.extend([True, 1, 1.0]))
print(c)
show(lambda: c.pop())
print(c)
show(lambda: c.reverse())
print(c)
show(lambda: c.index(-1))
print(c)
show(lambda: c.insert(1, 'i'))
print(c)
show(lambda: c.remove(-2.5))
print(c)
show(lambda: c.extend(range(5)))
print(c)
show(lambda: c.__len__())
print(c)

from collections import deque
c = deque([1, 2, 3], 4)
show(lambda: c.rotate(1))
print(c)
show(lambda: c.rotate(-1))
print(c)
show(lambda: c.count(10))
print(c)
show(lambda: c.extendleft([1, 2]))
print(c)
show(lambda: c.pop())
print(c)
show(lambda: c.append(10))
print(c)
show(lambda: c.insert(2, 'i'))
print(c)
show(lambda: c.append(-2.5))
print(c)

from collections import Counter
c = Counter('abca')
show(lambda: c.total())
print(c)
show(lambda: c.subtract(range(5)))
print(c)
show(lambda: c.update([]))
print(c)
show(lambda: c.pop(1, None))
print(c)
show(lambda: c.copy())
print(c)
show(lambda: c.update([True, 1, 1.0]))
print(c)
show(lambda: c.subtract({'x': 1, 'y': 2}))
print(c)
show(lambda: c.update([(1, 'a'), (2, 'b')]))
print(c)
