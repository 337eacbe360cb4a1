# Completes the native part: the calendar. The clock starts at 0.0, which is 1970-01-01 00:00:00 UTC; the local time is UTC.

timezone = altzone = daylight = 0
tzname = ("UTC", "UTC")
CLOCK_REALTIME, CLOCK_MONOTONIC, CLOCK_PROCESS_CPUTIME_ID, CLOCK_THREAD_CPUTIME_ID, CLOCK_MONOTONIC_RAW, CLOCK_BOOTTIME = 0, 1, 2, 3, 4, 7


class struct_time(tuple):
    n_fields, n_sequence_fields, n_unnamed_fields = 11, 9, 0

    def __new__(cls, sequence, dict=None):
        items = tuple(sequence)
        if not 9 <= len(items) <= 11:
            least = "an at least 9" if len(items) < 9 else "an at most 11"
            raise TypeError(f"time.struct_time() takes {least}-sequence ({len(items)}-sequence given)")
        self = tuple.__new__(cls, items[:9])
        self.tm_zone = items[9] if len(items) > 9 else None
        self.tm_gmtoff = items[10] if len(items) > 10 else None
        return self

    tm_year = property(lambda self: self[0])
    tm_mon = property(lambda self: self[1])
    tm_mday = property(lambda self: self[2])
    tm_hour = property(lambda self: self[3])
    tm_min = property(lambda self: self[4])
    tm_sec = property(lambda self: self[5])
    tm_wday = property(lambda self: self[6])
    tm_yday = property(lambda self: self[7])
    tm_isdst = property(lambda self: self[8])

    def __repr__(self):
        names = ("year", "mon", "mday", "hour", "min", "sec", "wday", "yday", "isdst")
        return f"time.struct_time({', '.join([f'tm_{name}={value!r}' for name, value in zip(names, self)])})"


struct_time.__module__ = "time"


def _broken_down(secs, zone):
    import _calendar
    secs = time() if secs is None else secs
    if not isinstance(secs, (int, float)):
        raise TypeError(f"'{type(secs).__name__}' object cannot be interpreted as an integer")
    if not -67768040609740800 <= secs < 67768036191676800:
        if secs != secs:
            raise ValueError("Invalid value NaN (not a number)")
        raise OverflowError("timestamp out of range for platform time_t")
    days, rest = divmod(int(secs // 1), 86400)
    number = days + _calendar.EPOCH
    year, month, day = _calendar.from_ordinal(number)
    return struct_time((year, month, day, rest // 3600, rest // 60 % 60, rest % 60, (number - 1) % 7, number - _calendar.ordinal(year, 1, 1) + 1, 0, zone, 0))


def gmtime(secs=None, /):
    return _broken_down(secs, "GMT")


def localtime(secs=None, /):
    return _broken_down(secs, "UTC")


def _checked(t, function):
    if not isinstance(t, tuple):
        raise TypeError("Tuple or struct_time argument required")
    if len(t) != 9 or not all([isinstance(item, int) for item in t]):
        raise TypeError(f"{function}(): illegal time tuple argument")
    return t


def mktime(t, /):
    import _calendar
    year, month, day, hour, minute, second = _checked(t, "mktime")[:6]
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return float((_calendar.ordinal(year, month, 1) + day - 1 - _calendar.EPOCH) * 86400 + hour * 3600 + minute * 60 + second)


def _in_range(t, function):
    year, month, day, hour, minute, second, wday, yday, isdst = _checked(t, function)
    month, day, yday = month or 1, day or 1, yday or 1
    for value, least, most, what in ((month, 1, 12, "month"), (day, 1, 31, "day of month"), (hour, 0, 23, "hour"), (minute, 0, 59, "minute"), (second, 0, 61, "seconds")):
        if not least <= value <= most:
            raise ValueError(f"{what} out of range")
    if wday < -1:
        raise ValueError("day of week out of range")
    if not 1 <= yday <= 366:
        raise ValueError("day of year out of range")
    return year, month, day, hour, minute, second, wday % 7 if wday >= 0 else 6, yday


def strftime(format, t=None, /):
    import _calendar
    if not isinstance(format, str):
        raise TypeError(f"strftime() argument 1 must be str, not {type(format).__name__}")
    t = localtime() if t is None else t
    return _calendar.write(format, _in_range(t, "strftime"), getattr(t, "tm_zone", None) or "UTC")


def asctime(t=None, /):
    import _calendar
    year, month, day, hour, minute, second, wday, _ = _in_range(localtime() if t is None else t, "asctime")
    return f"{_calendar.DAYS[wday][:3]} {_calendar.MONTHS[month - 1][:3]} {day:2} {hour:02}:{minute:02}:{second:02} {year}"


def ctime(secs=None, /):
    return asctime(localtime(secs))


def strptime(data_string, format="%a %b %d %H:%M:%S %Y", /):
    from _strptime import read
    return struct_time(read(data_string, format)[0])


class _Namespace:
    def __init__(self, **values):
        self.__dict__.update(values)

    def __repr__(self):
        return f"namespace({', '.join([f'{name}={value!r}' for name, value in self.__dict__.items()])})"


def get_clock_info(name, /):
    known = {"time": ("REALTIME", False, True), "monotonic": ("MONOTONIC", True, False), "perf_counter": ("MONOTONIC", True, False),
             "process_time": ("PROCESS_CPUTIME_ID", True, False), "thread_time": ("THREAD_CPUTIME_ID", True, False)}
    if name not in known:
        raise ValueError("unknown clock")
    clock, monotonic, adjustable = known[name]
    return _Namespace(implementation=f"clock_gettime(CLOCK_{clock})", monotonic=monotonic, adjustable=adjustable, resolution=1e-09)


def clock_gettime(clk_id, /):
    return time()


def clock_gettime_ns(clk_id, /):
    return time_ns()


def clock_getres(clk_id, /):
    return 1e-09


def tzset():
    pass
