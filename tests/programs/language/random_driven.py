# Random driven: what was printed was recorded from CPython.
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

def gen0(x):
    return 0
    try:
        print('got', (yield 1))
    except TypeError:
        with Manager("M", fails='exit'):
            raise LookupError
            with Manager("O") as m:
                print(2, x)
        x = x + 1 if isinstance(x, int) else 2
    finally:
        x = yield 3
    x = x + 1 if isinstance(x, int) else 3
drive(gen0(1), [('throw', ZeroDivisionError), ('next', None), ('throw', Own('t')), ('next', None), ('close', None)])
drive(gen0(2), [('next', None), ('next', None), ('list', None), ('list', None), ('send', 0), ('list', None), ('next', None)])
drive(gen0(0), [('close', None), ('next', None), ('throw', ValueError('thrown'))])
drive(gen0(1), [('throw', GeneratorExit()), ('throw', ValueError('thrown')), ('close', None), ('next', None), ('send', 0), ('send', 'v'), ('next', None), ('close', None)])

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

def gen1(x):
    print(1, x)
    x = x + 1 if isinstance(x, int) else 2
    try:
        print('got', (yield 2))
    except:
        try:
            x = yield 3
        except* Exception:
            print(4, x)
        else:
            print(5, x)
        print(6, x)
    else:
        x = x + 1 if isinstance(x, int) else 2
    finally:
        yield 7
        try:
            print(8, x)
        except ValueError:
            print(9, x)
        finally:
            raise ZeroDivisionError()
    print('got', (yield 10))
drive(gen1(0), [('close', None), ('next', None), ('throw', Own('t')), ('next', None), ('list', None)])
drive(gen1(1), [('close', None), ('send', 0), ('list', None), ('next', None), ('throw', ZeroDivisionError)])
drive(gen1(0), [('send', 'v'), ('next', None), ('next', None)])
drive(gen1(1), [('throw', ValueError('thrown')), ('next', None), ('next', None), ('next', None), ('next', None), ('list', None)])

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

def gen2(x):
    x = [(yield 1), (yield)]
    x = [(yield 2), (yield)]
    try:
        print(3, x)
        yield 4
    except:
        try:
            x = [(yield 5), (yield)]
        except:
            print('got', (yield 6))
        else:
            x = x + 1 if isinstance(x, int) else 1
        x = yield 7
drive(gen2(0), [('throw', GeneratorExit()), ('next', None), ('close', None), ('throw', GeneratorExit()), ('send', 0)])
drive(gen2(1), [('next', None), ('throw', StopIteration(5)), ('close', None), ('list', None), ('next', None), ('next', None)])
drive(gen2(0), [('send', 'v'), ('list', None), ('send', None), ('throw', ValueError('thrown'))])
drive(gen2(0), [('send', 1), ('close', None), ('next', None)])

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

def gen3(x):
    try:
        print(1, x)
    finally:
        x = yield 2
    print('got', (yield 3))
drive(gen3(1), [('next', None), ('throw', StopIteration(5)), ('send', 'v'), ('send', 1), ('list', None)])
drive(gen3(0), [('close', None), ('send', 'v'), ('send', None), ('close', None), ('send', 0), ('close', None)])
drive(gen3(1), [('send', 1), ('next', None), ('close', None), ('next', None), ('send', None), ('close', None)])
drive(gen3(2), [('next', None), ('throw', ZeroDivisionError), ('throw', ZeroDivisionError), ('list', None), ('next', None)])
