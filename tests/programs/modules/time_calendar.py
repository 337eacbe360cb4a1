# time: calendar, formats, errors. Nothing here reads the clock.
import time


def show(label, function, *args, **keywords):
    try:
        print(label, repr(function(*args, **keywords)))
    except Exception as error:
        print(label, type(error).__name__, error)


for seconds in [0, 1, 86399, 86400, 951782400, 951868800, 1704067199, 1704067200, -1, -86400 * 366, 4102444800, 1.9, 253402300799]:
    t = time.gmtime(seconds)
    print(seconds, tuple(t), time.asctime(t), time.mktime(t))
    print(*[f"{letter}={time.strftime('%' + letter, t)!r}" for letter in "aAbBcdDeFgGhHIjklmMnpPrRsSTtuUVwWxXyYzZCEQ%f"])
t = time.gmtime(0)
print(t, t.tm_year, t.tm_zone, t.tm_gmtoff, t[:3], t.tm_wday, isinstance(t, tuple), len(t), t == tuple(t))
print(time.localtime(0), time.ctime(0), time.timezone, time.daylight, time.tzname, time.altzone)
print(time.strftime("%Y-%m-%d %H:%M:%S %-d %-m %5Y %_d %^a %% done", t), time.strftime("plain", t), time.strftime("", t))
print(time.strftime("%Y/%j", (2024, 2, 3, 4, 5, 6, 5, 34, 0)), time.asctime((2000, 1, 2, 3, 4, 5, 6, 7, 8)), time.mktime((2000, 1, 2, 3, 4, 5, 6, 7, 0)), time.mktime((2024, 14, -3, 0, 0, 0, 0, 0, 0)))
print(time.struct_time(range(9)))
show("gmtime", time.gmtime, "a")
show("gmtime", time.gmtime, 1e20)
show("mktime", time.mktime, (1, 2))
show("strftime", time.strftime, "%Y", (1, 2))
show("strftime", time.strftime, 5)
show("strftime", time.strftime, "%Y", 5)
show("strftime", time.strftime, "%Y", (2000, 13, 2, 3, 4, 5, 6, 7, 8))
show("strftime", time.strftime, "%Y", (2000, 1, 2, 25, 4, 5, 6, 7, 8))
show("struct_time", time.struct_time, (1, 2, 3))
show("clock", time.get_clock_info, "x")
for clock in ["time", "monotonic", "perf_counter", "process_time"]:
    show("clock", time.get_clock_info, clock)
for text, form in [("2020-02-03 04:05:06", "%Y-%m-%d %H:%M:%S"), ("Mon Feb  3 04:05:06 2020", "%a %b %d %H:%M:%S %Y"), ("3/2/20 11 PM", "%d/%m/%y %I %p"), ("12 am", "%I %p"), ("2020 034", "%Y %j"),
                   ("Monday 5 2020", "%A %W %Y"), ("0 10 2021", "%w %U %Y"), ("x", "%Y"), ("2020 x", "%Y"), ("2020", "%Q"), ("2020", "%Y%"), ("2020-13", "%Y-%m"), ("1", "%d"), ("100%", "100%%"), ("  5", "%d"), ("december 1", "%B %d")]:
    show(f"strptime {text!r} {form!r}", time.strptime, text, form)
show("strptime", time.strptime, "Mon Feb  3 04:05:06 2020")
show("strptime", time.strptime, 5, "%Y")
print(time.time() >= 0, time.clock_gettime(time.CLOCK_MONOTONIC) >= 0, time.process_time_ns() >= 0, time.thread_time_ns() >= 0)
