# Names of classes, suggestions, SyntaxErrors, repeated lines.
import sys
def show(e): sys.excepthook(type(e), e, e.__traceback__)
def run(f):
    print("==", f.__name__, file=sys.stderr)
    try: f()
    except BaseException as e: show(e)
class A:
    class E(Exception): pass
    def meth(self): pass
    value = 1
    long_attribute_name = 3
def local():
    class E(Exception): pass
    return E
def c1(): raise A.E("nested")
def c2(): raise local()("local")
def c3(): return A().valeu
def c4(): return A.valu
def c5(): A().mth()
def c6(): return A().qqqqqq
def c7(): [].appendd(1)
def c8(): "x".uper()
def c9(): return valeu
def c10():
    value = 3
    return valeu
def c11(): return pritn("x")
def c12(): return self
def c13(): raise NameError("name 'valeu' is not defined")
def c14(): raise AttributeError("'A' object has no attribute 'valeu'")
def c15():
    print(xx); xx = 1
def c16(): A().Value
def c18(): A().__init
def c19(): global blech; del blech
def c20(): return RunTimeError
def rec(n): return rec(n + 1) + 1
def c21(): rec(0)
def rec2(n):
    if n > 0: return rec2(n - 1) + 1
    raise ValueError("bottom")
def c22(): rec2(3)
def c23(): rec2(4)
def c24(): rec2(5)
def ping(n): return pong(n)
def pong(n): return ping(n - 1) if n else 1 / 0
def c25(): ping(4)
def c26(): raise SyntaxError("plain")
def c27(): raise SyntaxError("placed", ("file.py", 3, 5, "  abc def\n"))
def c28(): raise SyntaxError("placed", ("file.py", 3, 5, "  abc def\n", 3, 8))
def c30(): raise SyntaxError("placed", ("file.py", 3, 5, "  abc def\n", 4, 8))
def c31(): raise SyntaxError("placed", (None, 3, None, None))
def c32(): raise IndentationError("placed", ("file.py", 3, 5, "  abc def\n", 3, 8))
def c33():
    class T(Exception): __module__ = "other.mod"
    raise T("q")
def c34(): raise OSError(2, "No such", "file")
def c35(): raise StopIteration(5)
def c38(): raise KeyError("line\nbreak")
def c39(): raise ValueError("a", 1)
def c40(): raise UnicodeError("é日")
def c41(): raise Exception("")
def c42(): raise Exception(None)
def c43(): A().valeu = A().vaule
def c44(): 
    try: return valeu
    except NameError as e: raise ValueError from e
def outer():
    def inner():
        return [1 / z for z in (1, 0)]
    return inner()
def c45(): outer()
def gen():
    yield 1
    1 / 0
def c48():
    def g(): yield from gen()
    list(g())
class P:
    @property
    def p(self): return self.missing_thing
    missing_thng = 1
def c49(): P().p
def c50(): raise A.E from local()("c")
for n in range(1, 51):
    if "c%d" % n in globals(): run(globals()["c%d" % n])
value = 1
