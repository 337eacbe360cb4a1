# Decimal floating point: numbers are (sign, coefficient, exponent), rounded to the context's precision after each operation (IBM's General Decimal
# Arithmetic, as CPython's decimal follows it).
from decimal._context import *
from decimal._context import invalid, rounded, state


def _read(text):
    """(sign, coefficient, exponent, special) or None."""
    body = text.strip().replace("_", "")
    sign = int(body[:1] == "-")
    body = body[1:] if body[:1] in ("-", "+") else body
    lower = body.lower()
    if lower in ("inf", "infinity"):
        return sign, 0, 0, "Infinity"
    if lower in ("nan", "snan"):
        return sign, 0, 0, "NaN"
    mantissa, mark, exponent = lower.partition("e")
    whole, _, places = mantissa.partition(".")
    digits = whole + places
    power = exponent[1:] if exponent[:1] in ("-", "+") else exponent
    if not digits.isdigit() or (mark and not power.isdigit()):
        return None
    shift = int(exponent) if mark else 0
    return sign, int(digits), shift - len(places), ""


def _refuse(left, right, operator):
    """NotImplemented; beside a built-in value the TypeError at once, in which CPython names the class with its module."""
    names = [f"decimal.{type(value).__name__}" if isinstance(value, Decimal) else type(value).__name__ for value in (left, right)]
    if "builtins" not in (type(left).__module__, type(right).__module__):
        return NotImplemented
    if operator in ("<", "<=", ">", ">="):
        raise TypeError(f"'{operator}' not supported between instances of '{names[0]}' and '{names[1]}'")
    raise TypeError(f"unsupported operand type(s) for {operator}: '{names[0]}' and '{names[1]}'")


