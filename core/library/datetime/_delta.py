_DAY = 86400_000000


def _half_even(numerator, denominator):
    """numerator / denominator as an int, ties to the even one."""
    quotient, rest = divmod(numerator, denominator)
    twice = rest * 2
    if (twice > denominator) if denominator > 0 else (twice < denominator):
        return quotient + 1
    return quotient + (quotient & 1) if twice == denominator else quotient


def _shown_type(value):
    cls = type(value)
    return f"datetime.{cls.__name__}" if cls.__module__ == "datetime" else cls.__name__


def _refuse(left, right, operator):
    """NotImplemented; beside a built-in value the TypeError at once, in which CPython names the classes of this module with the module."""
    if type(left).__module__ not in ("builtins", "datetime") or type(right).__module__ not in ("builtins", "datetime"):
        return NotImplemented
    names = f"'{_shown_type(left)}' and '{_shown_type(right)}'"
    if operator in ("+", "-"):
        raise TypeError(f"unsupported operand type(s) for {operator}: {names}")
    raise TypeError(f"'{operator}' not supported between instances of {names}")


class timedelta:
    __module__ = "datetime"
    __slots__ = ("days", "seconds", "microseconds", "_total")

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        try:
            total = microseconds + 1000 * milliseconds + 1000000 * (seconds + 60 * (minutes + 60 * hours)) + _DAY * (days + 7 * weeks)
            if type(total) is int:
                return cls._of(total)
        except TypeError:
            pass
        total, parts = 0, 0.0
        for name, value, factor in (("microseconds", microseconds, 1), ("milliseconds", milliseconds, 1000), ("seconds", seconds, 1000000), ("minutes", minutes, 60000000),
                                    ("hours", hours, 3600000000), ("days", days, _DAY), ("weeks", weeks, 7 * _DAY)):
            if isinstance(value, int):
                total += value * factor
            elif isinstance(value, float):
                whole = int(value)
                total += whole * factor
                rest = (value - whole) * factor
                total += int(rest)
                parts += rest - int(rest)
            else:
                raise TypeError(f"unsupported type for timedelta {name} component: {type(value).__name__}")
        if parts:
            nearest = round(parts)
            if abs(nearest - parts) == 0.5:
                odd = total & 1
                nearest = 2 * round((parts + odd) * 0.5) - odd
            total += nearest
        return cls._of(total)

    @classmethod
    def _of(cls, total):
        number, rest = divmod(total, _DAY)
        if not -999999999 <= number <= 999999999:
            if not -2147483648 <= number <= 2147483647:
                raise OverflowError("Python int too large to convert to C int")
            raise OverflowError(f"days={number}; must have magnitude <= 999999999")
        self = object.__new__(cls)
        self.days, self._total = number, total
        self.seconds, self.microseconds = divmod(rest, 1000000)
        return self

    def total_seconds(self):
        return self._total / 1000000

    def __repr__(self):
        parts = [f"{name}={getattr(self, name)}" for name in ("days", "seconds", "microseconds") if getattr(self, name)]
        return f"{_qualified(self)}({', '.join(parts) or '0'})"

    def __str__(self):
        text = f"{self.seconds // 3600}:{self.seconds // 60 % 60:02}:{self.seconds % 60:02}"
        if self.days:
            text = f"{self.days} day{'' if abs(self.days) == 1 else 's'}, {text}"
        return f"{text}.{self.microseconds:06}" if self.microseconds else text

    def __add__(self, other):
        if isinstance(other, timedelta):
            return timedelta._of(self._total + other._total)
        return NotImplemented if hasattr(other, "toordinal") else _refuse(self, other, "+")

    def __radd__(self, other):
        return self + other if isinstance(other, timedelta) else _refuse(other, self, "+")

    def __sub__(self, other):
        return timedelta._of(self._total - other._total) if isinstance(other, timedelta) else _refuse(self, other, "-")

    def __neg__(self):
        return timedelta._of(-self._total)

    def __pos__(self):
        return self

    def __abs__(self):
        return timedelta._of(abs(self._total))

    def __mul__(self, other):
        if isinstance(other, int):
            return timedelta._of(self._total * other)
        if isinstance(other, float):
            numerator, denominator = other.as_integer_ratio()
            return timedelta._of(_half_even(self._total * numerator, denominator))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            if not other._total:
                raise ZeroDivisionError("integer division or modulo by zero")
            return self._total // other._total
        if isinstance(other, int):
            if not other:
                raise ZeroDivisionError("integer division or modulo by zero")
            return timedelta._of(self._total // other)
        return NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._total / other._total
        if isinstance(other, int):
            if not other:
                raise ZeroDivisionError("integer division or modulo by zero")
            return timedelta._of(_half_even(self._total, other))
        if isinstance(other, float):
            numerator, denominator = other.as_integer_ratio()
            if not numerator:
                raise ZeroDivisionError("integer division or modulo by zero")
            return timedelta._of(_half_even(self._total * denominator, numerator))
        return NotImplemented

    def __mod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        if not other._total:
            raise ZeroDivisionError("integer modulo by zero")
        return timedelta._of(self._total % other._total)

    def __divmod__(self, other):
        return (self // other, self % other) if isinstance(other, timedelta) else NotImplemented

    def __eq__(self, other):
        return self._total == other._total if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._total < other._total if isinstance(other, timedelta) else _refuse(self, other, "<")

    def __le__(self, other):
        return self._total <= other._total if isinstance(other, timedelta) else _refuse(self, other, "<=")

    def __gt__(self, other):
        return self._total > other._total if isinstance(other, timedelta) else _refuse(self, other, ">")

    def __ge__(self, other):
        return self._total >= other._total if isinstance(other, timedelta) else _refuse(self, other, ">=")

    def __hash__(self):
        return hash(self._total)

    def __bool__(self):
        return self._total != 0

    def __reduce__(self):
        return self.__class__, (self.days, self.seconds, self.microseconds)


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(days=999999999, hours=23, minutes=59, seconds=59, microseconds=999999)
timedelta.resolution = timedelta(microseconds=1)


def _qualified(value):
    cls = type(value)
    return f"datetime.{cls.__qualname__}" if cls.__module__ == "datetime" else cls.__qualname__


def offset_text(delta, colon):
    """`+02:00`, or without the colon; None as ''."""
    if delta is None:
        return ""
    total = abs(delta)
    text = f"{'-' if delta.days < 0 else '+'}{total._total // 3600000000:02}{colon}{total._total // 60000000 % 60:02}"
    if total.seconds % 60 or total.microseconds:
        text += f"{colon}{total.seconds % 60:02}"
        if total.microseconds:
            text += f".{total.microseconds:06}"
    return text


class tzinfo:
    __module__ = "datetime"

    def tzname(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def utcoffset(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def dst(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def fromutc(self, dt):
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        offset, saved = dt.utcoffset(), dt.dst()
        if offset is None or saved is None:
            raise ValueError("fromutc: non-None utcoffset() result required" if offset is None else "fromutc: non-None dst() result required")
        dt += offset - saved
        return dt + dt.dst()


class timezone(tzinfo):
    __module__ = "datetime"

    def __init__(self, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError(f"timezone() argument 1 must be datetime.timedelta, not {type(offset).__name__}")
        if name is not None and not isinstance(name, str):
            raise TypeError(f"timezone() argument 2 must be str, not {type(name).__name__}")
        if not -_DAY < offset._total < _DAY:
            raise ValueError(f"offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not {offset!r}.")
        self._offset, self._name = offset, name

    def utcoffset(self, dt):
        return self._offset

    def dst(self, dt):
        return None

    def tzname(self, dt):
        if self._name is not None:
            return self._name
        return "UTC" + offset_text(self._offset, ":") if self._offset else "UTC"

    def fromutc(self, dt):
        return dt + self._offset

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is timezone.utc:
            return "datetime.timezone.utc"
        return f"{_qualified(self)}({self._offset!r})" if self._name is None else f"{_qualified(self)}({self._offset!r}, {self._name!r})"

    def __str__(self):
        return self.tzname(None)


timezone.utc = timezone(timedelta(0))
timezone.min = timezone(-timedelta(hours=23, minutes=59))
timezone.max = timezone(timedelta(hours=23, minutes=59))
