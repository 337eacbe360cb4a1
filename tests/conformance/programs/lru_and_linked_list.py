class Node:
    __slots__ = ("key", "value", "prev", "next")

    def __init__(self, key=None, value=None):
        self.key, self.value = key, value
        self.prev = self.next = None


class LRUCache:
    def __init__(self, capacity):
        self.capacity = capacity
        self.map = {}
        self.head, self.tail = Node(), Node()
        self.head.next, self.tail.prev = self.tail, self.head

    def _unlink(self, node):
        node.prev.next, node.next.prev = node.next, node.prev

    def _push(self, node):
        node.prev, node.next = self.head, self.head.next
        self.head.next.prev = node
        self.head.next = node

    def __getitem__(self, key):
        node = self.map[key]
        self._unlink(node)
        self._push(node)
        return node.value

    def __setitem__(self, key, value):
        if key in self.map:
            self._unlink(self.map.pop(key))
        elif len(self.map) >= self.capacity:
            oldest = self.tail.prev
            self._unlink(oldest)
            del self.map[oldest.key]
        self.map[key] = node = Node(key, value)
        self._push(node)

    def __contains__(self, key):
        return key in self.map

    def __len__(self):
        return len(self.map)

    def __iter__(self):
        node = self.head.next
        while node is not self.tail:
            yield node.key, node.value
            node = node.next

    def __repr__(self):
        return f"{type(self).__name__}({dict(self)})"


class SortedList:
    def __init__(self, iterable=(), *, key=None):
        self.key = key or (lambda v: v)
        self.data = sorted(iterable, key=self.key)

    def add(self, value):
        lo, hi = 0, len(self.data)
        while lo < hi:
            mid = (lo + hi) // 2
            if self.key(self.data[mid]) < self.key(value):
                lo = mid + 1
            else:
                hi = mid
        self.data.insert(lo, value)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return SortedList(self.data[index], key=self.key)
        return self.data[index]

    def __eq__(self, other):
        return isinstance(other, SortedList) and self.data == other.data

    def __bool__(self):
        return bool(self.data)

    def __str__(self):
        return f"<{' '.join(map(str, self.data))}>"


cache = LRUCache(2)
cache["a"], cache["b"] = 1, 2
print(cache["a"], cache)
cache["c"] = 3
print(list(cache), "b" in cache, len(cache))
try:
    cache["b"]
except KeyError as e:
    print("KeyError", e)
cache["a"] += 10
print(cache, max(cache, key=lambda kv: kv[1]))
s = SortedList([5, 2, 8])
s.add(4)
print(s, s[0], s[-1], s[1:3], s[1:3] == SortedList([4, 5]), bool(SortedList()), [v for v in s])
print(SortedList(["bb", "a", "ccc"], key=len)[::-1], s != 5, 8 in s)
try:
    s[10]
except IndexError as e:
    print(e)
try:
    hash(s)
except TypeError as e:
    print(e)
try:
    len(s)
except TypeError as e:
    print(e)
