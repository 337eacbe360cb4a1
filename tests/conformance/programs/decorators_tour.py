import functools
import time


def timed(func):
    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        start = time.perf_counter()
        try:
            return func(*args, **kwargs)
        finally:
            print(f"{func.__name__} took {time.perf_counter() - start:.1f}s")
    return wrapper


def repeat(times):
    def decorate(func):
        @functools.wraps(func)
        def wrapper(*args, **kwargs):
            return [func(*args, **kwargs) for _ in range(times)]
        wrapper.times = times
        return wrapper
    return decorate


class CountCalls:
    def __init__(self, func):
        functools.update_wrapper(self, func)
        self.func, self.calls = func, 0

    def __call__(self, *args):
        self.calls += 1
        return self.func(*args)

    def __get__(self, obj, owner):
        return functools.partial(self, obj) if obj is not None else self


def validate(**types):
    def decorate(func):
        def wrapper(**kwargs):
            for name, kind in types.items():
                if not isinstance(kwargs.get(name), kind):
                    raise TypeError(f"{name} must be {kind.__name__}, not {type(kwargs.get(name)).__name__}")
            return func(**kwargs)
        return wrapper
    return decorate


registry = {}


def register(func=None, *, name=None):
    if func is None:
        return lambda f: register(f, name=name)
    registry[name or func.__name__] = func
    return func


@timed
@repeat(2)
def nap(seconds=0.5):
    """Sleeps."""
    time.sleep(seconds)
    return seconds


@CountCalls
def greet(name):
    return f"hi {name}"


class Service:
    @CountCalls
    def ping(self):
        return "pong"


@validate(x=int, label=str)
def tag(x, label):
    return f"{label}={x}"


@register
def one(): return 1


@register(name="zwei")
def two(): return 2


@functools.lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@functools.singledispatch
def show(value):
    return f"object {value}"


@show.register
def _(value: int):
    return f"int {value}"


@show.register(list)
def _(value):
    return f"list of {len(value)}"


@functools.total_ordering
class Version:
    def __init__(self, text): self.parts = tuple(map(int, text.split(".")))
    def __eq__(self, other): return self.parts == other.parts
    def __lt__(self, other): return self.parts < other.parts


print(nap(), nap.__name__, nap.__doc__, nap.__wrapped__.times)
print(greet("a"), greet("b"), greet.calls, greet.__name__)
service = Service()
print(service.ping(), service.ping(), Service.__dict__["ping"].calls)
print(tag(x=1, label="n"))
try:
    tag(x="1", label="n")
except TypeError as e:
    print("TypeError:", e)
print({k: f() for k, f in registry.items()})
print(fib(80), fib.cache_info())
print(show(1), show([1, 2]), show("s"), show(True))
print(Version("1.10") > Version("1.9"), Version("2.0") >= Version("2.0"), max(Version("1.2"), Version("1.3")).parts)
print(functools.reduce(lambda a, b: a * b, range(1, 6)), functools.partial(int, base=2)("101"))


class Circle:
    def __init__(self, r): self.r = r

    @functools.cached_property
    def area(self):
        print("computing")
        return round(3.14159 * self.r ** 2, 2)


c = Circle(2)
print(c.area, c.area, c.__dict__)
