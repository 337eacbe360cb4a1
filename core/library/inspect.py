# The questions of inspect that programs ask about awaitables.

import asyncio


def iscoroutine(obj):
    return type(obj).__name__ == "coroutine"


def iscoroutinefunction(obj):
    return asyncio.iscoroutinefunction(obj)


def isawaitable(obj):
    return iscoroutine(obj) or hasattr(type(obj), "__await__")


def isgenerator(obj):
    return type(obj).__name__ == "generator"


def isfunction(obj):
    return type(obj).__name__ == "function"


def isclass(obj):
    return isinstance(obj, type)
