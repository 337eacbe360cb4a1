# The calendar that time and datetime share: proleptic Gregorian, UTC, English names.

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
EPOCH = 719163  # the ordinal of 1970-01-01
_before = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)


def is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year, month):
    return 29 if month == 2 and is_leap(year) else (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]


def days_before(year, month):
    return _before[month] + (month > 2 and is_leap(year))


def ordinal(year, month, day):
    """Day 1 is the 1st of January of the year 1."""
    past = year - 1
    return past * 365 + past // 4 - past // 100 + past // 400 + days_before(year, month) + day


def from_ordinal(number):
    """Year, month and day, by way of the cycles of 400, 100, 4 years and 1."""
    cycles, rest = divmod(number - 1, 146097)
    centuries, rest = divmod(rest, 36524)
    fours, rest = divmod(rest, 1461)
    years, rest = divmod(rest, 365)
    year = cycles * 400 + centuries * 100 + fours * 4 + years + 1
    if centuries == 4 or years == 4:
        return year - 1, 12, 31
    leap = years == 3 and (fours != 24 or centuries == 3)
    month = (rest + 50) >> 5
    before = _before[month] + (month > 2 and leap)
    if before > rest:
        month -= 1
        before = _before[month] + (month > 2 and leap)
    return year, month, rest - before + 1


def iso_week(year, month, day):
    """ISO year, week, weekday."""
    number = ordinal(year, month, day)
    weekday = (number - 1) % 7
    thursday = number - weekday + 3
    iso_year = from_ordinal(thursday)[0]
    return iso_year, (thursday - ordinal(iso_year, 1, 1)) // 7 + 1, weekday + 1


def _week(yday, wday):
    return (yday + 6 - wday) // 7


_composed = {"c": "%a %b %e %H:%M:%S %Y", "D": "%m/%d/%y", "F": "%Y-%m-%d", "r": "%I:%M:%S %p", "R": "%H:%M", "T": "%H:%M:%S", "x": "%m/%d/%y", "X": "%H:%M:%S", "+": "%a %b %e %H:%M:%S %Z %Y"}


def _field(letter, t, zone, offset):
    """The text of a directive and how it is padded; None: no such directive."""
    year, month, day, hour, minute, second, wday, yday = t[:8]
    if letter in "aAbBh":
        name = DAYS[wday] if letter in "aA" else MONTHS[month - 1]
        return (name if letter in "AB" else name[:3]), "", 0
    if letter in "pP":
        name = "AM" if hour < 12 else "PM"
        return (name if letter == "p" else name.lower()), "", 0
    if letter in "dHMSmyCgUWVI":
        sunday = (wday + 1) % 7
        iso = iso_week(year, month, day) if letter in "gV" else None
        number = {"d": day, "H": hour, "M": minute, "S": second, "m": month, "y": year % 100, "C": year // 100, "g": iso and iso[0] % 100, "V": iso and iso[1],
                  "U": _week(yday, sunday), "W": _week(yday, wday), "I": (hour + 11) % 12 + 1}[letter]
        return str(number), "0", 2
    if letter in "ekl":
        return str({"e": day, "k": hour, "l": (hour + 11) % 12 + 1}[letter]), " ", 2
    if letter == "j":
        return str(yday), "0", 3
    if letter in "YGuws":
        if letter == "s":
            return str((ordinal(year, month, day) - EPOCH) * 86400 + hour * 3600 + minute * 60 + second), "", 0
        return str({"Y": year, "G": iso_week(year, month, day)[0] if letter == "G" else 0, "u": wday + 1, "w": (wday + 1) % 7}[letter]), "", 0
    if letter in "ntzZ%":
        return {"n": "\n", "t": "\t", "z": offset, "Z": zone, "%": "%"}[letter], "", 0
    return None


def write(form, t, zone="UTC", offset="+0000", microsecond=None):
    """strftime() as glibc does it; `t`: year, month, day, hour, minute, second, weekday from Monday = 0, day of the year. Microseconds are for datetime only."""
    result, at = [], 0
    while True:
        found = form.find("%", at)
        if found < 0 or found + 1 >= len(form):
            result.append(form[at:])
            return "".join(result)
        result.append(form[at:found])
        at, flag, width = found + 1, "", ""
        while form[at:at + 1] in ("-", "_", "0", "^", "#"):
            flag += form[at]
            at += 1
        while form[at:at + 1].isdigit():
            width += form[at]
            at += 1
        if form[at:at + 1] in ("E", "O") and form[at + 1:at + 2].isalpha():
            at += 1
        letter = form[at:at + 1]
        at += 1
        if letter in _composed:
            text, pad, size = write(_composed[letter], t, zone, offset), "", 0
        elif letter == "f" and microsecond is not None:
            text, pad, size = str(microsecond), "0", 6
        else:
            field = _field(letter, t, zone, offset) if letter else None
            if field is None:
                result.append(form[found:at])
                continue
            text, pad, size = field
        if "^" in flag:
            text = text.upper()
        if "-" in flag:
            size = 0
        elif "_" in flag and pad:
            pad = " "
        elif "0" in flag and pad:
            pad = "0"
        if width:
            size = max(size, int(width))
            pad = pad or ("0" if text.isdigit() else " ")
        result.append(text.rjust(size, pad or " "))
