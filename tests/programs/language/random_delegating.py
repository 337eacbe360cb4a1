# Random delegating: what was printed was recorded from CPython.
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

class Own(ValueError):
    def __init__(self, *args, code=3):
        super().__init__(*args)
        self.code = code

class Manager:
    def __init__(self, name, swallow=False, fails=None):
        self.name, self.swallow, self.fails = name, swallow, fails
    def __enter__(self):
        print("enter", self.name)
        if self.fails == "enter":
            raise RuntimeError("in enter of " + self.name)
        return self
    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind and kind.__name__, value, tb is None)
        if self.fails == "exit":
            raise KeyError("in exit of " + self.name)
        return self.swallow

def chain(e):
    out = []
    while e is not None and len(out) < 8:
        out.append(type(e).__name__ + ":" + str(e))
        if e.__cause__ is not None:
            out.append("from")
            e = e.__cause__
        elif e.__suppress_context__:
            e = None
        else:
            e = e.__context__
    return " | ".join(out)

def run(f, *args):
    try:
        print("result", f(*args))
    except BaseException as e:
        print("raised", chain(e), e.args)

def drive(g, steps):
    for what, value in steps:
        try:
            if what == 'next': print('->', next(g))
            elif what == 'send': print('->', g.send(value))
            elif what == 'throw': print('->', g.throw(value))
            elif what == 'close': print('closed', g.close())
            elif what == 'list': print('rest', [v for _, v in zip(range(9), g)])
        except StopIteration as e:
            print('stopped', e.value)
        except BaseException as e:
            print('raised', chain(e))
    print(g.gi_running)

def low0(x):
    print(1, x)
    x = (yield from iter(x))
    if x:
        x = yield 2
    else:
        try:
            x = x + 1 if isinstance(x, int) else 2
        finally:
            print('from', (yield from iter(x)))
        try:
            x = [(yield 3), (yield)]
        except:
            yield 4
def mid0(x):
    x = yield 1
    n2 = 0
    while n2 < 2:
        n2 += 1
        i = n2
        x = yield 3
    else:
        try:
            x = (yield from iter(x))
            yield 4
        finally:
            print(5, x)
        x = yield 6
    x = (yield from (lambda v: [7, 8])(x))
    yield 7
def top0(x):
    x = x + 1 if isinstance(x, int) else 2
    print('got', (yield 1))
    if x != 1:
        raise AttributeError()
drive(top0(2), [('next', None), ('close', None), ('list', None), ('next', None), ('next', None), ('close', None), ('list', None)])
drive(top0(1), [('next', None), ('send', 'v'), ('list', None)])
drive(top0(0), [('next', None), ('next', None), ('send', None), ('send', None), ('next', None), ('next', None)])
drive(top0(0), [('list', None), ('next', None), ('next', None), ('next', None)])

class Own(ValueError):
    def __init__(self, *args, code=3):
        super().__init__(*args)
        self.code = code

class Manager:
    def __init__(self, name, swallow=False, fails=None):
        self.name, self.swallow, self.fails = name, swallow, fails
    def __enter__(self):
        print("enter", self.name)
        if self.fails == "enter":
            raise RuntimeError("in enter of " + self.name)
        return self
    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind and kind.__name__, value, tb is None)
        if self.fails == "exit":
            raise KeyError("in exit of " + self.name)
        return self.swallow

def chain(e):
    out = []
    while e is not None and len(out) < 8:
        out.append(type(e).__name__ + ":" + str(e))
        if e.__cause__ is not None:
            out.append("from")
            e = e.__cause__
        elif e.__suppress_context__:
            e = None
        else:
            e = e.__context__
    return " | ".join(out)

def run(f, *args):
    try:
        print("result", f(*args))
    except BaseException as e:
        print("raised", chain(e), e.args)

def drive(g, steps):
    for what, value in steps:
        try:
            if what == 'next': print('->', next(g))
            elif what == 'send': print('->', g.send(value))
            elif what == 'throw': print('->', g.throw(value))
            elif what == 'close': print('closed', g.close())
            elif what == 'list': print('rest', [v for _, v in zip(range(9), g)])
        except StopIteration as e:
            print('stopped', e.value)
        except BaseException as e:
            print('raised', chain(e))
    print(g.gi_running)

def low1(x):
    x = yield 1
    try:
        raise
    except LookupError:
        print(2, x)
        try:
            print(3, x)
        except StopIteration as e:
            print('caught', type(e).__name__, e, e.args)
            x = x + 1 if isinstance(x, int) else 0
        else:
            x = yield 4
def mid1(x):
    x = x + 1 if isinstance(x, int) else 2
    x = [(yield 1), (yield)]
    x = (yield from low1(x))
def top1(x):
    x = (yield from iter(x))
    n1 = 0
    while n1 < 1:
        n1 += 1
        i = n1
        try:
            x = [(yield 2), (yield)]
        except (KeyError, ValueError):
            x = (yield from low1(x))
        else:
            yield 3
        finally:
            x = [(yield 4), (yield)]
        x = (yield from (lambda v: [7, 8])(x))
    else:
        yield 5
    x = (yield from (lambda v: [7, 8])(x))
drive(top1(2), [('send', None), ('throw', StopIteration(5)), ('throw', StopIteration(5))])
drive(top1(0), [('close', None), ('throw', StopIteration(5)), ('list', None), ('throw', KeyError(1)), ('send', 'v')])
drive(top1(2), [('send', 1), ('list', None), ('next', None), ('send', None), ('throw', KeyError(1))])
drive(top1(2), [('next', None), ('close', None), ('next', None), ('send', 'v'), ('throw', KeyError(1)), ('next', None), ('next', None)])

