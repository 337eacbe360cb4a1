# Reads times by a format, as time.strptime() and datetime.strptime() do.
from _calendar import DAYS, MONTHS, days_before, from_ordinal, ordinal

_numbers = {"d": (1, 31, 2), "H": (0, 23, 2), "I": (1, 12, 2), "j": (1, 366, 3), "m": (1, 12, 2), "M": (0, 59, 2), "S": (0, 61, 2), "U": (0, 53, 2), "W": (0, 53, 2),
            "V": (1, 53, 2), "w": (0, 6, 1), "u": (1, 7, 1), "y": (0, 99, 2), "Y": (0, 9999, 4), "G": (0, 9999, 4)}
_names = {"a": [day[:3] for day in DAYS], "A": DAYS, "b": [month[:3] for month in MONTHS], "B": MONTHS, "p": ("AM", "PM")}
_composed = {"c": "%a %b %d %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S", "D": "%m/%d/%y", "T": "%H:%M:%S", "R": "%H:%M"}


class _Mismatch(Exception):
    pass


def _number(text, at, letter):
    least, most, digits = _numbers[letter]
    if letter in "YGy":
        end = at + digits
        if text[at:end].isascii() and text[at:end].isdigit() and len(text) >= end:
            return int(text[at:end]), end
        raise _Mismatch
    if letter == "d" and text[at:at + 1] == " " and text[at + 1:at + 2].isdigit():
        at += 1
    for size in range(digits, 0, -1):
        part = text[at:at + size]
        if len(part) == size and part.isascii() and part.isdigit() and least <= int(part) <= most:
            return int(part), at + size
    raise _Mismatch


def _name(text, at, letter):
    for position, name in enumerate(_names[letter]):
        if text[at:at + len(name)].lower() == name.lower():
            return position, at + len(name)
    raise _Mismatch


def _offset(text, at):
    if text[at:at + 1] == "Z":
        return 0, at + 1
    sign = text[at:at + 1]
    if sign not in ("+", "-") or not sign:
        raise _Mismatch
    at += 1
    seconds, colon = 0, False
    for position, unit in enumerate((3600, 60, 1)):
        if position and text[at:at + 1] == ":" and (position == 1 or colon):
            colon = True
            at += 1
        part = text[at:at + 2]
        if len(part) < 2 or not part.isdigit() or (position and int(part) > 59):
            if position < 2:
                raise _Mismatch
            break
        seconds += int(part) * unit
        at += 2
    return (-seconds if sign == "-" else seconds), at


def _expanded(form):
    result, at = "", 0
    while True:
        found = form.find("%", at)
        if found < 0:
            return result + form[at:]
        letter = form[found + 1:found + 2]
        result += form[at:found] + (_composed.get(letter) or "%" + letter)
        at = found + 2


def _fields(text, form, shown):
    found, at, position = {}, 0, 0
    while position < len(form):
        character = form[position]
        if character.isspace():
            while position < len(form) and form[position].isspace():
                position += 1
            if not text[at:at + 1].isspace():
                raise _Mismatch
            while text[at:at + 1].isspace():
                at += 1
            continue
        if character != "%":
            if text[at:at + 1].lower() != character.lower():
                raise _Mismatch
            at, position = at + 1, position + 1
            continue
        letter = form[position + 1:position + 2]
        position += 2
        if letter == "":
            raise ValueError(f"stray % in format '{shown}'")
        if letter in _numbers:
            found[letter], at = _number(text, at, letter)
        elif letter in _names:
            found[letter], at = _name(text, at, letter)
        elif letter == "f":
            end = at
            while end < len(text) and end < at + 6 and text[end].isdigit():
                end += 1
            if end == at:
                raise _Mismatch
            found["f"], at = int(text[at:end].ljust(6, "0")), end
        elif letter == "z":
            found["z"], at = _offset(text, at)
        elif letter == "Z":
            zone = next((zone for zone in ("UTC", "GMT") if text[at:at + 3].upper() == zone), None)
            if zone is None:
                raise _Mismatch
            found["Z"], at = zone, at + 3
        elif letter == "%":
            if text[at:at + 1] != "%":
                raise _Mismatch
            at += 1
        else:
            raise ValueError(f"'{letter}' is a bad directive in format '{shown}'")
    return found, at


def _date(found):
    """Year, month, day and weekday."""
    year = found.get("Y")
    if "y" in found:
        year = found["y"] + (2000 if found["y"] <= 68 else 1900)
    weekday = found.get("a", found.get("A"))
    if "u" in found:
        weekday = found["u"] - 1
    elif "w" in found:
        weekday = (found["w"] - 1) % 7
    month, day = found.get("m"), found.get("d", 1)
    if month is None:
        month = found.get("b", found.get("B", 0)) + 1
    if "G" in found and "V" in found and weekday is not None:
        january = ordinal(found["G"], 1, 4)
        return from_ordinal(january - (january - 1) % 7 + (found["V"] - 1) * 7 + weekday) + (weekday,)
    year = 1900 if year is None else year
    if "j" in found and "m" not in found:
        year, month, day = from_ordinal(ordinal(year, 1, 1) + found["j"] - 1)
    elif weekday is not None and ("U" in found or "W" in found):
        sunday = "W" not in found
        week, first = (found["U"], (weekday + 1) % 7) if sunday else (found["W"], weekday)
        start = ordinal(year, 1, 1)
        # Week 1 begins with the first Sunday (%U) or Monday (%W) of the year; what lies before is week 0.
        before = (-(start - 1) - sunday) % 7
        days = before + (week - 1) * 7 + first
        year, month, day = from_ordinal(start + days)
    return year, month, day, weekday


def read(text, form):
    """(struct_time's fields, microsecond, seconds east of UTC or None, name of the zone or None)"""
    for value, position in ((text, 0), (form, 1)):
        if not isinstance(value, str):
            raise TypeError(f"strptime() argument {position} must be str, not {type(value)}")
    try:
        found, end = _fields(text, _expanded(form), form)
    except _Mismatch:
        raise ValueError(f"time data {text!r} does not match format {form!r}") from None
    if end != len(text):
        raise ValueError(f"unconverted data remains: {text[end:]}")
    year, month, day, weekday = _date(found)
    hour = found.get("H", 0)
    if "I" in found:
        hour = found["I"] % 12 + 12 * found.get("p", 0)
    if year > 0:
        if weekday is None:
            weekday = (ordinal(year, month, day) - 1) % 7
    zone = found.get("Z")
    offset = found.get("z")
    return (year, month, day, hour, found.get("M", 0), found.get("S", 0), weekday, found.get("j", days_before(year, month) + day), 0 if zone else -1, zone, offset), found.get("f", 0), offset, zone
