# Random matches: what was printed was recorded from CPython.
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

class Point:
    __match_args__ = ('x', 'y')
    def __init__(self, x, y):
        self.x, self.y = x, y
    def __repr__(self):
        return f'Point({self.x}, {self.y})'
def match0_0(v):
    match v:
        case float():
            return 0, {k: t for k, t in sorted(locals().items()) if k != 'v'}
        case {'k': Point(True, int()), 'a': _, **others}:
            return 1, {k: t for k, t in sorted(locals().items()) if k != 'v'}
show(match0_0, Point(1, 0))
show(match0_0, Point(1, 0))
show(match0_0, [1, 0])
show(match0_0, True)
show(match0_0, {'a': 1, 'k': 0})
show(match0_0, Point('a', [1]))
def match0_1(v):
    match v:
        case {1: {}} if not v:
            return 0, {k: t for k, t in sorted(locals().items()) if k != 'v'}
        case None:
            return 1, {k: t for k, t in sorted(locals().items()) if k != 'v'}
show(match0_1, [[1], {'a': 0}])
show(match0_1, [[1], {'a': 0}])
show(match0_1, True)
show(match0_1, [Point(0, 1), 1])
show(match0_1, {1: 'x'})
show(match0_1, True)
def match0_2(v):
    match v:
        case z if v:
            return 0, {k: t for k, t in sorted(locals().items()) if k != 'v'}
        case ({}, {**others}) if v:
            return 1, {k: t for k, t in sorted(locals().items()) if k != 'v'}
        case 0:
            return 2, {k: t for k, t in sorted(locals().items()) if k != 'v'}
        case Point(x=y) if v:
            return 3, {k: t for k, t in sorted(locals().items()) if k != 'v'}
show(match0_2, {'a': 1, 'k': 0})
show(match0_2, 0)
show(match0_2, Point(1, 0))
show(match0_2, {'a': 1, 'k': 0})
show(match0_2, Point('a', [1]))
show(match0_2, [[1], {'a': 0}])

class Point:
    __match_args__ = ('x', 'y')
    def __init__(self, x, y):
        self.x, self.y = x, y
    def __repr__(self):
        return f'Point({self.x}, {self.y})'
def match1_0(v):
    match v:
        case Point():
            return 0, {k: t for k, t in sorted(locals().items()) if k != 'v'}
        case [Point(x=_), {'a': z, 1: y}, {1: x, 'k': Point(x=_)}, *rest] if v:
            return 1, {k: t for k, t in sorted(locals().items()) if k != 'v'}
        case True if v:
            return 2, {k: t for k, t in sorted(locals().items()) if k != 'v'}
show(match1_0, [1, 0])
show(match1_0, Point('a', [1]))
show(match1_0, (0, 'a', None))
show(match1_0, {'a': 1, 'k': 0})
show(match1_0, [[1], {'a': 0}])
show(match1_0, Point('a', [1]))
def match1_1(v):
    match v:
        case int(_) if not v:
            return 0, {k: t for k, t in sorted(locals().items()) if k != 'v'}
        case True if v:
            return 1, {k: t for k, t in sorted(locals().items()) if k != 'v'}
show(match1_1, {1: 'x'})
show(match1_1, {1: 'x'})
show(match1_1, (0, 'a', None))
show(match1_1, 'a')
show(match1_1, [1, 0])
show(match1_1, 0)
def match1_2(v):
    match v:
        case Point() if v:
            return 0, {k: t for k, t in sorted(locals().items()) if k != 'v'}
        case [dict()] if not v:
            return 1, {k: t for k, t in sorted(locals().items()) if k != 'v'}
show(match1_2, [[1], {'a': 0}])
show(match1_2, {'a': 1, 'k': 0})
show(match1_2, True)
show(match1_2, True)
show(match1_2, Point('a', [1]))
show(match1_2, [1, 0])

class Point:
    __match_args__ = ('x', 'y')
    def __init__(self, x, y):
        self.x, self.y = x, y
    def __repr__(self):
        return f'Point({self.x}, {self.y})'
