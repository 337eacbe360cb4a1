counter = 0


def make_counter(start=0, step=1):
    count = start

    def increment(by=None):
        nonlocal count
        count += by or step
        return count

    def peek():
        return count
    increment.peek = peek
    return increment


def global_increment():
    global counter
    counter += 1
    return counter


def late_binding():
    return [lambda: i for i in range(3)], [lambda i=i: i for i in range(3)]


def unbound(flag):
    if flag:
        value = 1
    return value


def mutable_default(item, bag=[]):
    bag.append(item)
    return bag


class Scoped:
    name = "class"
    names = [n for n in ("a", "b")]

    def get(self):
        return name


name = "module"
a, b = make_counter(), make_counter(10, 5)
print(a(), a(), b(), a(100), b.peek(), a.peek())
print(global_increment(), global_increment(), counter)
late, early = late_binding()
print([f() for f in late], [f() for f in early])
for flag in (True, False):
    try:
        print(unbound(flag))
    except UnboundLocalError as e:
        print(type(e).__name__, e)
print(mutable_default(1), mutable_default(2), mutable_default(3, []))
print(Scoped().get(), Scoped.names)
print((lambda *a, k=2, **kw: (a, k, kw))(1, 2, k=3, z=4))


def outer():
    x = "outer"

    def middle():
        def inner():
            nonlocal x
            x = "changed by inner"
        inner()
        return x
    return middle(), x


print(outer())


def compose(*funcs):
    def run(value):
        for func in reversed(funcs):
            value = func(value)
        return value
    return run


print(compose(str, lambda v: v + 1, abs)(-5))


def memo(func):
    cache = {}

    def wrapper(n):
        if n not in cache:
            cache[n] = func(n)
        return cache[n]
    wrapper.cache = cache
    return wrapper


@memo
def steps(n):
    return 0 if n == 1 else 1 + steps(n // 2 if n % 2 == 0 else 3 * n + 1)


print(steps(27), len(steps.cache))
x = [x for x in range(3)]
print(x, [y := 5, y ** 2], y)
del counter
try:
    global_increment()
except NameError as e:
    print(e)
print(make_counter.__code__.co_varnames[:3] if hasattr(make_counter, "__code__") else "", a.__closure__ is not None)
