import sys
import traceback
import io


class E(Exception):
    pass


def f(n):
    if n == 0:
        raise E("deep")
    f(n - 1)


try:
    f(2)
except E as e:
    text = traceback.format_exc()
    print([line.strip() for line in text.splitlines() if "File" not in line])
    print(traceback.format_exception_only(e), traceback.format_exception_only(type(e), e))
    frames = traceback.extract_tb(e.__traceback__)
    print([(frame.name, frame.lineno, frame.line) for frame in frames], len(frames))
    out = io.StringIO()
    traceback.print_exc(file=out)
    print(out.getvalue() == text, "".join(traceback.format_exception(e)) == text, "".join(traceback.format_exception(type(e), e, e.__traceback__)) == text)
    print(text.splitlines()[0], text.splitlines()[-1])
    print(len(traceback.format_tb(e.__traceback__)), e.__traceback__.tb_lineno)
try:
    try:
        f(0)
    except E as e:
        raise ValueError("v") from e
except ValueError as e:
    lines = traceback.format_exc().splitlines()
    print([line for line in lines if not line.startswith(" ")])
    print([line for line in "".join(traceback.format_exception(e, chain=False)).splitlines() if not line.startswith(" ")])
try:
    try:
        1 / 0
    except ZeroDivisionError:
        {}["k"]
except KeyError:
    print([line for line in traceback.format_exc().splitlines() if not line.startswith(" ")])
print(repr(traceback.format_exc()))


def caller():
    return [frame.name for frame in traceback.extract_stack()]


print(caller())
for error in (ValueError(), KeyError("k"), E("a\nb"), StopIteration(3), OSError(2, "No such file")):
    print(traceback.format_exception_only(error))
try:
    raise E("end")
except E as e:
    print(traceback.format_exception_only(e))
kind, value, tb = None, None, None
try:
    f(1)
except E:
    kind, value, tb = sys.exc_info()
traceback.print_exception(kind, value, tb, file=sys.stdout, limit=0)
print([entry.name for entry in traceback.extract_tb(tb, limit=1)], traceback.TracebackException.from_exception(value).exc_type)