def match2_0(v):
    match v:
        case None if v:
            return 0, {k: t for k, t in sorted(locals().items()) if k != 'v'}
        case bool():
            return 1, {k: t for k, t in sorted(locals().items()) if k != 'v'}
        case list():
            return 2, {k: t for k, t in sorted(locals().items()) if k != 'v'}
        case Point(y=bool()) if v:
            return 3, {k: t for k, t in sorted(locals().items()) if k != 'v'}
show(match2_0, [1, 0])
show(match2_0, [Point(0, 1), 1])
show(match2_0, 'a')
show(match2_0, {'a': 1, 'k': 0})
show(match2_0, [[1], {'a': 0}])
show(match2_0, [Point(0, 1), 1])
def match2_1(v):
    match v:
        case 0:
            return 0, {k: t for k, t in sorted(locals().items()) if k != 'v'}
        case ([str()] | int(_)) if not v:
            return 1, {k: t for k, t in sorted(locals().items()) if k != 'v'}
show(match2_1, [[1], {'a': 0}])
show(match2_1, 0)
show(match2_1, [1, 0])
show(match2_1, Point('a', [1]))
show(match2_1, [Point(0, 1), 1])
show(match2_1, 'a')
def match2_2(v):
    match v:
        case [*_]:
            return 0, {k: t for k, t in sorted(locals().items()) if k != 'v'}
        case {'k': (bool() as w), 'a': (y, 0, *_), **others}:
            return 1, {k: t for k, t in sorted(locals().items()) if k != 'v'}
show(match2_2, True)
show(match2_2, [Point(0, 1), 1])
show(match2_2, (0, 'a', None))
show(match2_2, Point('a', [1]))
show(match2_2, (0, 'a', None))
show(match2_2, [1, 0])

class Point:
    __match_args__ = ('x', 'y')
    def __init__(self, x, y):
        self.x, self.y = x, y
    def __repr__(self):
        return f'Point({self.x}, {self.y})'
def match3_0(v):
    match v:
        case ({1: int(_), 'k': Point(x=z)} as w) if v:
            return 0, {k: t for k, t in sorted(locals().items()) if k != 'v'}
        case z if not v:
            return 1, {k: t for k, t in sorted(locals().items()) if k != 'v'}
        case Point({}, [*_, _]) if v:
            return 2, {k: t for k, t in sorted(locals().items()) if k != 'v'}
show(match3_0, {1: 'x'})
show(match3_0, [[1], {'a': 0}])
show(match3_0, 'a')
show(match3_0, [Point(0, 1), 1])
show(match3_0, 'a')
show(match3_0, Point('a', [1]))
def match3_1(v):
    match v:
        case []:
            return 0, {k: t for k, t in sorted(locals().items()) if k != 'v'}
        case (dict() | Point(dict(), None)) if not v:
            return 1, {k: t for k, t in sorted(locals().items()) if k != 'v'}
        case {} if not v:
            return 2, {k: t for k, t in sorted(locals().items()) if k != 'v'}
        case {**others}:
            return 3, {k: t for k, t in sorted(locals().items()) if k != 'v'}
        case Point(y=(_ as w)) if not v:
            return 4, {k: t for k, t in sorted(locals().items()) if k != 'v'}
show(match3_1, (0, 'a', None))
show(match3_1, {1: 'x'})
show(match3_1, Point('a', [1]))
show(match3_1, (0, 'a', None))
show(match3_1, 1e16)
show(match3_1, {'a': 1, 'k': 0})
def match3_2(v):
    match v:
        case (x as w) if v:
            return 0, {k: t for k, t in sorted(locals().items()) if k != 'v'}
        case Point(x=_) if v:
            return 1, {k: t for k, t in sorted(locals().items()) if k != 'v'}
        case int(_):
            return 2, {k: t for k, t in sorted(locals().items()) if k != 'v'}
        case Point((Point(x=y), *rest), str()) if not v:
            return 3, {k: t for k, t in sorted(locals().items()) if k != 'v'}
show(match3_2, {1: 'x'})
show(match3_2, 'a')
show(match3_2, [1, 0])
show(match3_2, 0)
show(match3_2, Point('a', [1]))
show(match3_2, [[1], {'a': 0}])
