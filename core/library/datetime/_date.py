import _calendar
from datetime._delta import _qualified, _refuse, offset_text, timedelta, tzinfo

MINYEAR, MAXYEAR = 1, 9999


def whole(value):
    if isinstance(value, int):
        return value
    if isinstance(value, float) or not hasattr(value, "__index__"):
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    return value.__index__()


def check_date(year, month, day):
    for position, (name, value) in enumerate((("year", year), ("month", month), ("day", day))):
        if value is None:
            raise TypeError(f"function missing required argument '{name}' (pos {position + 1})")
    year, month, day = whole(year), whole(month), whole(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"year {year} is out of range")
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= day <= _calendar.days_in_month(year, month):
        raise ValueError("day is out of range for month")
    return year, month, day


def check_time(hour, minute, second, microsecond, zone, fold):
    hour, minute, second, microsecond = whole(hour), whole(minute), whole(second), whole(microsecond)
    for name, value, most in (("hour", hour, 23), ("minute", minute, 59), ("second", second, 59), ("microsecond", microsecond, 999999)):
        if not 0 <= value <= most:
            raise ValueError(f"{name} must be in 0..{most}")
    if fold not in (0, 1):
        raise ValueError("fold must be either 0 or 1")
    if zone is not None and not isinstance(zone, tzinfo):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{type(zone).__name__}'")
    return hour, minute, second, microsecond, zone, fold


def date_of(number):
    if not 1 <= number <= 3652059:
        raise OverflowError("date value out of range")
    return _calendar.from_ordinal(number)


def written(form, t, zone, offset, microsecond):
    """strftime(); nothing for an absent zone."""
    return _calendar.write(form, t, zone, offset, microsecond)


class IsoCalendarDate(tuple):
    __module__ = "datetime"
    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __repr__(self):
        return f"datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})"


