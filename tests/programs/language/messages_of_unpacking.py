def show(f, *args, **keywords):
    try:
        print(f(*args, **keywords))
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


class C:
    pass


class NotIterable:
    def __iter__(self):
        return 5


def plain(a, b=1, *args, c, d=2, **rest):
    return a, b, args, c, d, rest


g = lambda x, /: x
show(lambda: [0 for a, b in [5]])
show(lambda: [0 for [] in [None]])
show(lambda: [0 for (a, *b) in [1.5]])
show(lambda: [0 for a, b in [[1]]])
show(lambda: [0 for a, b in [[1, 2, 3]]])
show(lambda: [0 for a, *b, c in [[1]]])
show(lambda: plain(*5))
show(lambda: plain(**None))
show(lambda: C(**None))
show(lambda: C(*None))
show(lambda: g(**5))
show(lambda: [*5])
show(lambda: {**5})
show(lambda: print(*5))
show(lambda: [*NotIterable()])
show(lambda: max(NotIterable()))
show(lambda: plain(1, 2, 3))
show(lambda: plain())
show(lambda: plain(1, c=3, a=2))
show(lambda: plain(1, c=3, z=5, **{"y": 6}))
show(lambda: plain(1, c=3, **{"c": 4}))
show(lambda: plain(1, c=3, **{1: 4}))
show(lambda: g(x=1))
show(lambda: g())
show(lambda: g(1, 2))
show(lambda: C(1))
show(lambda: {1, 2}.union(5))
show(lambda: frozenset().isdisjoint())
show(lambda: frozenset().union(1, 2))
