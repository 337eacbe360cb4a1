import itertools as it
import operator

print(list(it.accumulate([3, 1, 4, 1, 5])), list(it.accumulate([3, 1, 4], max)), list(it.accumulate([1, 2], initial=10)))
print(list(it.chain("ab", [1])), list(it.chain.from_iterable(["xy", "z"])))
print(list(it.combinations("abc", 2)), list(it.combinations_with_replacement("ab", 2)))
print(list(it.permutations([1, 2, 3], 2)), len(list(it.permutations(range(5)))))
print(list(it.product("ab", repeat=2)), list(it.product([1, 2], "x")))
print(list(it.islice(it.count(10, 5), 4)), list(it.islice("abcdef", 1, 5, 2)))
cycle = it.cycle("AB")
print([next(cycle) for _ in range(5)], list(it.repeat("r", 3)))
print(list(it.compress("abcd", [1, 0, True, ""])), list(it.dropwhile(lambda v: v < 3, [1, 3, 2])), list(it.takewhile(lambda v: v < 3, [1, 3, 2])))
print(list(it.filterfalse(None, [0, 1, ""])), list(it.starmap(pow, [(2, 3), (3, 2)])))
print(list(it.zip_longest("abc", [1], fillvalue="-")), list(it.pairwise([1, 2, 3])))
rows = [("fruit", "apple"), ("veg", "leek"), ("fruit", "fig"), ("veg", "kale")]
for key, group in it.groupby(sorted(rows), key=operator.itemgetter(0)):
    print(key, [name for _, name in group])
print([(k, len(list(g))) for k, g in it.groupby("aaabbc")])
a, b = it.tee([1, 2, 3])
print(next(a), list(b), list(a))
print(operator.attrgetter("real")(5), operator.methodcaller("split", ",")("a,b"), operator.itemgetter(1, -1)("xyz"))
print(sum(it.islice((n for n in it.count() if n % 3 == 0), 5)))
try:
    next(iter(it.repeat(1, 0)))
except StopIteration:
    print("empty")
try:
    list(it.islice([1], -1))
except ValueError as e:
    print(e)
print(dict(zip("abc", it.count(1))), max(it.chain([1], (5, 2))))
