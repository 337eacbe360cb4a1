# Heaps with their exact layout, merging, selecting; bisection.
import bisect
import heapq
import random


def show(label, function, *args, **keywords):
    try:
        result = function(*args, **keywords)
        print(label, result)
    except Exception as error:
        print(label, type(error).__name__, error)


random.seed(7)
heap = []
for _ in range(20):
    heapq.heappush(heap, random.randint(0, 30))
    print(heap)
while heap:
    print(heapq.heappop(heap), heap)
numbers = [random.randint(0, 99) for _ in range(31)]
heapq.heapify(numbers)
print(numbers)
print(heapq.heapreplace(numbers, 50), numbers)
print(heapq.heappushpop(numbers, 3), heapq.heappushpop(numbers, 1000), numbers)
print(heapq.heappushpop([], 3), heapq.heappushpop([5], 3), heapq.heappushpop([5], 7))


class Task:
    def __init__(self, priority, name):
        self.priority = priority
        self.name = name

    def __lt__(self, other):
        print("  ", self.name, "<", other.name)
        return self.priority < other.priority

    def __repr__(self):
        return f"{self.name}:{self.priority}"


tasks = []
for position, priority in enumerate([3, 1, 2, 1, 3]):
    heapq.heappush(tasks, Task(priority, "abcde"[position]))
print(tasks, heapq.heappop(tasks), heapq.heappop(tasks), tasks)
heapq.heapify(tasks)
print(tasks)

pairs = [(random.randint(1, 5), n) for n in range(12)]
first = lambda pair: pair[0]
print(heapq.nsmallest(4, pairs, key=first), heapq.nlargest(4, pairs, key=first), heapq.nsmallest(3, pairs), heapq.nlargest(3, pairs))
print(heapq.nsmallest(1, pairs, key=first), heapq.nlargest(1, pairs, key=first), heapq.nsmallest(0, pairs), heapq.nlargest(-1, pairs), heapq.nsmallest(1, []), heapq.nlargest(99, [2, 1, 3]))
print(list(heapq.merge([1, 4, 7], [2, 4, 8], [], [0])), list(heapq.merge(["a", "ccc"], ["bb"], key=len)), list(heapq.merge([5, 3], [4, 3, 1], reverse=True)), list(heapq.merge()))
print(list(heapq.merge([(1, "a"), (2, "a")], [(1, "b"), (2, "b")], key=first)), list(heapq.merge([(2, "a"), (1, "a")], [(2, "b"), (1, "b")], key=first, reverse=True)))
lazy = heapq.merge(iter([1, 3]), (n for n in [2, 4]))
print(next(lazy), next(lazy), list(lazy))
show("pop", heapq.heappop, [])
show("replace", heapq.heapreplace, [], 1)
show("push", heapq.heappush, (1, 2), 3)
show("push", heapq.heappush, [1])
show("heapify", heapq.heapify, (2, 1))
show("push", heapq.heappush, [1], "a")
show("push", heapq.heappush, [(1, {})], (1, {}))
show("merge", lambda: list(heapq.merge([1], 5)))

a = [1, 2, 2, 2, 5]
for x in [0, 1, 2, 3, 5, 6]:
    print(x, bisect.bisect_left(a, x), bisect.bisect_right(a, x), bisect.bisect(a, x), bisect.bisect_left(a, x, 2), bisect.bisect_right(a, x, 1, 3))
for x in [3, 2, 0, 9]:
    bisect.insort(a, x)
    bisect.insort_left(a, x)
print(a)
words = ["a", "bb", "dddd"]
bisect.insort(words, "ccc", key=len)
print(words, bisect.bisect_left(words, 3, key=len), bisect.bisect_right(words, 3, key=len))
show("negative", bisect.bisect, a, 1, -1)
show("mixed", bisect.bisect, a, "x")
print([("FDCBA")[bisect.bisect([60, 70, 80, 90], score)] for score in [33, 99, 77, 70, 89, 90, 100]])
