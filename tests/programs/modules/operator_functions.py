# operator: every function, getters and callers.
import operator
from functools import reduce
from operator import attrgetter, itemgetter, methodcaller


def show(label, function, *args, **keywords):
    try:
        print(label, function(*args, **keywords))
    except Exception as error:
        print(label, type(error).__name__, error)


class Box:
    def __init__(self, value):
        self.value = value
        self.self = self

    def __add__(self, other):
        return f"{self.value}+{other}"

    def __radd__(self, other):
        return f"{other}+r{self.value}"

    def __iadd__(self, other):
        self.value += other
        return self

    def __lt__(self, other):
        return "less"

    def __matmul__(self, other):
        return "matmul"

    def __neg__(self):
        return "neg"

    def __index__(self):
        return 3

    def scaled(self, by, *, plus=0):
        return self.value * by + plus


for name in "add sub mul truediv floordiv mod pow lshift rshift and_ or_ xor lt le eq ne ge gt is_ is_not".split():
    for a, b in [(7, 2), (2.5, 2), ("ab", "c"), ([1], 2), (True, False), (1, 0)]:
        show(f"{name} {a!r} {b!r}", getattr(operator, name), a, b)
for name in "iadd isub imul itruediv ifloordiv imod ipow ilshift irshift iand ior ixor".split():
    show(name, getattr(operator, name), 7, 2)
for name in "neg pos invert inv not_ truth abs index".split():
    for a in [5, -2, 1.5, "a", True, []]:
        show(f"{name} {a!r}", getattr(operator, name), a)
box = Box(4)
print(operator.add(box, 1), operator.add(1, box), operator.lt(box, 1), operator.matmul(box, 1), operator.neg(box), operator.index(box), operator.iadd(box, 3) is box, box.value)
numbers = [1, 2]
print(operator.iadd(numbers, [3]) is numbers, numbers, operator.iconcat([1], [2]), operator.concat("a", "b"))
show("concat", operator.concat, 1, 2)
print(operator.contains([1, 2], 2), operator.countOf([1, 2, 1], 1), operator.indexOf("abc", "c"), operator.getitem({"k": 1}, "k"), operator.getitem([1, 2, 3], slice(1, None)))
show("indexOf", operator.indexOf, [1], 5)
d = {}
operator.setitem(d, "x", 1)
operator.setitem(d, "y", 2)
operator.delitem(d, "x")
print(d, operator.length_hint([1, 2]), operator.length_hint(iter([1, 2, 3])), operator.length_hint(5, 9), operator.call(max, 1, 2), operator.call(int, "11", base=2))
print(itemgetter(1)("abc"), itemgetter(0, 2)("abc"), itemgetter("k")({"k": 5}), itemgetter(slice(1, 3))([1, 2, 3, 4]), itemgetter(-1)([1, 2]))
print(attrgetter("value")(box), attrgetter("self.self.value", "value")(box), methodcaller("scaled", 2, plus=1)(box), methodcaller("upper")("abc"), methodcaller("split", ",")("a,b"))
print(itemgetter(1), itemgetter(1, "a"), attrgetter("a.b"), attrgetter("a", "b"), methodcaller("f"), methodcaller("f", 1, k="v"))
show("item", itemgetter(5), [1])
show("item", itemgetter("a"), {})
show("item", itemgetter)
show("attr", attrgetter("nothing"), box)
show("attr", attrgetter, 5)
show("method", methodcaller("nothing"), box)
show("method", methodcaller, 5)
show("add", operator.add, 1)
show("neg", operator.neg)
show("neg", operator.neg, 1, 2)
print(reduce(operator.mul, range(1, 8)), sorted([(1, "b"), (0, "c"), (1, "a")], key=itemgetter(0)), sorted([("x", 3), ("y", 1)], key=itemgetter(1), reverse=True), max([{"n": 1}, {"n": 4}], key=itemgetter("n")))
print(list(map(operator.add, [1, 2], [3, 4])), operator.__add__(1, 2), operator.__lt__(1, 2), operator.__not__(1), operator.add.__name__)