class Decimal:
    __module__ = "decimal"
    __slots__ = ("_sign", "_int", "_exp", "_special")

    def __new__(cls, value="0", context=None):
        self = object.__new__(cls)
        if isinstance(value, str):
            read = _read(value)
            if read is None:
                invalid(ConversionSyntax)
            self._sign, self._int, self._exp, self._special = read
        elif isinstance(value, int):
            self._sign, self._int, self._exp, self._special = int(value < 0), abs(int(value)), 0, ""
        elif isinstance(value, Decimal):
            self._sign, self._int, self._exp, self._special = value._sign, value._int, value._exp, value._special
        elif isinstance(value, float):
            return cls.from_float(value)
        elif isinstance(value, (list, tuple)):
            if len(value) != 3:
                raise ValueError("argument must be a sequence of length 3")
            number = 0
            for digit in value[1]:
                number = number * 10 + digit
            self._sign, self._int, self._exp, self._special = value[0], number, value[2], ""
        else:
            raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")
        return self

    @classmethod
    def from_float(cls, f):
        if isinstance(f, int):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError("argument must be int or float")
        if f != f or f in (float("inf"), float("-inf")):
            return cls(repr(f))
        n, d = abs(f).as_integer_ratio()
        power = d.bit_length() - 1
        made = cls._of(0, n * 5**power, -power)
        made._sign = int(f < 0 or str(f)[0] == "-")
        return made

    @classmethod
    def _of(cls, sign, coefficient, exponent, special=""):
        self = object.__new__(cls)
        self._sign, self._int, self._exp, self._special = sign, coefficient, exponent, special
        return self

    def _fitted(self, context=None):
        context = context or state.context
        if self._special:
            return self
        drop = len(str(self._int)) - context.prec
        if drop <= 0:
            return self
        coefficient, exponent = rounded(self._sign, self._int, drop, context.rounding), self._exp + drop
        if len(str(coefficient)) > context.prec:
            coefficient, exponent = coefficient // 10, exponent + 1
        return Decimal._of(self._sign, coefficient, exponent)

    def __str__(self):
        sign = "-" if self._sign else ""
        if self._special:
            return sign + self._special
        digits = str(self._int)
        left = self._exp + len(digits)
        if self._exp <= 0 and left > -6:
            point, exponent = left, ""
        else:
            point = 1
            exponent = f"E{left - 1:+}" if left != 1 else ""
        if point <= 0:
            text = "0." + "0" * -point + digits
        elif point >= len(digits):
            text = digits + "0" * (point - len(digits))
        else:
            text = digits[:point] + "." + digits[point:]
        return sign + text + exponent

    def __repr__(self):
        return f"Decimal('{self}')"

    def __format__(self, spec):
        from decimal._text import formatted
        return formatted(self, spec)

    def _other(self, value):
        return value if isinstance(value, Decimal) else Decimal(value) if isinstance(value, int) else None

    def _signed(self):
        return -self._int if self._sign else self._int

    @staticmethod
    def _from(number, exponent, negative_zero=0):
        return Decimal._of(int(number < 0) if number else negative_zero, abs(number), exponent)

    def _special_with(self, other):
        """The result where one of both is not finite, for sums; None: both are finite."""
        if not self._special and not other._special:
            return None
        if "NaN" in (self._special, other._special):
            return Decimal("NaN")
        if self._special and other._special and self._sign != other._sign:
            invalid(InvalidOperation)
        return self if self._special else other

    def __add__(self, value):
        other = self._other(value)
        if other is None:
            return _refuse(self, value, "+")
        special = self._special_with(other)
        if special is not None:
            return special
        exponent = min(self._exp, other._exp)
        total = self._signed() * 10**(self._exp - exponent) + other._signed() * 10**(other._exp - exponent)
        both = self._sign and other._sign and not self._int and not other._int
        return Decimal._from(total, exponent, int(both))._fitted()

    def __radd__(self, value):
        other = self._other(value)
        return _refuse(value, self, "+") if other is None else self.__add__(other)

    def __neg__(self):
        return Decimal._of(1 - self._sign if self._int or self._special else 0, self._int, self._exp, self._special)._fitted()

    def __pos__(self):
        return Decimal._of(self._sign if self._int or self._special else 0, self._int, self._exp, self._special)._fitted()

    def __abs__(self):
        return Decimal._of(0, self._int, self._exp, self._special)._fitted()

    def copy_negate(self):
        return Decimal._of(1 - self._sign, self._int, self._exp, self._special)

    def copy_abs(self):
        return Decimal._of(0, self._int, self._exp, self._special)

    def __sub__(self, value):
        other = self._other(value)
        return _refuse(self, value, "-") if other is None else self + other.copy_negate()

    def __rsub__(self, value):
        other = self._other(value)
        return _refuse(value, self, "-") if other is None else other - self

    def __mul__(self, value):
        other = self._other(value)
        if other is None:
            return _refuse(self, value, "*")
        sign = self._sign ^ other._sign
        if self._special or other._special:
            if "NaN" in (self._special, other._special):
                return Decimal("NaN")
            if (not self._special and not self._int) or (not other._special and not other._int):
                invalid(InvalidOperation)
            return Decimal._of(sign, 0, 0, "Infinity")
        return Decimal._of(sign, self._int * other._int, self._exp + other._exp)._fitted()

    def __rmul__(self, value):
        other = self._other(value)
        return _refuse(value, self, "*") if other is None else self.__mul__(other)

    def __truediv__(self, value):
        other = self._other(value)
        if other is None:
            return _refuse(self, value, "/")
        sign = self._sign ^ other._sign
        if self._special or other._special:
            if "NaN" in (self._special, other._special):
                return Decimal("NaN")
            if self._special and other._special:
                invalid(InvalidOperation)
            return Decimal._of(sign, 0, 0, "Infinity") if self._special else Decimal._of(sign, 0, 0)
        if not other._int:
            if not self._int:
                invalid(DivisionUndefined)
            raise DivisionByZero([DivisionByZero])
        if not self._int:
            return Decimal._of(sign, 0, self._exp - other._exp)
        shift = len(str(other._int)) - len(str(self._int)) + state.context.prec + 1
        exponent = self._exp - other._exp - shift
        quotient, rest = divmod(self._int * 10**max(shift, 0), other._int * 10**max(-shift, 0))
        if rest:
            # A digit that tells the rounding that there is more.
            if quotient % 5 == 0:
                quotient += 1
        else:
            ideal = self._exp - other._exp
            while exponent < ideal and quotient % 10 == 0:
                quotient //= 10
                exponent += 1
        return Decimal._of(sign, quotient, exponent)._fitted()

    def __rtruediv__(self, value):
        other = self._other(value)
        return _refuse(value, self, "/") if other is None else other / self

    def _whole_division(self, other):
        if self._special or other._special:
            invalid(InvalidOperation)
        if not other._int:
            if not self._int:
                invalid(DivisionUndefined)
            raise DivisionByZero([DivisionByZero])
        exponent = min(self._exp, other._exp)
        quotient, rest = divmod(self._int * 10**(self._exp - exponent), other._int * 10**(other._exp - exponent))
        if quotient >= 10**state.context.prec:
            invalid(DivisionImpossible)
        return Decimal._of(self._sign ^ other._sign, quotient, 0), Decimal._of(self._sign, rest, exponent)._fitted()

    def __floordiv__(self, value):
        other = self._other(value)
        return _refuse(self, value, "//") if other is None else self._whole_division(other)[0]

    def __rfloordiv__(self, value):
        other = self._other(value)
        return _refuse(value, self, "//") if other is None else other // self

    def __mod__(self, value):
        other = self._other(value)
        if other is None:
            return _refuse(self, value, "%")
        if not other._int and not other._special and not self._special:
            invalid(InvalidOperation if self._int else DivisionUndefined)
        return self._whole_division(other)[1]

    def __rmod__(self, value):
        other = self._other(value)
        return _refuse(value, self, "%") if other is None else other % self

    def __divmod__(self, value):
        other = self._other(value)
        return _refuse(self, value, "divmod()") if other is None else self._whole_division(other)

    def __pow__(self, value, modulo=None):
        other = self._other(value)
        if other is None:
            return _refuse(self, value, "** or pow()")
        power = int(other)
        if other != power:
            if other == Decimal("0.5"):
                return self.sqrt()
            raise NotImplementedError("powers that are no whole numbers")
        if not power:
            if not self._int and not self._special:
                invalid(InvalidOperation)
            return Decimal(1)
        if not self._int and not self._special:
            return Decimal._of(self._sign & power & 1, 0, 0, "" if power > 0 else "Infinity")
        if power > 0:
            return Decimal._of(self._sign & power & 1, self._int**power, self._exp * power)._fitted()
        with localcontext(prec=state.context.prec + 5):
            inverse = Decimal(1) / Decimal._of(self._sign & power & 1, self._int**-power, self._exp * -power)
        return inverse._fitted()

    def __rpow__(self, value):
        other = self._other(value)
        return _refuse(value, self, "** or pow()") if other is None else other**self

    def sqrt(self, context=None):
        from math import isqrt
        if self._sign and self._int:
            invalid(InvalidOperation)
        if not self._int:
            return Decimal._of(self._sign, 0, self._exp // 2)
        digits = len(str(self._int))
        shift = 2 * (state.context.prec + 1) - digits
        shift += (self._exp - shift) % 2
        scaled = self._int * 10**shift if shift >= 0 else self._int // 10**-shift
        root = isqrt(scaled)
        exact = root * root == scaled and (shift >= 0 or self._int % 10**-shift == 0)
        exponent = (self._exp - shift) // 2
        if exact:
            ideal = self._exp // 2
            while exponent < ideal and root % 10 == 0:
                root //= 10
                exponent += 1
        elif root % 5 == 0:
            root += 1
        return Decimal._of(0, root, exponent)._fitted(Context(prec=state.context.prec))

    def quantize(self, exp, rounding=None, context=None):
        exp = self._other(exp)
        if self._special or exp._special:
            invalid(InvalidOperation)
        return self._to_exponent(exp._exp, rounding, True)

    def _to_exponent(self, exponent, rounding, limited=False):
        if exponent <= self._exp:
            coefficient = self._int * 10**(self._exp - exponent)
        else:
            coefficient = rounded(self._sign, self._int, exponent - self._exp, rounding or state.context.rounding)
        if limited and len(str(coefficient)) > state.context.prec:
            invalid(InvalidOperation)
        return Decimal._of(self._sign, coefficient, exponent)

    def to_integral_value(self, rounding=None, context=None):
        return self if self._special or self._exp >= 0 else self._to_exponent(0, rounding)

    to_integral = to_integral_exact = to_integral_value

    def normalize(self, context=None):
        number = self._fitted()
        coefficient, exponent = number._int, number._exp
        if not coefficient:
            return Decimal._of(number._sign, 0, 0)
        while coefficient % 10 == 0:
            coefficient //= 10
            exponent += 1
        return Decimal._of(number._sign, coefficient, exponent)

    def _key(self):
        """Something that compares as the number does; for infinities a float."""
        if self._special:
            return float("-inf") if self._sign else float("inf")
        from fractions import Fraction
        return Fraction(self._signed()) * Fraction(10)**self._exp

    def _comparable(self, other):
        if isinstance(other, Decimal):
            return other._key()
        return other if isinstance(other, (int, float)) or type(other).__name__ == "Fraction" else None

    def _compare(self, other, operator, sign):
        value = self._comparable(other)
        if value is None:
            return _refuse(self, other, sign)
        if self._special == "NaN" or (isinstance(other, Decimal) and other._special == "NaN"):
            invalid(InvalidOperation)
        return operator(self._key(), value)

    def __eq__(self, other):
        value = self._comparable(other)
        if value is None:
            return NotImplemented
        if self._special == "NaN" or (isinstance(other, Decimal) and other._special == "NaN"):
            return False
        return self._key() == value

    def __lt__(self, other):
        return self._compare(other, lambda a, b: a < b, "<")

    def __le__(self, other):
        return self._compare(other, lambda a, b: a <= b, "<=")

    def __gt__(self, other):
        return self._compare(other, lambda a, b: a > b, ">")

    def __ge__(self, other):
        return self._compare(other, lambda a, b: a >= b, ">=")

    def compare(self, other, context=None):
        other = self._other(other)
        return Decimal("NaN") if "NaN" in (self._special, other._special) else Decimal((self > other) - (self < other))

    def max(self, other, context=None):
        return (self if self >= other else self._other(other))._fitted()

    def min(self, other, context=None):
        return (self if self <= other else self._other(other))._fitted()

    def __hash__(self):
        return hash(self._key())

    def __bool__(self):
        return bool(self._special) or bool(self._int)

    def __int__(self):
        if self._special:
            if self._special == "NaN":
                raise ValueError("cannot convert NaN to integer")
            raise OverflowError("cannot convert Infinity to integer")
        number = self._int * 10**self._exp if self._exp >= 0 else self._int // 10**-self._exp
        return -number if self._sign else number

    __trunc__ = __int__

    def __float__(self):
        return float(str(self))

    def __floor__(self):
        return int(self._to_exponent(0, ROUND_FLOOR)) if self._exp < 0 else int(self)

    def __ceil__(self):
        return int(self._to_exponent(0, ROUND_CEILING)) if self._exp < 0 else int(self)

    def __round__(self, n=None):
        if n is None:
            return int(self._to_exponent(0, ROUND_HALF_EVEN)) if self._exp < 0 else int(self)
        return self._to_exponent(-n, ROUND_HALF_EVEN, True)

    def as_tuple(self):
        return DecimalTuple((self._sign, tuple([int(digit) for digit in str(self._int)]), {"": self._exp, "Infinity": "F", "NaN": "n"}[self._special]))

    def as_integer_ratio(self):
        return self._key().as_integer_ratio()

    def adjusted(self):
        return self._exp + len(str(self._int)) - 1 if self._int else self._exp

    def is_nan(self):
        return self._special == "NaN"

    def is_infinite(self):
        return self._special == "Infinity"

    def is_finite(self):
        return not self._special

    def is_signed(self):
        return bool(self._sign)

    def is_zero(self):
        return not self._special and not self._int

    def __reduce__(self):
        return self.__class__, (str(self),)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


class DecimalTuple(tuple):
    sign = property(lambda self: self[0])
    digits = property(lambda self: self[1])
    exponent = property(lambda self: self[2])

    def __repr__(self):
        return f"DecimalTuple(sign={self[0]!r}, digits={self[1]!r}, exponent={self[2]!r})"
