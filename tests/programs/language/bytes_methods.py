# The methods of bytes that follow those of str, by ASCII alone.
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


samples = [b"", b"abc", b"Abc Def", b"ABC1", b"12", b" \t\n", b"\xe9\xff", b"a,b,,c", b"  x y  ", b"one\ntwo\r\nthree\r", b"-42"]
for data in samples:
    print(data, data.isalpha(), data.isdigit(), data.isalnum(), data.isspace(), data.isascii(), data.isupper(), data.islower(), data.istitle())
    print(data.capitalize(), data.title(), data.swapcase(), data.zfill(5), data.center(7), data.center(8, b"*"), data.ljust(6, b"."), data.rjust(6))
    print(data.partition(b","), data.rpartition(b","), data.splitlines(), data.splitlines(True), data.removeprefix(b"a"), data.removesuffix(b"c"))
    print(data.rsplit(), data.rsplit(None, 1), data.rsplit(b",", 1), data.rsplit(b","), data.rsplit(maxsplit=0))
for f in (lambda: b"a".center(), lambda: b"a".center(5, "x"), lambda: b"a".center(5, b"xy"), lambda: b"a".zfill("x"), lambda: b"a".partition("x"), lambda: b"a".partition(b""), lambda: b"a".removeprefix("x"), lambda: b"a".isalpha(1), lambda: b"a".rsplit("x"), lambda: b"a".ljust(3.5), lambda: b"a".rsplit(b"")):
    show(f)
