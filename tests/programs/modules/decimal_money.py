# decimal: exact texts, rounding, formatting, errors.
import math
from decimal import *


def show(label, function):
    try:
        print(label, repr(function()))
    except Exception as error:
        print(label, type(error).__name__, error)


D = Decimal
for text in ["0", "-0", "1.10", "1e5", "1E-7", "0.000001", "0.0000001", "123456789012345678901234567890", "1_000.5", " 5 ", "inf", "-Infinity", "nan", "x", "", "1e", ".5", "5.", "-1.50E+10"]:
    show(f"made {text!r}", lambda: D(text))
for value in [5, -3, 0.1, 0.5, 1e20, True, (0, (1, 2, 3), -2), D("1.0"), None, [1], float("inf"), 2**100]:
    show(f"made {value!r}", lambda: D(value))
a, b = D("10.25"), D("-3")
print(a + b, a - b, a * b, a / b, a // b, a % b, divmod(a, b), -a, +a, abs(b), a**2, a**-1, b**3, D(2)**D("0.5"), D(2).sqrt(), D("9.00").sqrt())
print(a + 1, 1 + a, a - 1, 1 - a, a * 2, 2 / a, a / 2, 5 // D(2), 5 % D(2), D(1) / 3, D(1) / 8, D(100) / 4, D("1.00") / D("0.5"), D(2) / 3 * 3)
print(D("0.1") + D("0.2"), D("0.1") + D("0.2") == D("0.3"), D("1.20") + D("1.3"), D("1.20") * D("1.3"), D("1.0") == 1, D("0.5") == 0.5, D("0.1") == 0.1, D("1") < 2, D("2.5") >= D("2.50"), hash(D("1.0")) == hash(1), {D("0.5"): 1}[0.5])
for rounding in [ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP]:
    print(rounding, [str(D(text).quantize(D("0.1"), rounding=rounding)) for text in ("1.25", "1.35", "-1.25", "1.21", "1.20", "-1.29")])
print(D("3.14159").quantize(D("0.01")), D("7").quantize(D("0.00")), D("1234.5").quantize(D("1e1")), round(D("2.675"), 2), round(D("2.5")), round(D("3.5")), int(D("-3.9")), math.floor(D("-3.1")), math.ceil(D("3.1")), float(D("1.5")), D("1.500").normalize(), D("100").normalize(), D("2.5").to_integral_value())
print(f"{a:.1f} {a:.3f} {a:>10} {a:010.2f} {D('1234567.891'):,.2f} {D('0.256'):.1%} {D('12345'):e} {D('12345'):.2e} {D('-5'):+} {D('5'):+} {a} {a!s:>8} {D('1E+3'):f} {D('0.5'):<6}|{D('0.5'):^7}|{D('1234.5'):g}")
print(D("1.50").as_tuple(), D("1.50").adjusted(), D("1.5").as_integer_ratio(), D("nan").is_nan(), D("inf").is_infinite(), D("0").is_zero(), D("-1").is_signed(), bool(D("0.0")), D("nan") == D("nan"), D("inf") > 5)
getcontext().prec = 6
print(D(1) / D(7), D("123456789") + 0, +D("1.23456789"), getcontext().prec)
getcontext().prec = 28
with localcontext() as context:
    context.prec = 50
    print(D(2).sqrt(), D(1) / 3)
print(D(1) / 3, sum([D("0.1")] * 10), max(D("1.5"), D("2.5")), sorted([D("2"), D("1.5"), 1]), D("5").compare(D("3")), D("1").max(D("2")))
show("zero", lambda: D(1) / 0)
show("zero", lambda: D(0) / 0)
show("zero", lambda: D(1) // 0)
show("zero", lambda: D(1) % 0)
show("mixed", lambda: D(1) + 1.5)
show("mixed", lambda: D(1) + "x")
show("quantize", lambda: D("1e30").quantize(D("0.01")))
show("sqrt", lambda: D(-1).sqrt())
show("int", lambda: int(D("nan")))
show("int", lambda: int(D("inf")))
show("inf", lambda: D("inf") - D("inf"))
show("nan", lambda: D("nan") < 1)
show("format", lambda: format(D(1), "x"))
price, quantity, tax = D("19.99"), 3, D("0.0825")
total = price * quantity * (1 + tax)
print(total, total.quantize(D("0.01"), rounding=ROUND_HALF_UP), isinstance(total, Decimal), issubclass(InvalidOperation, ArithmeticError), issubclass(DivisionByZero, ZeroDivisionError))
