# Dispatch by the annotation of the first parameter, and what wraps() carries over.
from functools import singledispatch, singledispatchmethod, wraps


@singledispatch
def describe(value):
    return f"something {value}"


@describe.register
def _(value: int):
    return f"int {value}"


@describe.register
def _(value: list | tuple) -> str:
    return f"sequence of {len(value)}"


class Formatter:
    @singledispatchmethod
    def show(self, value):
        return "default"

    @show.register
    def _(self, value: int):
        return f"int {value}"


print(describe(1), describe("x"), describe([1]), describe((1, 2)), Formatter().show(1), Formatter().show("x"))


def decorator(function):
    @wraps(function)
    def wrapper(*args: str):
        return function(*args)

    return wrapper


@decorator
def documented(x: int) -> int:
    return x


print(documented.__annotations__)
try:
    @describe.register
    def unannotated(value):
        pass
except TypeError as error:
    print(str(error).partition(":")[0])
