# Operators, by precedence and associativity
a or b and not c
not not a
a < b <= c != d is not e not in f in g is h == i > j >= k
a | b ^ c & d << e >> f + g - h * i / j // k % l @ m
-a ** -b ** c
+-~a
(a + b) * (c - (d))
a if b else c if d else e
(yield_ := 3) + (x := y)
lambda: 0
lambda a, b=1, /, c=2, *d, e, f=3, **g: (a, b)
lambda *, k: k
lambda x: lambda y: x + y
# Primaries
a.b.c(d)(e, *f, g=h, **i)[j][k, l][m:n][:][::][a:b:c, ..., 1:]
f(x for x in y)
f((x for x in y), 1)
f(a, b,)
f(*a, b, *c, d=1, *e, **f, g=2)
f(a := 1, b)
x[a := 1]
x[*a, b]
x[*a]
x[a,]
# Displays
()
(a,)
(a, *b)
[]
[a, *b, c := 1]
{a, *b}
{}
{a: b, **c, "d": lambda: e}
[a for b in c if d if e for f, *g in h]
{a for b in c}
{a: b for c in d}
(a async for b in c)
[a if b else c for d in e or f]
[(yield_, x) for x in (1, 2)]
# Numbers
0, 00, 1_000, 0xFF_ff, 0o17, 0B101, 123456789012345678901234567890
0.5, .5, 5., 1e10, 1E-5, 1_0.0_1e+1_0, 1e400, 4.9e-324, 1e-400, 0.1
3j, 1.5J, 0777.5, 1if 1else 2
None, True, False, ...
