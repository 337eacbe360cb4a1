# Random scopes: what was printed was recorded from CPython.
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

p = 'p of the module'
q = 'q of the module'
r = 'r of the module'
def try_call(f):
    try:
        f()
    except NameError as e:
        print(type(e).__name__, e)
def outer0_0():
    for r in 'xy': print(r)
    print(0, q)
    def inner0():
        del p
        print(1, r)
        def inner1():
            print([q for q in 'ab'], [(q, i) for i in range(2)])
            print([p for p in 'ab'], [(p, i) for i in range(2)])
        try_call(inner1)
    try_call(inner0)
try_call(outer0_0)
def outer0_1():
    global r
    q = 'q set in 0'
    def inner0():
        def inner1():
            global r
            r += '!'
            print(2, r)
        try_call(inner1)
        print(1, r)
        print(1, q)
    try_call(inner0)
    for r in 'xy': print(r)
    r += '!'
    print(0, p)
try_call(outer0_1)
print(sorted(n for n in ('p', 'q', 'r') if n in globals()))

p = 'p of the module'
q = 'q of the module'
r = 'r of the module'
def try_call(f):
    try:
        f()
    except NameError as e:
        print(type(e).__name__, e)
def outer1_0():
    global q
    print((lambda: q)())
    print([q for q in 'ab'], [(q, i) for i in range(2)])
    def inner0():
        global p
        r += '!'
        def inner1():
            global p
            print(2, q)
            del p
            print((lambda: p)())
        try_call(inner1)
        p += '!'
        del r
    try_call(inner0)
    print(0, q)
try_call(outer1_0)
def outer1_1():
    print(0, r)
    print(0, p)
    print(0, r)
    print(0, q)
    def inner0():
        p = 'p set in 1'
        def inner1():
            global r
            print(2, p)
            del r
            p += '!'
            del r
        try_call(inner1)
        print((lambda: q)())
    try_call(inner0)
try_call(outer1_1)
print(sorted(n for n in ('p', 'q', 'r') if n in globals()))

p = 'p of the module'
q = 'q of the module'
r = 'r of the module'
def try_call(f):
    try:
        f()
    except NameError as e:
        print(type(e).__name__, e)
def outer2_0():
    global p
    global q
    print([p for p in 'ab'], [(p, i) for i in range(2)])
    print(0, q)
    def inner0():
        global r
        print([r for r in 'ab'], [(r, i) for i in range(2)])
        print((lambda: p)())
        p = 'p set in 1'
        for r in 'xy': print(r)
        def inner1():
            print((lambda: p)())
            for p in 'xy': print(p)
            del q
            print((lambda: q)())
        try_call(inner1)
    try_call(inner0)
    q = 'q set in 0'
try_call(outer2_0)
def outer2_1():
    global q
    q += '!'
    q = 'q set in 0'
    def inner0():
        global p
        p += '!'
        q += '!'
        def inner1():
            print([p for p in 'ab'], [(p, i) for i in range(2)])
            q = 'q set in 2'
        try_call(inner1)
        q = 'q set in 1'
        for q in 'xy': print(q)
    try_call(inner0)
    print(0, q)
    r += '!'
try_call(outer2_1)
print(sorted(n for n in ('p', 'q', 'r') if n in globals()))

p = 'p of the module'
q = 'q of the module'
r = 'r of the module'
def try_call(f):
    try:
        f()
    except NameError as e:
        print(type(e).__name__, e)
def outer3_0():
    r += '!'
    def inner0():
        print([q for q in 'ab'], [(q, i) for i in range(2)])
        print([r for r in 'ab'], [(r, i) for i in range(2)])
        def inner1():
            print((lambda: p)())
            print((lambda: r)())
        try_call(inner1)
        q += '!'
    try_call(inner0)
    for p in 'xy': print(p)
try_call(outer3_0)
def outer3_1():
    global p
    del p
    def inner0():
        global r
        r += '!'
        del r
        def inner1():
            global r
            nonlocal q
            print([r for r in 'ab'], [(r, i) for i in range(2)])
            print(2, p)
        try_call(inner1)
        print(1, p)
        for q in 'xy': print(q)
    try_call(inner0)
    for q in 'xy': print(q)
try_call(outer3_1)
print(sorted(n for n in ('p', 'q', 'r') if n in globals()))
