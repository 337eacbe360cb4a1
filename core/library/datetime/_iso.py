# fromisoformat() of dates and times.
import _calendar
from datetime._delta import timedelta, timezone


def _wrong(shown):
    raise ValueError(f"Invalid isoformat string: {shown!r}")


def _digits(text, count, shown):
    if len(text) != count or not (text.isascii() and text.isdigit()):
        _wrong(shown)
    return int(text)


def from_week(year, week, day):
    if not 1 <= year <= 9999:
        raise ValueError(f"Year is out of range: {year}")
    january = _calendar.ordinal(year, 1, 4)
    monday = january - (january - 1) % 7
    if not 1 <= week <= 53 or (week == 53 and _calendar.iso_week(*_calendar.from_ordinal(monday + 52 * 7))[0] != year):
        raise ValueError(f"Invalid week: {week}")
    if not 1 <= day <= 7:
        raise ValueError(f"Invalid weekday: {day} (range is [1, 7])")
    return _calendar.from_ordinal(monday + (week - 1) * 7 + day - 1)


def read_date(text, shown):
    if not isinstance(text, str):
        raise TypeError("fromisoformat: argument must be str")
    year = _digits(text[:4], 4, shown)
    rest = text[4:]
    dashed = rest[:1] == "-"
    rest = rest[dashed:]
    if rest[:1] == "W":
        week, rest = _digits(rest[1:3], 2, shown), rest[3:]
        if rest and dashed:
            if rest[0] != "-":
                _wrong(shown)
            rest = rest[1:]
        return from_week(year, week, _digits(rest, 1, shown) if rest else 1)
    month, rest = _digits(rest[:2], 2, shown), rest[2:]
    if dashed:
        if rest[:1] != "-":
            _wrong(shown)
        rest = rest[1:]
    return year, month, _digits(rest, 2, shown)


def _clock(text, shown):
    """Hours, minutes, seconds and microseconds."""
    colon = ":" if text[2:3] == ":" else ""
    clock, mark, fraction = text.partition("." if "." in text else ",")
    parts = clock.split(":") if colon else [clock[at:at + 2] for at in range(0, len(clock), 2)]
    if not 1 <= len(parts) <= 3 or (mark and (len(parts) < 3 or not fraction.isdigit())):
        _wrong(shown)
    numbers = [_digits(part, 2, shown) for part in parts] + [0] * (3 - len(parts))
    return numbers + [int(fraction[:6].ljust(6, "0")) if mark else 0]


def read_time(text, shown):
    if not isinstance(text, str):
        raise TypeError("fromisoformat: argument must be str")
    at = min([found for found in (text.find("+"), text.find("-"), text.find("Z")) if found >= 0], default=len(text))
    zone = None
    if text[at:] == "Z":
        zone = timezone.utc
    elif at < len(text):
        hours, minutes, seconds, microseconds = _clock(text[at + 1:], shown)
        offset = timedelta(hours=hours, minutes=minutes, seconds=seconds, microseconds=microseconds)
        zone = timezone.utc if not offset else timezone(-offset if text[at] == "-" else offset)
    return *_clock(text[:at], shown), zone


def read_moment(text):
    if not isinstance(text, str):
        raise TypeError("fromisoformat: argument must be str")
    if len(text) < 7:
        _wrong(text)
    # The date ends where its form says so.
    if text[4:5] == "-":
        size = (10 if text[8:9] == "-" else 8) if text[5:6] == "W" else 10
    else:
        size = (8 if text[7:8].isdigit() else 7) if text[4:5] == "W" else 8
    date = read_date(text[:size], text)
    return (*date, *read_time(text[size + 1:], text)) if len(text) > size else date
