# Groups, their frames and limits, chains inside them, notes.
import sys
def show(e): sys.excepthook(type(e), e, e.__traceback__)
def run(f):
    print("==", f.__name__, file=sys.stderr)
    try: f()
    except BaseException as e: show(e)
def boom(e):
    raise e
def mk(e):
    try: boom(e)
    except BaseException as x: return x
def g1(): raise ExceptionGroup("eg", [ValueError(1), mk(TypeError("t")), KeyError("k")])
def g2(): raise ExceptionGroup("outer", [mk(ExceptionGroup("in", [mk(ValueError(1)), ValueError(2)])), OSError("x")])
def g3(): raise ExceptionGroup("outer", [OSError("x"), mk(ExceptionGroup("in", [mk(ValueError(1)), ValueError(2)]))])
def g4(): raise ExceptionGroup("wide", [ValueError(i) for i in range(18)])
def g5(): raise ExceptionGroup("wide", [ValueError(i) for i in range(16)])
def g6():
    e = ValueError("deep")
    for i in range(14): e = ExceptionGroup("d%d" % i, [e, TypeError(i)])
    raise e
def g7():
    try: g1()
    except ExceptionGroup as e: raise RuntimeError("after") from e
def g8():
    try: 1/0
    except ZeroDivisionError: raise ExceptionGroup("ctx", [mk(ValueError(1))])
def g9():
    try:
        try: 1/0
        except ZeroDivisionError as z: raise ValueError("inner") from z
    except ValueError as v:
        w = v
    raise ExceptionGroup("has chain", [w, TypeError(2)])
def g10():
    try:
        try: g1()
        except ExceptionGroup as z: raise ValueError("inner") from z
    except ValueError as v:
        w = v
    raise ExceptionGroup("last chain", [TypeError(2), w])
def g11():
    e = ExceptionGroup("noted", [ValueError("multi\nline")])
    e.add_note("n1\nn2"); e.exceptions[0].add_note("inner note\nsecond")
    raise e
def g12():
    e = ValueError("x"); e.__notes__ = "str"; raise e
def g13():
    e = ValueError("x"); e.__notes__ = 5; raise e
def g14():
    e = ValueError("x"); e.__notes__ = ["a", 5, None]; raise e
def g15():
    e = ValueError("x"); e.__notes__ = []; raise e
class Bad:
    def __str__(self): raise TypeError
    __repr__ = __str__
def g16():
    e = ValueError("x"); e.__notes__ = [Bad(), "z"]; raise e
def g17():
    e = ValueError("x"); e.__notes__ = Bad(); raise e
class S(Exception):
    def __str__(self): raise TypeError
def g18(): raise S
def g19(): raise BaseExceptionGroup("b", [KeyboardInterrupt(), S()])
class G(ExceptionGroup): pass
def g20(): raise G("sub", [ValueError()])
def g21():
    show(ExceptionGroup("never raised", [ValueError(), ExceptionGroup("n", [S()])]))
def g22():
    try: g2()
    except* OSError: raise ValueError("star")
def g23():
    try: g2()
    except* OSError as e: raise
def g24():
    e = ValueError("self in group"); g = ExceptionGroup("g", [e, e]); e.__context__ = g
    raise g
def g25():
    a = ValueError("a"); b = TypeError("b"); a.__context__ = b; b.__context__ = a
    raise a
def g26():
    a = ValueError("a"); b = TypeError("b"); a.__cause__ = b; b.__cause__ = a
    raise a
def g27():
    try: 1/0
    except ZeroDivisionError: raise ValueError("no ctx") from None
for n in range(1, 28): run(globals()["g%d" % n])
