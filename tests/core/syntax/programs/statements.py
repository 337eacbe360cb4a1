"""Docstring."""
from __future__ import annotations
import a, b.c, d as e, f.g as h
from . import a
from .. import (b, c as d,)
from ...x.y import z as w
from .... import q
from m import *
x = 1; y = 2;
a = b = c, d = e
a, *b = c
[a, (b, c)] = d
(a) = 1
(a.b) = a[0] = 2
*a, = b
a += 1; a -= 1; a *= 2; a @= b; a /= 2; a //= 2; a %= 2; a **= 2; a >>= 1; a <<= 1; a &= b; a ^= b; a |= b
a.b += yield_
a: int
a: int = 1
(a): int = 1
a.b: int
a[0]: "str" = "x"
a: tuple = 1, 2
del a, b.c, d[0], (e, f), [g]
del (a)
del a,
assert a
assert a, "message"
pass
raise
raise A
raise A from b
if a: pass
if a:
    b
elif c:
    d
elif e:
    f
else:
    g
while a:
    break
else:
    b
for a in b: continue
for a, *b in c, d:
    pass
else:
    e
for (a), [b], c.d, e[0] in f: pass
for x in *a, b: pass
with a: pass
with a as b, c as (d, e), f: pass
with (a): pass
with (a, b): pass
with (a as b, c,): pass
with (a, b) as c: pass
with (a), (b): pass
with (a).b: pass
with (yield_): pass
with a() as b.c, d as e[0]: pass
try:
    a
except:
    b
try:
    a
except A:
    b
except (B, C) as e:
    c
else:
    d
finally:
    e
try: a
finally: b
try:
    a
except* A as e:
    b
except* B:
    c
print(a) ; print(b)
match = case = _ = type = 1
match(a)
match[a]: int
match.a
match + 1
match -1
match, case
match * a, b
if True:
	tabs = 1
	if x:
		y

        # comment
z = (1 +
  2) \
  + 3
t = 1, \
    2
