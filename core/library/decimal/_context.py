# Rounding, contexts and exceptions of decimal.

ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP = (
    "ROUND_UP", "ROUND_DOWN", "ROUND_CEILING", "ROUND_FLOOR", "ROUND_HALF_UP", "ROUND_HALF_DOWN", "ROUND_HALF_EVEN", "ROUND_05UP")
MAX_EMAX, MIN_EMIN, MAX_PREC = 999999999999999999, -999999999999999999, 999999999999999999


class DecimalException(ArithmeticError):
    __module__ = "decimal"


class InvalidOperation(DecimalException):
    __module__ = "decimal"


class ConversionSyntax(InvalidOperation):
    __module__ = "decimal"


class DivisionByZero(DecimalException, ZeroDivisionError):
    __module__ = "decimal"


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    __module__ = "decimal"


class DivisionImpossible(InvalidOperation):
    __module__ = "decimal"


class Inexact(DecimalException):
    __module__ = "decimal"


class Rounded(DecimalException):
    __module__ = "decimal"


class FloatOperation(DecimalException, TypeError):
    __module__ = "decimal"


class Overflow(Inexact, Rounded):
    __module__ = "decimal"


class Underflow(Inexact, Rounded):
    __module__ = "decimal"


def invalid(kind):
    raise InvalidOperation([kind])


def rounded(sign, coefficient, drop, rounding):
    """coefficient without its last `drop` digits."""
    power = 10**drop
    quotient, rest = divmod(coefficient, power)
    twice = rest * 2
    if rounding == ROUND_HALF_EVEN:
        up = twice > power or (twice == power and quotient & 1)
    elif rounding == ROUND_HALF_UP:
        up = twice >= power
    elif rounding == ROUND_HALF_DOWN:
        up = twice > power
    elif rounding == ROUND_DOWN:
        up = False
    elif rounding == ROUND_UP:
        up = rest > 0
    elif rounding == ROUND_CEILING:
        up = rest > 0 and not sign
    elif rounding == ROUND_FLOOR:
        up = rest > 0 and sign
    else:
        up = rest > 0 and quotient % 10 in (0, 5)
    return quotient + bool(up)


class Context:
    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None):
        self.prec = 28 if prec is None else prec
        self.rounding = rounding or ROUND_HALF_EVEN
        self.Emin, self.Emax = -999999 if Emin is None else Emin, 999999 if Emax is None else Emax
        self.capitals, self.clamp = 1 if capitals is None else capitals, clamp or 0

    def copy(self):
        return Context(self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp)

    __copy__ = copy

    def create_decimal(self, value="0"):
        from decimal import Decimal
        return Decimal(value)._fitted(self)

    def __repr__(self):
        return (f"Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, Emax={self.Emax}, capitals={self.capitals}, clamp={self.clamp}, flags=[], "
                "traps=[InvalidOperation, DivisionByZero, Overflow])")


class state:
    """What the operations round by."""
    context = Context()


DefaultContext, BasicContext, ExtendedContext = Context(), Context(prec=9, rounding=ROUND_HALF_UP), Context(prec=9)


def getcontext():
    return state.context


def setcontext(context):
    state.context = context


class localcontext:
    def __init__(self, ctx=None, **kwargs):
        self._new = (ctx or state.context).copy()
        for name, value in kwargs.items():
            if name not in ("prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps"):
                raise TypeError(f"'{name}' is an invalid keyword argument for this function")
            setattr(self._new, name, value)

    def __enter__(self):
        self._old = state.context
        setcontext(self._new)
        return self._new

    def __exit__(self, *error):
        setcontext(self._old)
