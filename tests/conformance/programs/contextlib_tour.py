import contextlib
import io
import sys


@contextlib.contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name.upper()
    except ValueError as e:
        print("handled", e)
    finally:
        print(f"</{name}>")


class Indenter:
    level = 0

    def __enter__(self):
        Indenter.level += 1
        return self

    def __exit__(self, *exc):
        Indenter.level -= 1

    def print(self, text):
        print("  " * Indenter.level + text)


with tag("a") as upper, tag("b"):
    print(upper)
with tag("c"):
    raise ValueError("inside")
try:
    with tag("d"):
        raise KeyError("escapes")
except KeyError as e:
    print("outside", e)
with Indenter() as ind:
    ind.print("one")
    with ind:
        ind.print("two")
    ind.print("one again")
with contextlib.suppress(FileNotFoundError, KeyError):
    {}["x"]
with contextlib.ExitStack() as stack:
    for n in range(3):
        stack.enter_context(tag(f"s{n}"))
    stack.callback(print, "callback", 1, sep="-")
    print("in the stack")
with contextlib.closing(io.StringIO("text")) as f:
    print(f.read(), f.closed)
print(f.closed)
buffer = io.StringIO()
with contextlib.redirect_stdout(buffer):
    print("hidden")
print(repr(buffer.getvalue()))
with contextlib.nullcontext(5) as five:
    print(five)


@tag("decorated")
def work(n):
    print("work", n)
    return n * 2


print(work(4))
try:
    with tag("gen"):
        with tag("inner"):
            raise RuntimeError("r")
except RuntimeError as e:
    print(repr(e), e.__context__)
try:
    with object():
        pass
except TypeError as e:
    print("TypeError:", e)


@contextlib.contextmanager
def twice():
    yield 1
    yield 2


try:
    with twice() as t:
        print(t)
except RuntimeError as e:
    print("RuntimeError:", e)