class date:
    __module__ = "datetime"
    __slots__ = ("year", "month", "day")

    def __new__(cls, year=None, month=None, day=None):
        self = object.__new__(cls)
        self.year, self.month, self.day = check_date(year, month, day)
        return self

    @classmethod
    def fromtimestamp(cls, timestamp):
        return cls(*_calendar.from_ordinal(int(timestamp // 86400) + _calendar.EPOCH))

    @classmethod
    def today(cls):
        import time
        return cls.fromtimestamp(time.time())

    @classmethod
    def fromordinal(cls, ordinal):
        if ordinal < 1:
            raise ValueError("ordinal must be >= 1")
        if ordinal > 3652059:
            raise ValueError(f"year is out of range")
        return cls(*_calendar.from_ordinal(ordinal))

    @classmethod
    def fromisoformat(cls, date_string):
        from datetime._iso import read_date
        return cls(*read_date(date_string, date_string))

    @classmethod
    def fromisocalendar(cls, year, week, day):
        from datetime._iso import from_week
        return cls(*from_week(year, week, day))

    def toordinal(self):
        return _calendar.ordinal(self.year, self.month, self.day)

    def weekday(self):
        return (self.toordinal() - 1) % 7

    def isoweekday(self):
        return self.weekday() + 1

    def isocalendar(self):
        return IsoCalendarDate(_calendar.iso_week(self.year, self.month, self.day))

    def isoformat(self):
        return f"{self.year:04}-{self.month:02}-{self.day:02}"

    def __str__(self):
        return self.isoformat()

    def __repr__(self):
        return f"{_qualified(self)}({self.year}, {self.month}, {self.day})"

    def ctime(self):
        return f"{_calendar.DAYS[self.weekday()][:3]} {_calendar.MONTHS[self.month - 1][:3]} {self.day:2} 00:00:00 {self.year:04}"

    def _fields(self):
        return self.year, self.month, self.day, 0, 0, 0, self.weekday(), _calendar.days_before(self.year, self.month) + self.day

    def strftime(self, format):
        if not isinstance(format, str):
            raise TypeError(f"strftime() argument 1 must be str, not {type(format).__name__}")
        return written(format, self._fields(), "", "", 0)

    def __format__(self, spec):
        if not isinstance(spec, str):
            raise TypeError(f"__format__() argument 1 must be str, not {type(spec).__name__}")
        return self.strftime(spec) if spec else str(self)

    def timetuple(self):
        import time
        return time.struct_time(self._fields() + (-1,))

    def replace(self, year=None, month=None, day=None):
        return type(self)(self.year if year is None else year, self.month if month is None else month, self.day if day is None else day)

    def __add__(self, other):
        return type(self)(*date_of(self.toordinal() + other.days)) if isinstance(other, timedelta) else _refuse(self, other, "+")

    def __radd__(self, other):
        return self + other if isinstance(other, timedelta) else _refuse(other, self, "+")

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return type(self)(*date_of(self.toordinal() - other.days))
        return timedelta(self.toordinal() - other.toordinal()) if isinstance(other, date) else _refuse(self, other, "-")

    def _key(self):
        return self.year, self.month, self.day

    def __eq__(self, other):
        return self._key() == date._key(other) if isinstance(other, date) else NotImplemented

    def __lt__(self, other):
        return self._key() < date._key(other) if isinstance(other, date) else _refuse(self, other, "<")

    def __le__(self, other):
        return self._key() <= date._key(other) if isinstance(other, date) else _refuse(self, other, "<=")

    def __gt__(self, other):
        return self._key() > date._key(other) if isinstance(other, date) else _refuse(self, other, ">")

    def __ge__(self, other):
        return self._key() >= date._key(other) if isinstance(other, date) else _refuse(self, other, ">=")

    def __hash__(self):
        return hash(self._key())

    def __reduce__(self):
        return self.__class__, (self.year, self.month, self.day)


date.min, date.max, date.resolution = date(1, 1, 1), date(9999, 12, 31), timedelta(days=1)


def clock_text(hour, minute, second, microsecond, timespec):
    forms = {"hours": f"{hour:02}", "minutes": f"{hour:02}:{minute:02}", "seconds": f"{hour:02}:{minute:02}:{second:02}",
             "milliseconds": f"{hour:02}:{minute:02}:{second:02}.{microsecond // 1000:03}", "microseconds": f"{hour:02}:{minute:02}:{second:02}.{microsecond:06}"}
    if timespec == "auto":
        timespec = "microseconds" if microsecond else "seconds"
    if timespec not in forms:
        raise ValueError("Unknown timespec value")
    return forms[timespec]


def clock_parts(value):
    """The time in repr(): without zeros at the end."""
    parts = [value.hour, value.minute]
    if value.second or value.microsecond:
        parts.append(value.second)
    if value.microsecond:
        parts.append(value.microsecond)
    return "".join([f", {part}" for part in parts]) + (f", fold={value.fold}" if value.fold else "") + ("" if value.tzinfo is None else f", tzinfo={value.tzinfo!r}")


class time:
    __module__ = "datetime"
    __slots__ = ("hour", "minute", "second", "microsecond", "tzinfo", "fold")

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        self = object.__new__(cls)
        self.hour, self.minute, self.second, self.microsecond, self.tzinfo, self.fold = check_time(hour, minute, second, microsecond, tzinfo, fold)
        return self

    @classmethod
    def fromisoformat(cls, time_string):
        from datetime._iso import read_time
        return cls(*read_time(time_string[1:] if time_string.startswith("T") else time_string, time_string))

    def isoformat(self, timespec="auto"):
        return clock_text(self.hour, self.minute, self.second, self.microsecond, timespec) + offset_text(self.utcoffset(), ":")

    def __str__(self):
        return self.isoformat()

    def __repr__(self):
        return f"{_qualified(self)}({clock_parts(self)[2:]})"

    def utcoffset(self):
        return None if self.tzinfo is None else self.tzinfo.utcoffset(None)

    def tzname(self):
        return None if self.tzinfo is None else self.tzinfo.tzname(None)

    def dst(self):
        return None if self.tzinfo is None else self.tzinfo.dst(None)

    def strftime(self, format):
        return written(format, (1900, 1, 1, self.hour, self.minute, self.second, 0, 1), self.tzname() or "", offset_text(self.utcoffset(), ""), self.microsecond)

    def __format__(self, spec):
        return self.strftime(spec) if spec else str(self)

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        return type(self)(self.hour if hour is None else hour, self.minute if minute is None else minute, self.second if second is None else second,
                          self.microsecond if microsecond is None else microsecond, self.tzinfo if tzinfo is True else tzinfo, fold=self.fold if fold is None else fold)

    def _key(self):
        total = ((self.hour * 60 + self.minute) * 60 + self.second) * 1000000 + self.microsecond
        offset = self.utcoffset()
        return total if offset is None else total - offset._total

    def _ordered(self, other):
        if not isinstance(other, time):
            return False
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            raise TypeError("can't compare offset-naive and offset-aware times")
        return True

    def __eq__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        return (self.utcoffset() is None) == (other.utcoffset() is None) and self._key() == other._key()

    def __lt__(self, other):
        return self._key() < other._key() if self._ordered(other) else _refuse(self, other, "<")

    def __le__(self, other):
        return self._key() <= other._key() if self._ordered(other) else _refuse(self, other, "<=")

    def __gt__(self, other):
        return self._key() > other._key() if self._ordered(other) else _refuse(self, other, ">")

    def __ge__(self, other):
        return self._key() >= other._key() if self._ordered(other) else _refuse(self, other, ">=")

    def __hash__(self):
        return hash(self._key())

    def __reduce__(self):
        return self.__class__, (self.hour, self.minute, self.second, self.microsecond, self.tzinfo)


time.min, time.max, time.resolution = time(0, 0), time(23, 59, 59, 999999), timedelta(microseconds=1)
