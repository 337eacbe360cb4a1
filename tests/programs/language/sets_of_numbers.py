# The order in which a set of numbers is iterated is that of CPython's table.
import random

print({3, 1, 2}, set([10, 5, 7, 100, 33]), list({5, 3, 1}), {8, 1, 3}, {16, 8, 0}, {-1, -2, 5})
s = set()
for n in [5, 13, 21, 8, 16, 0, 29, 3]:
    s.add(n)
    print(s)
for n in [13, 8, 5]:
    s.discard(n)
    print(s, s.pop())
print({x * x % 17 for x in range(20)}, {True, 2, 1.5, 0}, {1000000, 2 ** 40, 7, 99})
a, b = set(range(0, 40, 7)), {3, 14, 15, 28, 92, 65}
print(a | b, a & b, a - b, b - a, a ^ b, frozenset(a) | b)
a |= b
print(a)
a -= {3, 21}
a.update([8, 16, 24], (32, 40))
print(a, len(a), sorted(a)[:3], a.copy())
rng = random.Random(3)
many = {rng.randrange(1000) for _ in range(60)}
print(many)
for n in list(many)[::3]:
    many.remove(n)
print(many, [many.pop() for _ in range(5)], many)
print({(1,), (1, 2)} >= {(1,)}, {0.5, 1.25, -3.0, 2.0})
