import _calendar
from datetime._date import check_date, check_time, clock_parts, clock_text, date, date_of, time, written
from datetime._delta import _qualified, _refuse, offset_text, timedelta, timezone, tzinfo

_DAY = 86400_000000


class datetime(date):
    __module__ = "datetime"
    __slots__ = ("hour", "minute", "second", "microsecond", "tzinfo", "fold")

    def __new__(cls, year=None, month=None, day=None, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        self = object.__new__(cls)
        self.year, self.month, self.day = check_date(year, month, day)
        self.hour, self.minute, self.second, self.microsecond, self.tzinfo, self.fold = check_time(hour, minute, second, microsecond, tzinfo, fold)
        return self

    @classmethod
    def _of(cls, total, zone=None):
        """`total`: microseconds since the 31st of December of the year 0."""
        number, rest = divmod(total, _DAY)
        if cls is datetime:
            self = object.__new__(cls)
            self.year, self.month, self.day = date_of(number)
            self.hour, rest = divmod(rest, 3600000000)
            self.minute, rest = divmod(rest, 60000000)
            self.second, self.microsecond = divmod(rest, 1000000)
            self.tzinfo, self.fold = zone, 0
            return self
        return cls(*date_of(number), rest // 3600000000, rest // 60000000 % 60, rest // 1000000 % 60, rest % 1000000, zone)

    @classmethod
    def now(cls, tz=None):
        import time
        return cls._since_epoch(time.time_ns() // 1000, tz)

    @classmethod
    def utcnow(cls):
        return cls.now()

    @classmethod
    def today(cls):
        return cls.now()

    @classmethod
    def _since_epoch(cls, microseconds, tz):
        if tz is not None and not isinstance(tz, tzinfo):
            raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{type(tz).__name__}'")
        moment = cls._of(_calendar.EPOCH * _DAY + microseconds, tz)
        return moment if tz is None else tz.fromutc(moment)

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        whole = int(timestamp // 1)
        if not -62135596800 <= whole <= 253402300799:
            raise ValueError(f"year {1970 + whole // 31556952} is out of range")
        return cls._since_epoch(whole * 1000000 + round((timestamp - whole) * 1e6), tz)

    @classmethod
    def utcfromtimestamp(cls, timestamp):
        return cls.fromtimestamp(timestamp)

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second, time.microsecond, time.tzinfo if tzinfo is True else tzinfo, fold=time.fold)

    @classmethod
    def fromisoformat(cls, date_string):
        from datetime._iso import read_moment
        return cls(*read_moment(date_string))

    @classmethod
    def strptime(cls, date_string, format):
        from _strptime import read
        fields, microsecond, offset, zone = read(date_string, format)
        tz = None
        if offset is not None:
            tz = timezone.utc if not offset and not zone else timezone(timedelta(seconds=offset), zone) if zone else timezone(timedelta(seconds=offset))
        return cls(*fields[:6], microsecond, tz)

    def _total(self):
        return self.toordinal() * _DAY + ((self.hour * 60 + self.minute) * 60 + self.second) * 1000000 + self.microsecond

    def _instant(self):
        """The same in UTC where a zone says how."""
        offset = self.utcoffset()
        return self._total() if offset is None else self._total() - offset._total

    def timestamp(self):
        return (self._instant() - _calendar.EPOCH * _DAY) / 1000000

    def date(self):
        return date(self.year, self.month, self.day)

    def time(self):
        return time(self.hour, self.minute, self.second, self.microsecond, fold=self.fold)

    def timetz(self):
        return time(self.hour, self.minute, self.second, self.microsecond, self.tzinfo, fold=self.fold)

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        given = (year, month, day, hour, minute, second, microsecond)
        own = (self.year, self.month, self.day, self.hour, self.minute, self.second, self.microsecond)
        return type(self)(*[old if new is None else new for new, old in zip(given, own)], self.tzinfo if tzinfo is True else tzinfo, fold=self.fold if fold is None else fold)

    def astimezone(self, tz=None):
        if tz is None:
            tz = timezone(timedelta(0), "UTC")
        elif not isinstance(tz, tzinfo):
            raise TypeError(f"tz argument must be an instance of tzinfo")
        if tz is self.tzinfo:
            return self
        return tz.fromutc(type(self)._of(self._instant(), tz))

    def utcoffset(self):
        return None if self.tzinfo is None else self.tzinfo.utcoffset(self)

    def tzname(self):
        return None if self.tzinfo is None else self.tzinfo.tzname(self)

    def dst(self):
        return None if self.tzinfo is None else self.tzinfo.dst(self)

    def isoformat(self, sep="T", timespec="auto"):
        return date.isoformat(self) + sep + clock_text(self.hour, self.minute, self.second, self.microsecond, timespec) + offset_text(self.utcoffset(), ":")

    def __str__(self):
        return self.isoformat(" ")

    def __repr__(self):
        return f"{_qualified(self)}({self.year}, {self.month}, {self.day}{clock_parts(self)})"

    def ctime(self):
        return date.ctime(self).replace("00:00:00", f"{self.hour:02}:{self.minute:02}:{self.second:02}")

    def _fields(self):
        return self.year, self.month, self.day, self.hour, self.minute, self.second, self.weekday(), _calendar.days_before(self.year, self.month) + self.day

    def strftime(self, format):
        if not isinstance(format, str):
            raise TypeError(f"strftime() argument 1 must be str, not {type(format).__name__}")
        return written(format, self._fields(), self.tzname() or "", offset_text(self.utcoffset(), ""), self.microsecond)

    def timetuple(self):
        import time
        return time.struct_time(self._fields() + (-1 if self.dst() is None else 1 if self.dst() else 0,))

    def utctimetuple(self):
        import time
        return time.struct_time(type(self)._of(self._instant())._fields() + (0,))

    def __add__(self, other):
        return type(self)._of(self._total() + other._total, self.tzinfo) if isinstance(other, timedelta) else _refuse(self, other, "+")

    def __radd__(self, other):
        return self + other if isinstance(other, timedelta) else _refuse(other, self, "+")

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return type(self)._of(self._total() - other._total, self.tzinfo)
        if not isinstance(other, datetime):
            return _refuse(self, other, "-")
        if self.tzinfo is other.tzinfo:
            return timedelta._of(self._total() - other._total())
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        return timedelta._of(self._instant() - other._instant())

    def _ordered(self, other):
        if not isinstance(other, datetime):
            if isinstance(other, date):
                raise TypeError(f"can't compare {_qualified(self)} to {_qualified(other)}")
            return False
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return True

    def __eq__(self, other):
        if not isinstance(other, datetime):
            return False if isinstance(other, date) else NotImplemented
        return (self.utcoffset() is None) == (other.utcoffset() is None) and self._instant() == other._instant()

    def __lt__(self, other):
        return self._instant() < other._instant() if self._ordered(other) else _refuse(self, other, "<")

    def __le__(self, other):
        return self._instant() <= other._instant() if self._ordered(other) else _refuse(self, other, "<=")

    def __gt__(self, other):
        return self._instant() > other._instant() if self._ordered(other) else _refuse(self, other, ">")

    def __ge__(self, other):
        return self._instant() >= other._instant() if self._ordered(other) else _refuse(self, other, ">=")

    def __hash__(self):
        return hash(self._instant())

    def __reduce__(self):
        return self.__class__, (self.year, self.month, self.day, self.hour, self.minute, self.second, self.microsecond, self.tzinfo)


datetime.min, datetime.max, datetime.resolution = datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59, 59, 999999), timedelta(microseconds=1)
