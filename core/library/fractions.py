from math import gcd


def _ratio_of_text(text):
    """`3`, `-1/2`, `2.5e3`, with underscores between digits; None if it is no number."""
    body = text.strip()
    sign = -1 if body[:1] == "-" else 1
    body = body[1:] if body[:1] in ("-", "+") else body
    top, slash, bottom = body.partition("/")

    def digits(part):
        plain = part.replace("_", "")
        fine = plain.isdigit() and not part.startswith("_") and not part.endswith("_") and "__" not in part
        return int(plain) if fine else None

    if slash:
        n, d = digits(top), digits(bottom)
        return None if n is None or d is None else (sign * n, d)
    mantissa, mark, exponent = body.replace("E", "e").partition("e")
    whole, dot, places = mantissa.partition(".")
    if mark:
        negative = exponent[:1] == "-"
        power = digits(exponent[1:] if exponent[:1] in ("-", "+") else exponent)
        if power is None:
            return None
        power = -power if negative else power
    else:
        power = 0
    if not whole and not places:
        return None
    n, m = digits(whole) if whole else 0, digits(places) if places else 0
    if n is None or m is None:
        return None
    count = len(places.replace("_", ""))
    n, power = n * 10**count + m, power - count
    return (sign * n * 10**power, 1) if power >= 0 else (sign * n, 10**-power)


