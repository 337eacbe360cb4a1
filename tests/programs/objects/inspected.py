import asyncio
import functools
import inspect
import types


def f(a, b: int = 2, /, c="x", *args: int, d, e=None, **kw) -> str:
    """Doc of f.

        indented
    """


async def coro():
    pass


def gen():
    yield


async def agen():
    yield


class A:
    """Class doc."""

    def __init__(self, x, y=1):
        pass

    def method(self, z):
        pass

    @classmethod
    def make(cls, q):
        pass

    @staticmethod
    def static(s):
        pass

    def __call__(self, v):
        pass


print(inspect.signature(f), inspect.signature(coro), inspect.signature(A), inspect.signature(A.method), inspect.signature(A(1).method))
print(inspect.signature(A.make), inspect.signature(A.static), inspect.signature(A(1)), inspect.signature(lambda x, *, y=3: 0))
print(inspect.signature(functools.partial(f, 1, d=5)))
sig = inspect.signature(f)
print(list(sig.parameters), sig.return_annotation, sig.parameters["b"].default, sig.parameters["a"].kind, sig.parameters["e"].kind.name)
print(sig.parameters["a"].default is inspect.Parameter.empty, sig.parameters["d"].annotation is inspect._empty, str(sig.parameters["kw"]))
bound = sig.bind(1, 2, 3, 4, 5, d=6, z=7)
print(bound.args, bound.kwargs, bound.arguments)
b2 = sig.bind(1, d=2)
b2.apply_defaults()
print(b2.arguments)
for args, kwargs in (((), {}), ((1,), {}), ((1,), {"d": 1, "a": 2})):
    try:
        print(sig.bind(*args, **kwargs).arguments)
    except TypeError as error:
        print("TypeError", error)
c, g, ag = coro(), gen(), agen()
print(inspect.iscoroutine(c), inspect.iscoroutinefunction(coro), inspect.isawaitable(c), inspect.isgenerator(g), inspect.isgeneratorfunction(gen),
      inspect.isasyncgen(ag), inspect.isasyncgenfunction(agen), inspect.iscoroutinefunction(f), inspect.isgeneratorfunction(coro))
print(inspect.isfunction(f), inspect.isclass(A), inspect.ismethod(A(1).method), inspect.isbuiltin(len), inspect.ismodule(inspect), inspect.isroutine(len))
print(inspect.isfunction(len), inspect.isclass(f), inspect.ismethod(f), inspect.isabstract(A))
c.close()
print([name for name, _ in inspect.getmembers(A, inspect.isfunction)], inspect.getdoc(A), inspect.getdoc(f), inspect.getmro(A))
print(inspect.iscoroutinefunction(functools.partial(coro)), asyncio.iscoroutinefunction(coro))


@functools.wraps(f)
def wrapped(*args, **kwargs):
    pass


print(inspect.signature(wrapped), inspect.unwrap(wrapped) is f)
n = types.SimpleNamespace(a=1, b="x")
n.c = [1]
print(n, n == types.SimpleNamespace(a=1, b="x", c=[1]), n.a, vars(n))
print(isinstance(f, types.FunctionType), isinstance(g, types.GeneratorType), isinstance(A(1).method, types.MethodType), isinstance(len, types.BuiltinFunctionType),
      isinstance(inspect, types.ModuleType), isinstance(None, types.NoneType), isinstance(ag, types.AsyncGeneratorType))
proxy = types.MappingProxyType({"a": 1})
print(proxy, proxy["a"], len(proxy), list(proxy), "a" in proxy)
try:
    proxy["b"] = 2
except TypeError as error:
    print(error)
bound_method = types.MethodType(lambda self, x: (self, x), 5)
print(bound_method(6))
D = types.new_class("D", (A,), {}, lambda ns: ns.update(v=3))
print(D.v, D.__mro__[1].__name__)
