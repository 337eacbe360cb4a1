# Values and errors of the module math.
import math


class Whole:
    def __index__(self):
        return 7


class Rounds:
    def __floor__(self):
        return "floor"

    def __ceil__(self):
        return "ceil"

    def __trunc__(self):
        return "trunc"

    def __float__(self):
        return 2.25


def show(label, function, *args, **keywords):
    try:
        print(label, repr(function(*args, **keywords)))
    except Exception as error:
        print(label, type(error).__name__, error)


numbers = [0, 1, -1, 0.5, -0.5, 2, 10, 1e-300, 1e300, 25.75, 171.5, -2.5, math.inf, -math.inf, math.nan, True, 2**70, Whole(), Rounds(), "x", None, 10**400]
for name in ("acos acosh asin asinh atan atanh cbrt ceil cos cosh degrees erf erfc exp exp2 expm1 fabs floor frexp gamma isfinite isinf isnan lgamma log log10 "
             "log1p log2 modf radians sin sinh sqrt tan tanh trunc ulp").split():
    for position, number in enumerate(numbers):
        show(f"{name} {position}", getattr(math, name), number)

for name in "atan2 copysign fmod nextafter pow remainder dist hypot log isclose ldexp".split():
    for a, b in [(1, 2), (-1, 0.5), (0, -1), (10, 400), (math.inf, 1), (1, math.inf), (7.5, -2), (1, "a"), (3.0, 4.0), (1, 0)]:
        show(f"{name} {a} {b}", getattr(math, name), a, b)

for n in [0, 1, 5, 20, 21, 30, 100, -1, 2.0, 2.5, True, "a", Whole(), 10**30]:
    shown = n if not isinstance(n, Whole) else "whole"
    show(f"factorial {shown}", math.factorial, n)
    show(f"isqrt {shown}", math.isqrt, n)
    for k in [0, 1, 3, 50, -1, None]:
        if not (isinstance(n, int) and n > 10**20):
            show(f"comb {shown} {k}", math.comb, n, k)
            show(f"perm {shown} {k}", math.perm, n, k)
show("comb large", math.comb, 10**30, 2)
show("comb", math.comb, 10)
show("perm", math.perm, 1, 2, 3)
show("isqrt large", math.isqrt, 10**51 + 7)
for args in [(), (12,), (-12, 18), (12, 18, 27), (0, 0), (2**80, 2**75), (1.5, 2), ("a",), (-2**63, 2), (Whole(), 14)]:
    shown = [a if not isinstance(a, Whole) else "whole" for a in args]
    show(f"gcd {shown}", math.gcd, *args)
    show(f"lcm {shown}", math.lcm, *args)

show("fsum", math.fsum, [0.1] * 10)
show("fsum", math.fsum, [1e100, 1.0, -1e100])
show("fsum", math.fsum, [1e308, 1e308])
show("fsum", math.fsum, [math.inf, 1])
show("fsum", math.fsum, [math.inf, -math.inf])
show("fsum", math.fsum, [math.nan, 1.0])
show("fsum", math.fsum, [])
show("fsum", math.fsum, ["a"])
show("fsum", math.fsum, 5)
show("fsum", math.fsum, (x * 0.1 for x in range(100)))
show("fsum", math.fsum, [2.0**53, -0.5, -2.0**-54])
show("prod", math.prod, [1, 2, 3])
show("prod", math.prod, (n for n in range(1, 30)))
show("prod", math.prod, [1.5, 2], start=3)
show("prod", math.prod, [])
show("prod", math.prod, [[1], 3], start=1)
show("prod", math.prod, "ab")
show("prod", math.prod, 5)
show("dist", math.dist, (1, 2, 3), (4, 6, 15))
show("dist", math.dist, [1], (1, 2))
show("dist", math.dist, [0.1, 0.2], [0.7, -3])
show("hypot", math.hypot)
show("hypot", math.hypot, 1, 1, 1)
show("hypot", math.hypot, 0.1, 0.2, 0.3, 1e-9)
show("hypot", math.hypot, 1e308, 1e308)
show("hypot", math.hypot, math.nan, math.inf)
show("isclose", math.isclose, 1.0, 1.0 + 1e-10)
show("isclose", math.isclose, 1.0, 1.1, rel_tol=0.2)
show("isclose", math.isclose, 0, 1e-5, abs_tol=1e-4)
show("isclose", math.isclose, 1, 2, rel_tol=-1)
show("log", math.log, 2**10000)
show("log", math.log, 8, 2)
show("log", math.log, 10**500, 10)
show("log2", math.log2, 2**5000)
show("log10", math.log10, 10**500)
show("log", math.log, -10**500)
show("log", math.log)
show("log", math.log, 1, 2, 3)
show("sqrt", math.sqrt)
show("sqrt", math.sqrt, 1, 2)
show("sqrt", math.sqrt, x=1)
show("atan2", math.atan2, 1)
show("ldexp", math.ldexp, 1, 5000)
show("ldexp", math.ldexp, 1.0, 2.0)
show("ldexp", math.ldexp, 1.0, -(10**30))
show("gcd", math.gcd, a=1)
print(math.pi, math.e, math.tau, math.inf, math.nan)
