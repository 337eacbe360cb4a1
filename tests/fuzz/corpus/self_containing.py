x = [1]
x.append(x)
d = {'a': x}
d['d'] = d
x.append(d)
t = (x, d)
print(x, d, t, {frozenset([1]): t})
print(x == x, repr(t))
try:
    y = [1]; y.append(y); print(x == y)
except RecursionError as e:
    print(type(e))
