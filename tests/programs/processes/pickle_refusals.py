import asyncio
import io
import pickle
import queue
import sys
import threading
import types
import weakref


def g():
    yield


async def co():
    pass


class Local(threading.local):
    pass


def outer():
    class Inner:
        pass

    def inner():
        pass

    return Inner, inner, Inner(), lambda: 1


def renamed():
    pass


real = renamed


def renamed():
    pass


class C:
    def method(self):
        pass


class Refuses:
    def __reduce__(self):
        raise TypeError("not me")


class Wrong:
    def __reduce__(self):
        return 5


class Short:
    def __reduce__(self):
        return (1,)


class Holder:
    def __init__(self, x):
        self.x = x


c = co()
for x in (g(), c, lambda: 1, *outer(), real, threading.Lock(), threading.RLock(), threading.Event(), threading.Thread(), queue.Queue(), queue.SimpleQueue(), sys, {}.keys(),
          {}.values(), weakref.ref(C), Refuses(), Wrong(), Short(), Holder(threading.Lock()), [1, lambda: 2], {"k": g()}, property(), staticmethod(g), types.ModuleType("m")):
    try:
        print(pickle.dumps(x))
    except Exception as e:
        text = str(e)
        start = text.find(" at 0x")
        print(type(e).__module__, type(e).__name__, text if start < 0 else text[:start] + text[text.index(">", start):])
c.close()
for data in (b"", b"\x80\x04", b"\x80\x04K", b"\x80\x04\x95", b"abc", b"\x80\x04\x8c\x08__main__\x94\x8c\x06absent\x94\x93."):
    try:
        print(pickle.loads(data))
    except Exception as e:
        print(type(e).__module__, type(e).__name__, str(e).split(" from ")[0].rstrip(">"))
try:
    pickle.dumps(1, 9)
except ValueError as e:
    print(e)
b = io.BytesIO()
pickle.dump([1], b)
pickle.dump({"a": 2}, b)
b.seek(0)
print(pickle.load(b), pickle.load(b), pickle.HIGHEST_PROTOCOL, pickle.DEFAULT_PROTOCOL)
try:
    pickle.load(b)
except EOFError as e:
    print(e)
