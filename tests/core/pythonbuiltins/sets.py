def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ": " + str(e))

s = {1, 2, 3}
z = frozenset([3, 4])
def srt(x):
    return sorted(x)
for f in [
    lambda: set(), lambda: frozenset(), lambda: srt(set("abca")), lambda: set(5), lambda: set(1, 2), lambda: srt(set(x % 3 for x in range(9))), lambda: {1}, lambda: frozenset({1}),
    lambda: srt(s | z), lambda: srt(s & z), lambda: srt(s - z), lambda: srt(s ^ z), lambda: type(s | z).__name__, lambda: type(z | s).__name__, lambda: s | [1], lambda: s & 5,
    lambda: srt(s.union([9], (8,))), lambda: srt(s.intersection([1, 2], {2})), lambda: srt(s.difference([1], [2])), lambda: srt(s.symmetric_difference([3, 5])),
    lambda: s.issubset([1, 2, 3, 4]), lambda: s.issuperset((1,)), lambda: s.isdisjoint("a"), lambda: s <= s, lambda: s < s, lambda: {1} < s, lambda: s > {1}, lambda: s >= z, lambda: s == {3, 2, 1},
    lambda: s == frozenset(s), lambda: s != {1}, lambda: s < 5, lambda: s.remove(9), lambda: set().pop(), lambda: s.discard(9), lambda: s.add([]), lambda: [] in s, lambda: {1} in s,
    lambda: frozenset({1}) in {frozenset({1})}, lambda: {1} in {frozenset({1})}, lambda: {{1}}, lambda: hash(frozenset([1, 2])) == hash(frozenset([2, 1])), lambda: hash(s), lambda: s.add(), lambda: s.add(1, 2),
    lambda: s.union(5), lambda: s.copy() == s, lambda: s.copy() is s, lambda: z.copy() is z, lambda: frozenset(z) is z, lambda: z.add(1), lambda: len(s), lambda: sum(s), lambda: 1 in s, lambda: s.symmetric_difference(),
    lambda: set([1, 1.0, True]), lambda: s[0], lambda: sorted({3, 1, 2}, reverse=True), lambda: {*s, *z} == {1, 2, 3, 4}, lambda: max(s), lambda: {x for x in "a"}, lambda: set.add(1, 2),
    lambda: s.isdisjoint(5), lambda: s.issubset(5),
]:
    show(f)
t = set(s)
t |= {7}
t &= {1, 2, 7}
t -= {1}
t ^= {2, 9}
print(srt(t))
t.update([1], "a", {2: 3})
print(len(t), "a" in t)
t.intersection_update([1, 2, 7])
t.difference_update([1])
t.symmetric_difference_update([2, 5])
print(srt(t))
t.add(5)
t.discard(5)
t.remove(7)
print(t, len(t))
t.clear()
print(t, bool(t))
def bad():
    u = {1, 2}
    for x in u:
        u.add(x + 10)
show(bad)
def bad():
    u = set()
    u |= [1]
show(bad)
u = set(range(100))
while len(u) > 1:
    u.pop()
print(len(u))
class Tags(set):
    def label(self):
        return "+".join(sorted(self))
g = Tags(["x", "y"])
g.add("w")
print(g.label(), len(g), isinstance(g, set), g == {"x", "y", "w"}, type(g | {"q"}).__name__, Tags(["one"]))
print({frozenset({1, 2}): "v"}[frozenset({2, 1})], {(1, 2), (1, 2)}, set(), frozenset(), {()})
