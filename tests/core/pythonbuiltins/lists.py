def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ": " + str(e))

a = [3, 1, 2]
for f in [
    lambda: list(), lambda: list("abc"), lambda: list(range(4)), lambda: list((1, 2)), lambda: list({1: 2}), lambda: list(x * x for x in range(4)),
    lambda: list(5), lambda: list(1, 2), lambda: list(a=1), lambda: list([1, [2]]),
    lambda: a.append(), lambda: a.append(1, 2), lambda: a.append(x=1), lambda: a.index(9), lambda: a.remove(9), lambda: [].pop(), lambda: a.pop(7),
    lambda: a.pop("x"), lambda: a.insert(1), lambda: a.extend(3), lambda: a.count(), lambda: a.clear(1), lambda: a.sort(1), lambda: a.sort(k=1),
    lambda: list.append(5, 1), lambda: list.append(), lambda: a[9], lambda: a["x"], lambda: a[1.0], lambda: a + (1,), lambda: a + 1, lambda: a * "x",
    lambda: a * 1.5, lambda: 2 * a, lambda: a * -1, lambda: a[::0], lambda: a["a":], lambda: [1, 2] < [1, 3], lambda: [1, 2] < [1], lambda: [1] < (1,),
    lambda: [1, "a"] < [1, 2], lambda: [] == [], lambda: [1] == (1,), lambda: [1, 2] == [1, 2.0], lambda: hash([]), lambda: sorted([3, "a"]),
    lambda: sorted(), lambda: sorted([1], [2]), lambda: sorted(5), lambda: sorted([2, 1], reverse="x"), lambda: [1, 2, 3].index(3, 0, 2), lambda: [1, 2, 3].index(3, -1),
]:
    show(f)

b = list(range(10))
for s in [slice(2, 5), slice(None, None, 2), slice(None, None, -1), slice(8, 2, -2), slice(-3, None), slice(100), slice(-100, 100, 3), slice(5, 2), slice(0, 0)]:
    print(s, b[s], b[:5][s])
b[2:4] = ["x"]
print(b)
b[::3] = [0, 0, 0]
print(b)
def bad():
    b[::3] = [1]
show(bad)
def bad():
    b[1:2] = 5
show(bad)
def bad():
    b[99] = 5
show(bad)
def bad():
    del b[99]
show(bad)
b[1:1] = "pq"
print(b)
del b[2:5]
print(b)
del b[::2]
print(b)
del b[::-2]
print(b)
del b[0]
print(b)
b[:] = iter([1, 2, 3])
print(b)
b += (x for x in "ab")
print(b, b.copy() is b, b.copy() == b)
b.extend(b)
print(b)
b.reverse()
print(b, b.count(1), b.index(1))
b.insert(-1, "i")
b.insert(100, "end")
b.insert(-100, "start")
print(b, b.pop(), b.pop(0), b.pop(-2), b)
b.remove("a")
print(b)
b *= 2
print(b)
b.clear()
print(b, bool(b), len(b))
c = [1]
c.append(c)
print(c)

words = "the quick brown fox jumps over the lazy dog The Quick".split()
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len), sorted(words, key=len, reverse=True))
print(sorted(words, key=lambda w: (len(w), w)), sorted(words, key=lambda w: -len(w)))
print(sorted([(1, "b"), (0, "z"), (1, "a")]), sorted([2.5, 1, 3.25, True]), sorted("hello"), sorted({3: 1, 1: 2}))
words.sort(key=lambda w: w[-1], reverse=True)
print(words)
words.sort()
print(words)
numbers = [(i * 7919) % 101 for i in range(300)]
print(sorted(numbers) == sorted(numbers, key=lambda n: n), sorted(numbers, reverse=True)[:5])
pairs = [(n % 5, i) for i, n in enumerate(numbers)]
print(all(x < y for x, y in zip(sorted(pairs), sorted(pairs)[1:])), sorted(pairs, key=lambda p: p[0]) == sorted(pairs))
print(sorted(pairs, key=lambda p: p[0], reverse=True)[:4])

class Card:
    def __init__(self, rank):
        self.rank = rank
    def __lt__(self, other):
        return self.rank < other.rank
    def __repr__(self):
        return f"Card({self.rank})"
print(sorted([Card(3), Card(1), Card(2)]), min(Card(3), Card(1)))

class Stack(list):
    def push(self, x):
        self.append(x)
    def __repr__(self):
        return "Stack" + super().__repr__()
s = Stack([1, 2])
s.push(3)
print(s, len(s), s[0], s[1:], s == [1, 2, 3], isinstance(s, list), type(s).__name__, 3 in s, [*s], sum(s), list(reversed(s)))

class Named(list):
    def __init__(self, a, b):
        super().__init__([a, b])
print(Named(1, 2), list(Named(3, 4)))
