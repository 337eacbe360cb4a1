e = ValueError(0)
for i in range(2000):
    n = ValueError(i); n.__cause__ = e; n.__context__ = e; e = n
g = ExceptionGroup('g', [ValueError(1)])
for i in range(500): g = ExceptionGroup('g%d' % i, [g, ValueError(i)])
try: raise g
except* KeyError: pass
