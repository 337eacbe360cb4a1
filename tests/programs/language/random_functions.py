# Random functions: what was printed was recorded from CPython.
def plain(v):
    if isinstance(v, (set, frozenset)):
        return type(v).__name__ + repr(sorted(repr(plain(x)) for x in v))
    if type(v) in (list, tuple):
        return type(v)(plain(x) for x in v)
    if type(v) is dict:
        return {k: plain(x) for k, x in v.items()}
    return v

def show(f, *args):
    try:
        print(repr(plain(f(*args))))
    except Exception as e:
        print(type(e).__name__ + ": " + str(e))

import copy
show(lambda: copy.deepcopy(0))
show(lambda: copy.copy(100))
show(lambda: copy.copy(1))
show(lambda: copy.copy(0))
show(lambda: copy.copy(2**63))
show(lambda: copy.deepcopy('é'))
show(lambda: copy.deepcopy({'a': 7, -2: 'abc', 2: (b'a b', None, 0, )}))
show(lambda: copy.deepcopy(-7))

from datetime import date, datetime, timedelta
show(lambda: datetime.strptime('2024-05-06', '%Y-%m-%d'))
show(lambda: date(2024, 2, 29).weekday())
show(lambda: date(2024, 2, 28) + timedelta(days=3))
show(lambda: datetime.strptime('2024-05-06', '%Y-%m-%d'))
show(lambda: date.fromisoformat('2024-01-05'))
show(lambda: date(2024, 2, 29).weekday())
show(lambda: timedelta(hours=1) < timedelta(minutes=-1))
show(lambda: datetime.strptime('2024-05-06', '%Y-%m-%d'))

import collections
show(lambda: collections.ChainMap({1: 2}, {3: 4})[0])
show(lambda: collections.deque([3, 1, 2], -1))
show(lambda: collections.defaultdict(list, {1: []})[3])
show(lambda: collections.namedtuple('P', 'x x'))
show(lambda: collections.namedtuple('P', 'x y')(1e10, 0))
show(lambda: collections.namedtuple('P', 'a _b', rename=True)._fields)
show(lambda: collections.namedtuple('P', 'a b')(1, c=2))
show(lambda: collections.namedtuple('P', 'a b')(1, c=2))

import itertools
show(lambda: list(itertools.islice([3, 1, 2], 4)))
show(lambda: list(itertools.product([1, 2], repeat=4)))
show(lambda: list(itertools.combinations([], 1)))
show(lambda: list(itertools.tee({'x': 1, 'y': 2}, 2)[1]))
show(lambda: list(itertools.pairwise(range(5))))
show(lambda: list(itertools.zip_longest([1.5, 2, 3], [], fillvalue=10)))
show(lambda: list(itertools.pairwise(iter([4, 5, 6]))))
show(lambda: list(itertools.product([1, 2], repeat=4)))
