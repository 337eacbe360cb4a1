from collections import Counter


def attempt(what, function, *args, **kwargs):
    try:
        print(what, "->", function(*args, **kwargs))
    except Exception as error:
        print(what, "!!", type(error).__name__, error)


c = Counter("abracadabra")
print(c, c["a"], c["zzz"], len(c), "zzz" in c)
print(c.most_common(), c.most_common(2), c.most_common(0), c.most_common(100))
print(sorted(c.elements()), c.total(), dict(c))
print(Counter(), Counter(a=3, b=1), Counter({"x": 2, "y": -1}), Counter(["red", "blue", "red"]))
c.update("aaa")
c.update({"b": 10})
c.update(z=1)
print(c)
c.subtract("ab")
c.subtract({"z": 5}, q=2)
print(c, +c, -c)
print(Counter(a=3, b=1) + Counter(a=1, b=2), Counter(a=3, b=1) - Counter(a=1, b=2))
print(Counter(a=3, b=1) & Counter(a=1, b=2), Counter(a=3, b=1) | Counter(a=1, b=2))
print(Counter(a=1) == Counter(a=1, b=0), Counter(a=1) == {"a": 1}, Counter(a=1) != Counter(a=2), Counter(a=1) <= Counter(a=2), Counter(a=1) < Counter(a=1))
print(Counter(a=1) >= Counter(a=2), Counter(a=3) > Counter(a=2))
x = Counter(a=2, b=3)
x += Counter(a=1, c=5)
print(x)
x -= Counter(a=10)
print(x)
x |= Counter(b=9)
print(x)
x &= Counter(b=4, c=1)
print(x)
del x["nothing"]
del x["b"]
print(x, x.copy(), type(x.copy()).__name__)
x["new"] += 5
x["c"] = 0
print(x, list(x), x.pop("new"), x.get("nope"), x.setdefault("s", 4))
print(list(Counter([3, 1, 2, 3]).items()))
print(Counter("hello world".split()).most_common(1)[0])
attempt("fromkeys", Counter.fromkeys, "abc")
attempt("bad", Counter, 5)
attempt("unhashable", Counter, [[1]])
attempt("plus dict", lambda: Counter(a=1) + {"a": 1})
print(Counter(a=1, b="x") if False else "-", Counter({1: 2, "k": 2, None: 5}))
print(isinstance(c, dict), sum(Counter(a=2, b=5).values()), max(Counter(a=2, b=5), key=Counter(a=2, b=5).get))
words = Counter()
for word in ["a", "b", "a", "c", "a", "b"]:
    words[word] += 1
print(words, words.most_common(2))
print(Counter(x for x in [1, 1, 2]), Counter(range(3)), sorted(Counter("cab")), str(Counter("aab")), f"{Counter('aab')}")


class Tally(Counter):
    def top(self):
        return self.most_common(1)[0][0]


t = Tally("xyx")
print(t, t.top(), t + Counter("x"))
