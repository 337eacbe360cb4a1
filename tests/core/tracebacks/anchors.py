# Which part of a line the marks point out.
import sys
def show(f):
    try:
        f()
    except Exception as e:
        sys.excepthook(type(e), e, e.__traceback__)
a, b, s = 1, 0, "x"
d = {"k": {"v": None}}
L = [1, 2]
def f1(): return a / b
def f2(): return a // b
def f3(): return (a) + (s)
def f4(): return (a)+(s)
def f5(): return d["k"]["v"]["w"]
def f6(): return L[5]
def f7(): return L [ 5 ]
def f8(): return a + a + s + a
def f9(): return  "日本" + "é" + 5 + 7
def f10():
    x = (a +
         s)
def f11():
    x = L[
      7]
def f12():
    foo = dict(
        a=1,
        b=int("x"),
    )
def f13(): return -s
def f14(): return a < s
def f15(): return s.foo.bar
def f16(): return int("日本", base=10) + 3
def f17(): L[7] = 3
def f18(): del L[7]
def f19():
    z = 5
    z += s
def f20(): return L[1:2, 3]
def f21(): return L[(9)]
def f22(): x, y = L[0], L[9]
def f23(): return f"{a + s} more"
def f24(): return [q / 0 for q in L]
def f25(): return {q: q / 0 for q in L}
def f26(): return list(q / 0 for q in L)
def f27(): return (lambda q: q % 0)(5)
def f28(): return not_defined_at_all(1, 2)
def f29(): return print(a, s @ a)   
def f32(): raise ValueError("multi\nline")
def f33(): raise ValueError
def f34(): raise KeyError("k")
def f35(): raise KeyError
def f36(): a.b.c()
def f37(): a()
def f38(): s.upper(1)
def f41():
    x, y = 1
def f42():
    return f1() if b else f2()
def f43():
    return max(L, key=lambda q: q / 0)
def f44():
    return sorted(L, key=lambda q: q + s)
def f45():
    return (f1() +
      f2())
def f46():
    class A:
        x = 1 / 0
def f47():
    import nonexistent_module
def f49(): return a<<-1
def f50(): return a ** s - 7
def f51(): return 2 if a is s else L[
      1][2]
def f52():
    s.x = 1
def f53():
    d["k"]["v"]["w"] = 1
def f54():
    d["q"] += 1
def f55():
    return (yield 5)[3]
def f56():
    return (1).real.zz
def f57():
    return f1( # comment
      )
def f58():
	return a / b
def f59():
    return a and b or a / b
def f60(): return L[0] .x
for n in range(1, 61):
    if "f%d" % n not in globals(): continue
    print("f%d" % n, file=sys.stderr)
    show(globals()["f%d" % n])
