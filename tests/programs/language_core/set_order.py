import random
print({3, 1, 2}, set([10, 5, 7, 100, 33]), list({5, 3, 1}), {8, 1, 3}, {33, 100, 7, 5, 10})
class R:
    def __init__(s): s.x = 12345
    def __call__(s, n):
        s.x = (s.x * 1103515245 + 12345) & 0x7fffffff
        return (s.x >> 8) % n
r = R()
def val():
    k = r(6)
    if k == 0: return r(20)
    if k == 1: return r(1000) - 500
    if k == 2: return r(100) / 4
    if k == 3: return (r(5), r(5))
    if k == 4: return r(10**9) * 10**12
    return r(2) == 0
for i in range(300):
    a = set(val() for _ in range(r(40)))
    b = {val() for _ in range(r(12))}
    c = set([r(50) for _ in range(r(60))])
    print(a, b, c, a | b, a & b, a - b, a ^ b, b | c, c - b, c & a, frozenset(c), set(dict.fromkeys(c)))
    a.update(c); print(a)
    a.difference_update(b); print(a)
    a -= c; a ^= b; print(a)
    for _ in range(r(10)):
        if c: print(c.pop(), end=" ")
        c.add(r(100)); c.discard(r(50))
    print(c, sorted(c), set(c), c.copy(), c.union(b, [3, 4]), c.intersection(range(30)), c.symmetric_difference([1, 2, 99]), hash(frozenset(c)))
    c |= {77, 66}; c &= set(range(80)); print(c)
print({-1, 5, 3}, {(1,2), (0,1), (3,3)}, {2.5, 1, 7})
