from collections import ChainMap, Counter, OrderedDict, defaultdict, deque, namedtuple

text = "the quick brown fox jumps over the lazy dog the end"
words = Counter(text.split())
print(words.most_common(2), words["the"], words["missing"])
words.update(["fox", "fox"])
words.subtract({"the": 5})
print(words["the"], sum(words.values()), +words == words - Counter())
print(Counter("aab") + Counter("bc"), Counter("aab") & Counter("ab"), Counter("aab") | Counter("bbb"))
print(sorted(Counter("hello").elements()), Counter(a=2, b=0), repr(Counter()))

groups = defaultdict(list)
for w in sorted(set(text.split())):
    groups[len(w)].append(w)
print(dict(groups))
print(groups)
tree = lambda: defaultdict(tree)
root = tree()
root["a"]["b"] = 1
print(root["a"]["b"], list(root), 5 in root)
missing = defaultdict(int)
missing["x"] += 1
print(missing["y"], missing, missing.get("z"))

Point = namedtuple("Point", "x y z", defaults=[0])
p = Point(1, y=2)
print(p, p.z, p._replace(x=9), p._asdict(), Point._fields, p + (4,), p == (1, 2, 0))
x, *rest = p
print(x, rest, Point._make([7, 8, 9]))
for bad in (lambda: Point(1), lambda: setattr(p, "x", 1), lambda: Point(1, 2, 3, 4), lambda: namedtuple("T", "a a")):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)

d = deque(range(5), maxlen=5)
d.append(5)
d.appendleft(-1)
d.rotate(2)
print(d, d[0], d[-1], len(d))
d.extend("ab")
d.extendleft("xy")
print(d, d.popleft(), d.pop(), d.count("x"), "a" in d)
d.remove(-1)
print(list(reversed(d)), deque([1, 2]) == deque([1, 2]), deque("abc"))
try:
    deque().pop()
except IndexError as e:
    print(e)

od = OrderedDict(a=1, b=2, c=3)
od.move_to_end("a")
print(od, od.popitem(last=False), list(od))
chain = ChainMap({"a": 1}, {"a": 2, "b": 3})
print(chain["a"], chain["b"], dict(chain), len(chain), chain.new_child({"c": 0})["c"])
