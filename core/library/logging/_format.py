# Records and how they are written.

import sys
import time as _time
from logging._levels import getLevelName
from posix import getpid as _getpid


class LogRecord:
    def __init__(self, name, level, pathname, lineno, msg, args, exc_info, func=None, sinfo=None, **kwargs):
        self.name = name
        self.msg = msg
        if args and len(args) == 1 and isinstance(args[0], dict) and args[0]:
            args = args[0]
        self.args = args
        self.levelname = getLevelName(level)
        self.levelno = level
        self.exc_info = exc_info
        self.exc_text = None
        self.stack_info = sinfo
        self.created = _time.time()
        self.msecs = int((self.created - int(self.created)) * 1000) + 0.0
        self.relativeCreated = self.created * 1000
        self.process = _getpid()
        processes = sys.modules.get("multiprocessing")
        current = getattr(processes, "current_process", None)  # absent while the module is being imported
        self.processName = "MainProcess" if current is None else current().name
        self._place(pathname, lineno, func)
        threading = sys.modules.get("threading")
        current = getattr(threading, "current_thread", None)
        thread = current() if current is not None else None
        self.threadName = getattr(thread, "name", "MainThread")
        self.thread = getattr(thread, "ident", None) or 140000000000000

    def _place(self, pathname, lineno, func):
        """Without a path the place is where the program called the logger; `lineno` then says how many calls further out."""
        if pathname is None:
            from _frames import stack
            frames = stack()
            at = min(max(lineno, 1), len(frames)) - 1
            pathname, lineno, func = frames[at][:3] if frames else ("(unknown file)", 0, "(unknown function)")
        self.pathname = pathname
        self.filename = pathname.rsplit("/", 1)[-1]
        self.module = self.filename.removesuffix(".py")
        self.lineno = lineno
        self.funcName = func

    def getMessage(self):
        text = str(self.msg)
        return text % self.args if self.args else text

    def __repr__(self):
        return f'<LogRecord: {self.name}, {self.levelno}, {self.pathname}, {self.lineno}, "{self.msg}">'


def makeLogRecord(dict):
    record = LogRecord(None, 0, "", 0, "", (), None)
    record.__dict__.update(dict)
    return record


_days = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_months = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")


def _calendar(seconds):
    """Year, month, day, weekday and day of the year of a number of seconds since 1970, in the proleptic Gregorian calendar."""
    days = int(seconds // 86400)
    weekday = (days + 3) % 7
    z = days + 719468
    era = z // 146097
    day_of_era = z - era * 146097
    year_of_era = (day_of_era - day_of_era // 1460 + day_of_era // 36524 - day_of_era // 146096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    shifted = (5 * day_of_year + 2) // 153
    day = day_of_year - (153 * shifted + 2) // 5 + 1
    month = shifted + 3 if shifted < 10 else shifted - 9
    year = year_of_era + era * 400 + (month <= 2)
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    ordinal = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)[month - 1] + day + (leap and month > 2)
    return year, month, day, weekday, ordinal


def _strftime(pattern, seconds):
    year, month, day, weekday, ordinal = _calendar(seconds)
    rest = int(seconds) % 86400
    hour, minute, second = rest // 3600, rest // 60 % 60, rest % 60
    parts = {"Y": f"{year:04d}", "m": f"{month:02d}", "d": f"{day:02d}", "H": f"{hour:02d}", "M": f"{minute:02d}", "S": f"{second:02d}",
             "y": f"{year % 100:02d}", "j": f"{ordinal:03d}", "I": f"{(hour + 11) % 12 + 1:02d}", "p": "AM" if hour < 12 else "PM", "A": _days[weekday],
             "a": _days[weekday][:3], "B": _months[month - 1], "b": _months[month - 1][:3], "h": _months[month - 1][:3], "e": f"{day:2d}", "%": "%",
             "w": str((weekday + 1) % 7), "u": str(weekday + 1), "z": "+0000", "Z": "UTC", "n": "\n", "t": "\t", "F": f"{year:04d}-{month:02d}-{day:02d}",
             "T": f"{hour:02d}:{minute:02d}:{second:02d}", "R": f"{hour:02d}:{minute:02d}", "D": f"{month:02d}/{day:02d}/{year % 100:02d}",
             "x": f"{month:02d}/{day:02d}/{year % 100:02d}", "X": f"{hour:02d}:{minute:02d}:{second:02d}", "s": str(int(seconds)),
             "c": f"{_days[weekday][:3]} {_months[month - 1][:3]} {day:2d} {hour:02d}:{minute:02d}:{second:02d} {year}"}
    out = []
    letters = iter(pattern)
    for letter in letters:
        if letter == "%":
            code = next(letters, "")
            out.append(parts.get(code, "%" + code))
        else:
            out.append(letter)
    return "".join(out)


class Formatter:
    default_time_format = "%Y-%m-%d %H:%M:%S"
    default_msec_format = "%s,%03d"
    converter = None

    def __init__(self, fmt=None, datefmt=None, style="%", validate=True, *, defaults=None):
        usual = {"%": "%(message)s", "{": "{message}", "$": "${message}"}
        if style not in usual:
            raise ValueError("Style must be one of: %,{,$")
        self._fmt = fmt or usual[style]
        self._style_sign = style
        self._defaults = defaults or {}
        self.datefmt = datefmt
        if validate:
            self._validate()

    def _validate(self):
        if self._style_sign == "%" and "%(" not in self._fmt:
            raise ValueError(f"Invalid format '{self._fmt}' for '%' style")
        if self._style_sign == "{" and "{" not in self._fmt:
            raise ValueError("invalid format: no fields")
        if self._style_sign == "$" and "$" not in self._fmt:
            raise ValueError("invalid format: no fields")

    def usesTime(self):
        return {"%": "%(asctime)", "{": "{asctime", "$": "asctime"}[self._style_sign] in self._fmt

    def formatTime(self, record, datefmt=None):
        if datefmt:
            return _strftime(datefmt, record.created)
        text = _strftime(self.default_time_format, record.created)
        return self.default_msec_format % (text, record.msecs) if self.default_msec_format else text

    def formatException(self, ei):
        from traceback import format_exception
        text = "".join(format_exception(ei[1]))
        return text[:-1] if text.endswith("\n") else text

    def formatStack(self, stack_info):
        return stack_info

    def formatMessage(self, record):
        values = {**self._defaults, **record.__dict__} if self._defaults else record.__dict__
        try:
            if self._style_sign == "%":
                return self._fmt % values
            if self._style_sign == "{":
                return self._fmt.format(**values)
            from string import Template
            return Template(self._fmt).substitute(**values)
        except KeyError as error:
            raise ValueError(f"Formatting field not found in record: {error}")

    def format(self, record):
        record.message = record.getMessage()
        if self.usesTime():
            record.asctime = self.formatTime(record, self.datefmt)
        text = self.formatMessage(record)
        if record.exc_info and record.exc_info[0] is not None and not record.exc_text:
            record.exc_text = self.formatException(record.exc_info)
        if record.exc_text:
            text += ("" if text.endswith("\n") else "\n") + record.exc_text
        if record.stack_info:
            text += ("" if text.endswith("\n") else "\n") + self.formatStack(record.stack_info)
        return text
