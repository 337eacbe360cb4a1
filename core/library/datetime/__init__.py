# Dates and times. The clock is the program's virtual one: 0.0 is 1970-01-01 00:00:00, and the local time is UTC.
from datetime._delta import timedelta, timezone, tzinfo
from datetime._date import MAXYEAR, MINYEAR, date, time
from datetime._moment import datetime

UTC = timezone.utc