class Fraction:
    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None):
        self = super().__new__(cls)
        if denominator is None:
            if type(numerator) is int:
                self._numerator, self._denominator = numerator, 1
                return self
            if isinstance(numerator, (int, Fraction)):
                self._numerator, self._denominator = numerator.numerator, numerator.denominator
                return self
            if isinstance(numerator, float) or hasattr(numerator, "as_integer_ratio"):
                self._numerator, self._denominator = numerator.as_integer_ratio()
                return self
            if not isinstance(numerator, str):
                raise TypeError("argument should be a string or a Rational instance")
            ratio = _ratio_of_text(numerator)
            if ratio is None:
                raise ValueError(f"Invalid literal for Fraction: {numerator!r}")
            numerator, denominator = ratio
        elif isinstance(numerator, (int, Fraction)) and isinstance(denominator, (int, Fraction)):
            numerator, denominator = numerator.numerator * denominator.denominator, denominator.numerator * numerator.denominator
        else:
            raise TypeError("both arguments should be Rational instances")
        if denominator == 0:
            raise ZeroDivisionError(f"Fraction({numerator}, 0)")
        common = gcd(numerator, denominator)
        if denominator < 0:
            common = -common
        self._numerator, self._denominator = numerator // common, denominator // common
        return self

    @classmethod
    def _made(cls, numerator, denominator):
        common = gcd(numerator, denominator)
        if denominator < 0:
            common = -common
        self = object.__new__(cls)
        self._numerator, self._denominator = numerator // common, denominator // common
        return self

    @classmethod
    def from_float(cls, f):
        if not isinstance(f, (int, float)):
            raise TypeError(f"{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})")
        return cls(*f.as_integer_ratio())

    numerator = property(lambda self: self._numerator)
    denominator = property(lambda self: self._denominator)
    real = property(lambda self: self)
    imag = property(lambda self: 0)

    def as_integer_ratio(self):
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        # The convergents of the continued fraction; the last one that is allowed, or the one between it and the one before.
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            if q0 + a * q1 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q0 + a * q1
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        between, last = Fraction(p0 + k * p1, q0 + k * q1), Fraction(p1, q1)
        return last if abs(last - self) <= abs(between - self) else between

    def __repr__(self):
        return f"{self.__class__.__name__}({self._numerator}, {self._denominator})"

    def __str__(self):
        return str(self._numerator) if self._denominator == 1 else f"{self._numerator}/{self._denominator}"

    def _with(self, other, exact, real):
        """Calls `exact` with two ratios, `real` with two floats."""
        if isinstance(other, (int, Fraction)):
            return exact(self._numerator, self._denominator, other.numerator, other.denominator)
        if isinstance(other, float):
            return real(float(self), other)
        return NotImplemented

    def _after(self, other, exact, real):
        if isinstance(other, int):
            return exact(int(other), 1, self._numerator, self._denominator)
        if isinstance(other, float):
            return real(other, float(self))
        return NotImplemented

    def __hash__(self):
        if self._denominator == 1:
            return hash(self._numerator)
        modulus = (1 << 61) - 1
        inverse = pow(self._denominator, modulus - 2, modulus)
        number = 314159 if not inverse else abs(self._numerator) * inverse % modulus
        number = number if self._numerator >= 0 else -number
        return -2 if number == -1 else number

    def __eq__(self, other):
        if isinstance(other, (int, Fraction)):
            return self._numerator == other.numerator and self._denominator == other.denominator
        if isinstance(other, float):
            return self == Fraction(other) if other == other and abs(other) != float("inf") else 0.0 == other
        return NotImplemented

    def _compare(self, other, operator):
        if isinstance(other, (int, Fraction)):
            return operator(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            if other != other or abs(other) == float("inf"):
                return operator(0.0, other)
            n, d = other.as_integer_ratio()
            return operator(self._numerator * d, self._denominator * n)
        return NotImplemented

    def __lt__(self, other):
        return self._compare(other, lambda a, b: a < b)

    def __le__(self, other):
        return self._compare(other, lambda a, b: a <= b)

    def __gt__(self, other):
        return self._compare(other, lambda a, b: a > b)

    def __ge__(self, other):
        return self._compare(other, lambda a, b: a >= b)

    def __neg__(self):
        return Fraction._made(-self._numerator, self._denominator)

    def __pos__(self):
        return Fraction._made(self._numerator, self._denominator)

    def __abs__(self):
        return Fraction._made(abs(self._numerator), self._denominator)

    def __bool__(self):
        return bool(self._numerator)

    def __float__(self):
        return self._numerator / self._denominator

    def __int__(self):
        return self.__trunc__()

    def __trunc__(self):
        return -(-self._numerator // self._denominator) if self._numerator < 0 else self._numerator // self._denominator

    def __floor__(self):
        return self._numerator // self._denominator

    def __ceil__(self):
        return -(-self._numerator // self._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            floor, rest = divmod(self._numerator, self._denominator)
            twice = rest * 2
            return floor + (twice > self._denominator or (twice == self._denominator and floor % 2 == 1))
        shift = 10**abs(ndigits)
        return Fraction(round(self * shift), shift) if ndigits > 0 else Fraction(round(self / shift) * shift)

    def __pow__(self, other):
        if isinstance(other, Fraction) and other.denominator == 1:
            other = other.numerator
        if isinstance(other, int):
            if other >= 0:
                return Fraction._made(self._numerator**other, self._denominator**other)
            if not self._numerator:
                raise ZeroDivisionError(f"Fraction({self._denominator**-other}, 0)")
            return Fraction._made(self._denominator**-other, self._numerator**-other)
        return float(self)**float(other) if isinstance(other, (float, Fraction)) else NotImplemented

    def __rpow__(self, other):
        if self._denominator == 1 and self._numerator >= 0:
            return other**self._numerator
        return Fraction(other)**self if isinstance(other, int) and self._denominator == 1 else other**float(self)

    def __reduce__(self):
        return self.__class__, (self._numerator, self._denominator)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _divided(a, b, c, d):
    if not c:
        raise ZeroDivisionError(f"Fraction({0 if not a else a // abs(a) * (d // gcd(d, b))}, 0)")
    return Fraction._made(a * d, b * c)


def _add_operators():
    made = Fraction._made
    forms = {
        "add": (lambda a, b, c, d: made(a * d + c * b, b * d), lambda x, y: x + y),
        "sub": (lambda a, b, c, d: made(a * d - c * b, b * d), lambda x, y: x - y),
        "mul": (lambda a, b, c, d: made(a * c, b * d), lambda x, y: x * y),
        "truediv": (_divided, lambda x, y: x / y),
        "floordiv": (lambda a, b, c, d: a * d // (b * c), lambda x, y: x // y),
        "mod": (lambda a, b, c, d: made(a * d % (c * b), b * d), lambda x, y: x % y),
        "divmod": (lambda a, b, c, d: (a * d // (b * c), made(a * d % (c * b), b * d)), divmod),
    }
    for name, (exact, real) in forms.items():
        setattr(Fraction, f"__{name}__", lambda self, other, exact=exact, real=real: self._with(other, exact, real))
        setattr(Fraction, f"__r{name}__", lambda self, other, exact=exact, real=real: self._after(other, exact, real))


_add_operators()
