# format() of decimals.
from decimal import ROUND_HALF_EVEN, Decimal, getcontext


def _parts(spec):
    fill, align, at = " ", ">", 0
    if spec[1:2] and spec[1] in "<>=^":
        fill, align, at = spec[0], spec[1], 2
    elif spec[:1] and spec[0] in "<>=^":
        align, at = spec[0], 1
    sign = "-"
    if spec[at:at + 1] and spec[at] in "+- ":
        sign, at = spec[at], at + 1
    if spec[at:at + 1] == "0":
        fill, align, at = "0", "=", at + 1
    end = at
    while spec[end:end + 1].isdigit():
        end += 1
    width, at = int(spec[at:end] or 0), end
    comma = spec[at:at + 1] == ","
    at += comma
    precision = None
    if spec[at:at + 1] == ".":
        end = at + 1
        while spec[end:end + 1].isdigit():
            end += 1
        if end == at + 1:
            raise ValueError("invalid format string")
        precision, at = int(spec[at + 1:end]), end
    kind = spec[at:]
    if kind not in ("", "e", "E", "f", "F", "g", "G", "n", "%"):
        raise ValueError("invalid format string")
    return fill, align, sign, width, comma, precision, kind


def _digits(number, precision, kind):
    if kind == "%":
        number = Decimal._of(number._sign, number._int, number._exp + 2)
    if kind in ("f", "F", "%"):
        if precision is not None:
            number = number._to_exponent(-precision, getcontext().rounding)
        elif number._exp > 0:
            number = number._to_exponent(0, None)
        digits, places = str(number._int), -number._exp
        digits = digits.rjust(places + 1, "0")
        text = digits[:len(digits) - places] + ("." + digits[len(digits) - places:] if places > 0 else "")
        return text + ("%" if kind == "%" else "")
    if kind in ("e", "E"):
        digits = str(number._int)
        if precision is not None and number._int:
            number = number._to_exponent(number._exp + len(digits) - 1 - precision, ROUND_HALF_EVEN)
            digits = str(number._int)
            if len(digits) > precision + 1:
                digits, number = digits[:-1], Decimal._of(number._sign, number._int // 10, number._exp + 1)
        exponent = number._exp + len(digits) - 1
        if precision is not None and not number._int:
            digits = "0" * (precision + 1)
        return digits[0] + ("." + digits[1:] if len(digits) > 1 else "") + f"{'E' if kind == 'E' else 'e'}{exponent:+}"
    if precision is not None and number._int:
        keep = max(precision, 1)
        drop = len(str(number._int)) - keep
        if drop > 0:
            number = number._to_exponent(number._exp + drop, ROUND_HALF_EVEN)
    text = str(Decimal._of(0, number._int, number._exp))
    return text.replace("E", "e") if kind == "g" else text


def formatted(number, spec):
    if not spec:
        return str(number)
    fill, align, sign, width, comma, precision, kind = _parts(spec)
    body = number._special or _digits(number, precision, kind)
    head = "-" if number._sign else "" if sign == "-" else sign
    if comma:
        end = next((at for at, c in enumerate(body) if not c.isdigit()), len(body))
        whole, rest = body[:end], body[end:]
        whole = f"{int(whole or 0):,}"
        body = whole + rest
    pad = fill * max(width - len(head) - len(body), 0)
    if align == "=":
        return head + pad + body
    text = head + body
    if align == "<":
        return text + pad
    if align == "^":
        left = len(pad) // 2
        return pad[:left] + text + pad[left:]
    return pad + text