class Own(ValueError):
    def __init__(self, *args, code=3):
        super().__init__(*args)
        self.code = code

class Manager:
    def __init__(self, name, swallow=False, fails=None):
        self.name, self.swallow, self.fails = name, swallow, fails
    def __enter__(self):
        print("enter", self.name)
        if self.fails == "enter":
            raise RuntimeError("in enter of " + self.name)
        return self
    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind and kind.__name__, value, tb is None)
        if self.fails == "exit":
            raise KeyError("in exit of " + self.name)
        return self.swallow

def chain(e):
    out = []
    while e is not None and len(out) < 8:
        out.append(type(e).__name__ + ":" + str(e))
        if e.__cause__ is not None:
            out.append("from")
            e = e.__cause__
        elif e.__suppress_context__:
            e = None
        else:
            e = e.__context__
    return " | ".join(out)

def run(f, *args):
    try:
        print("result", f(*args))
    except BaseException as e:
        print("raised", chain(e), e.args)

def drive(g, steps):
    for what, value in steps:
        try:
            if what == 'next': print('->', next(g))
            elif what == 'send': print('->', g.send(value))
            elif what == 'throw': print('->', g.throw(value))
            elif what == 'close': print('closed', g.close())
            elif what == 'list': print('rest', [v for _, v in zip(range(9), g)])
        except StopIteration as e:
            print('stopped', e.value)
        except BaseException as e:
            print('raised', chain(e))
    print(g.gi_running)

def low2(x):
    yield 1
    print('from', (yield from iter(x)))
    x = (yield from iter(x))
def mid2(x):
    for i in range(2):
        yield 1
    try:
        print(2, x)
    except Exception:
        try:
            print('from', (yield from iter(x)))
        except Own:
            x = x + 1 if isinstance(x, int) else 3
        except Exception as e:
            print('caught', type(e).__name__, e, e.args)
            x = x + 1 if isinstance(x, int) else 2
        finally:
            (yield from (lambda v: [7, 8])(x))
    finally:
        print('from', (yield from low2(x)))
        try:
            print(3, x)
        except Own:
            if x != 2:
                raise 5
        except:
            print(4, x)
        else:
            x = yield 5
        finally:
            x = [(yield 6), (yield)]
def top2(x):
    print('from', (yield from (lambda v: [7, 8])(x)))
    x = yield 1
drive(top2(2), [('throw', KeyError(1)), ('throw', Own('t')), ('close', None), ('send', 'v'), ('throw', ValueError('thrown')), ('next', None), ('next', None)])
drive(top2(1), [('list', None), ('close', None), ('throw', ValueError('thrown')), ('throw', GeneratorExit()), ('list', None), ('next', None), ('next', None)])
drive(top2(2), [('throw', StopIteration(5)), ('next', None), ('next', None), ('send', 0), ('close', None), ('next', None)])
drive(top2(1), [('send', None), ('send', 0), ('list', None), ('next', None), ('throw', Own('t')), ('next', None), ('next', None)])

class Own(ValueError):
    def __init__(self, *args, code=3):
        super().__init__(*args)
        self.code = code

class Manager:
    def __init__(self, name, swallow=False, fails=None):
        self.name, self.swallow, self.fails = name, swallow, fails
    def __enter__(self):
        print("enter", self.name)
        if self.fails == "enter":
            raise RuntimeError("in enter of " + self.name)
        return self
    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind and kind.__name__, value, tb is None)
        if self.fails == "exit":
            raise KeyError("in exit of " + self.name)
        return self.swallow

def chain(e):
    out = []
    while e is not None and len(out) < 8:
        out.append(type(e).__name__ + ":" + str(e))
        if e.__cause__ is not None:
            out.append("from")
            e = e.__cause__
        elif e.__suppress_context__:
            e = None
        else:
            e = e.__context__
    return " | ".join(out)

def run(f, *args):
    try:
        print("result", f(*args))
    except BaseException as e:
        print("raised", chain(e), e.args)

def drive(g, steps):
    for what, value in steps:
        try:
            if what == 'next': print('->', next(g))
            elif what == 'send': print('->', g.send(value))
            elif what == 'throw': print('->', g.throw(value))
            elif what == 'close': print('closed', g.close())
            elif what == 'list': print('rest', [v for _, v in zip(range(9), g)])
        except StopIteration as e:
            print('stopped', e.value)
        except BaseException as e:
            print('raised', chain(e))
    print(g.gi_running)

def low3(x):
    x = yield 1
    if x:
        x = [(yield 2), (yield)]
        n3 = 0
        while n3 < 1:
            n3 += 1
            i = n3
            yield 4
    else:
        (yield from range(x))
def mid3(x):
    (yield from iter(x))
    yield 1
def top3(x):
    print('got', (yield 1))
    (yield from iter(x))
drive(top3(1), [('list', None), ('send', 0), ('list', None), ('next', None), ('list', None), ('send', 'v'), ('send', 0)])
drive(top3(1), [('list', None), ('next', None), ('next', None), ('send', 1), ('list', None), ('close', None), ('next', None)])
drive(top3(1), [('send', 0), ('send', 'v'), ('next', None), ('list', None)])
drive(top3(2), [('close', None), ('send', 'v'), ('next', None), ('send', 1), ('send', 1), ('next', None), ('list', None)])
