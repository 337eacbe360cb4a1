# fractions: construction, arithmetic with ints and floats, rounding, errors.
import math
import statistics
from fractions import Fraction as F


def show(label, function):
    try:
        print(label, repr(function()))
    except Exception as error:
        print(label, type(error).__name__, error)


for number, value in enumerate(["3", "-1/2", " 2.5e3 ", "1_000/3", ".5", "1e-3", "x", "", "1/0", "1 /2", "-.e", "1__0", "3.", "+7/14"]):
    show(f"text {value!r}", lambda: F(value))
for arguments in [(1, 2), (2, -4), (0, 5), (1, 0), (F(1, 2), F(3, 4)), (0.75,), (0.1,), (True,), (F(3, 6),), (1.5, 2), (), (float("nan"),), (float("inf"),), ([],)]:
    show(f"made {arguments}", lambda: F(*arguments))
a, b = F(3, 4), F(-2, 3)
print(a + b, a - b, a * b, a / b, a // b, a % b, divmod(a, b), -a, +a, abs(b), a**2, a**-2, b**3, a**0.5, a**F(1, 2), 2**F(3), 2**F(1, 2), 2.0**a)
print(a + 1, 1 + a, a - 1, 1 - a, a * 2, 2 * a, a / 2, 2 / a, a // 1, 5 // a, 5 % a, divmod(5, a), a + 0.5, 0.5 * a, 1.0 / a, a // 0.5)
print(a == 0.75, a == F(6, 8), a < 1, a > b, a <= 0.7, 1 >= a, a != b, hash(F(5)) == hash(5), hash(a) == hash(0.75), {F(1, 2): "half"}[0.5], a < float("inf"), a == float("nan"))
print(int(F(-7, 2)), math.floor(F(-7, 2)), math.ceil(F(-7, 2)), math.trunc(F(-7, 2)), round(F(5, 2)), round(F(7, 2)), round(F(22, 7), 2), round(F(1234, 7), -1), float(a), bool(F(0)), str(F(4, 2)), f"{a}", a.numerator, a.denominator)
print(F(3.141592653589793).limit_denominator(100), F("3.1415926535").limit_denominator(1000), F(1, 3).limit_denominator(2), F.from_float(0.25), (0.5).as_integer_ratio(), a.as_integer_ratio())
print(sum([F(1, n) for n in range(1, 11)]), max(F(1, 2), F(2, 3)), sorted([F(1, 2), 0.3, 1]), statistics.mean([F(1, 2), F(3, 4)]), math.prod([F(1, 2)] * 3), isinstance(a, F))
show("zero", lambda: a / 0)
show("zero", lambda: a // F(0))
show("zero", lambda: F(0)**-1)
show("type", lambda: a + "x")
show("limit", lambda: a.limit_denominator(0))
