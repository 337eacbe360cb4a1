def f(): pass
def f(a, b: int, c=1, d: int = 2) -> str: return a
def f(a, /): pass
def f(a, /, b): pass
def f(a, b=1, /, c=2, *, d, e=3, **f): pass
def f(*args: int, k: str = "x", **kw: dict): pass
def f(*, k): pass
def f(*args: *Ts): pass
def f(a,): pass
def f(
    a,  # comment
    b,
):
    """Doc."""

    global g, h
    def inner():
        nonlocal a, b
        yield
        yield a
        yield a, b
        x = yield
        y = yield a
        z = yield from b
        return (yield), (yield c)
    return
@d
def f(): pass
@d.e(1)
@(x := y)
@a[0].b
async def f(x):
    await x
    async with a as b, c: pass
    async with (a as b): pass
    async for x in y: pass
    else: pass
    [await x async for x in y if await z]
    {x async for x in y}
    return await x ** 2, -await y
async def g():
    yield 1
    return
class A: pass
class A(): pass
class A(B, *C, metaclass=M, **kw):
    """Doc."""
    x: int = 1
    def m(self): return super().m()
    class Inner: y = 2
@d
class A:
    @property
    def p(self): ...
if __name__ == "__main__":
    def f(x): return [x
                      for x in x]
    f(lambda *a, **k: (a, k), key=lambda x: -x)
