# What itertools gives, how lazily, and what it refuses.
import itertools
from itertools import *


def show(label, function, *args, **keywords):
    try:
        result = function(*args, **keywords)
        print(label, result if isinstance(result, (list, tuple, str)) else list(result))
    except Exception as error:
        print(label, type(error).__name__, error)


def loud(*items):
    for item in items:
        print("  read", item)
        yield item


class Numbers:
    def __init__(self, top):
        self.top = top

    def __iter__(self):
        return iter(range(self.top))


class Sub:
    def __getitem__(self, index):
        if index > 2:
            raise IndexError
        return index * 10


print(count(), count(5), count(1, 2), count(0.5, 0.25), count(2**70), repeat(1), repeat("x", 3), count(step=3), count(start=2, step=-1))
c = count(10)
next(c)
print(c, next(c), [next(c) for _ in range(3)])
print(list(islice(count(1.5, 0.5), 4)), list(islice(count(2**63 - 2), 4)))
r = repeat("a", times=2)
print(next(r), r, list(r), list(r), list(repeat(1, 0)), list(repeat(1, -1)), list(map(pow, range(5), repeat(2))))
show("count", count, "a")
show("repeat", repeat, 1, "a")
show("repeat", repeat)

print(list(chain("ab", [1, 2], (3,), {"k": 1}, range(2), Numbers(2), Sub())), list(chain()), list(chain.from_iterable(["ab", "cd"])))
print(list(chain.from_iterable(loud([1], "ab"))))
lazy = chain(loud(1, 2), loud(3))
print("nothing read yet")
print(next(lazy))
print(list(lazy), list(lazy))
show("chain", chain, 5)
show("chain", chain, [1], 5)
show("from_iterable", chain.from_iterable, 5)
show("from_iterable", chain.from_iterable, [1])

for arguments in [(3,), (0,), (None,), (1, 4), (1, None), (0, 10, 3), (2, None, 2), (None, None, 3), (5, 2), (3, 3), (-1,), (1, -1), (0, 5, 0), (0, 5, -1), ("a",), (1, "b"), (0, 3, "c"), (1.5,)]:
    show(f"islice {arguments}", islice, range(8), *arguments)
    show(f"islice {arguments} generated", islice, (n for n in range(8)), *arguments)
source = iter(range(10))
print(list(islice(source, 1, 6, 3)), list(source))
source = (n for n in range(10))
print(list(islice(source, 1, 6, 3)), list(source))
print(list(islice(loud(1, 2, 3, 4), 2)))
show("islice", islice, range(3))
show("islice", islice, 5, 2)

print(list(product("ab", range(2))), list(product()), list(product("ab", repeat=2)), list(product([], "a")), list(product((n for n in range(2)), repeat=2)), list(product("a", repeat=0)))
print(list(permutations("abc")), list(permutations(range(4), 2)), list(permutations("ab", 3)), list(permutations("ab", 0)), list(permutations((n for n in range(3)), 1)))
print(list(combinations("abcd", 2)), list(combinations(range(3), 3)), list(combinations("ab", 3)), list(combinations("ab", 0)), list(combinations(loud(1, 2), 1)))
print(list(combinations_with_replacement("abc", 2)), list(combinations_with_replacement("", 0)), list(combinations_with_replacement("", 1)), list(combinations_with_replacement("ab", 3)))
print(len(list(permutations(range(7)))), len(list(combinations(range(12), 5))), len(list(product(range(5), repeat=4))))
show("combinations", combinations, "ab", -1)
show("permutations", permutations, "ab", -1)
show("permutations", permutations, "ab", "c")
show("combinations", combinations, 5, 2)
show("product", product, 5)
show("product", product, "ab", repeat=-1)
show("product", product, "ab", times=2)

print(list(accumulate([1, 2, 3])), list(accumulate("abc")), list(accumulate([3, 1, 2], max)), list(accumulate([1, 2, 3], lambda a, b: a * b, initial=10)), list(accumulate([])), list(accumulate([], initial=1)))
print(list(compress("abcdef", [1, 0, 1, 0, 1])), list(compress(count(), [0, 1, 1])))
print(list(islice(cycle("ab"), 5)), list(cycle([])), list(islice(cycle(loud(1, 2)), 5)))
print(list(dropwhile(lambda x: x < 3, [1, 2, 3, 1])), list(takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(filterfalse(lambda x: x % 2, range(6))), list(filterfalse(None, [0, 1, "", "a"])))
print(list(starmap(pow, [(2, 5), (3, 2)])), list(starmap(lambda *a: a, [(), (1,), "ab"])))
print(list(pairwise("abcd")), list(pairwise("a")), list(pairwise([])), list(pairwise(loud(1, 2, 3))))
print(list(zip_longest("abc", [1], fillvalue="-")), list(zip_longest()), list(zip_longest([], [])), list(zip_longest(loud(1, 2), "abc")))
source = iter([1, 2, 5, 1])
print(list(takewhile(lambda x: x < 3, source)), list(source))

for key, group in groupby("aaabbca"):
    print(key, list(group))
print([(key, list(group)) for key, group in groupby([1, 3, 2, 4, 5], lambda x: x % 2)], [key for key, _ in groupby("aabbcc")], list(groupby([])))
groups = list(groupby("aab"))
print([(key, list(group)) for key, group in groups])
g = groupby(loud(1, 1, 2, 2, 3))
key, group = next(g)
print(key, next(group))
key2, group2 = next(g)
print(key2, list(group), list(group2))
print([(key, len(list(group))) for key, group in groupby(sorted(["apple", "bob", "cat", "alice"], key=lambda w: w[0]), key=lambda w: w[0])])

a, b = tee(loud(1, 2, 3))
print(next(a), next(a), next(b), list(a), list(b))
x, y, z = tee([1, 2], 3)
print(list(x), list(y), list(z), tee([], 0))
print(list(zip(*[iter("abcdef")] * 2)))
show("tee", tee, 5)
show("tee", tee, [1], -1)
for name, arguments in [("accumulate", ()), ("accumulate", (5,)), ("compress", ([],)), ("compress", (1, 2)), ("cycle", (5,)), ("cycle", ()), ("dropwhile", (None,)), ("takewhile", (None, 5)), ("takewhile", (None, [1])),
                        ("starmap", (pow, 5)), ("starmap", (pow, [1])), ("starmap", (5, [(1,)])), ("pairwise", (5,)), ("pairwise", ()), ("groupby", (5,)), ("zip_longest", (5,)), ("filterfalse", (1,))]:
    show(f"{name} {arguments}", getattr(itertools, name), *arguments)
for thing in [count(), chain([]), islice([], 1), product(), cycle([]), groupby([]), permutations([]), accumulate([]), chain(loud()), takewhile(None, []), zip_longest(), tee([])[0]]:
    print(type(thing), type(thing).__name__, isinstance(thing, type(thing)))
print(isinstance(chain([]), chain), isinstance(chain(loud()), chain), isinstance(cycle([]), itertools.cycle))


def failing():
    yield 1
    raise ValueError("inside")


for iterator in [chain(failing()), islice(failing(), 5), accumulate(failing()), cycle(failing()), pairwise(failing()), zip_longest(failing(), [1, 2, 3])]:
    show(type(iterator).__name__, list, iterator)


def stops(*args):
    raise StopIteration


show("stops", takewhile, stops, [1])
show("stops", starmap, stops, [(1,)])
show("stops", accumulate, [1, 2], stops)
