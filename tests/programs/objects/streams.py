import io
import sys


def attempt(what, function, *args, **kwargs):
    try:
        print(what, "->", repr(function(*args, **kwargs)))
    except Exception as error:
        print(what, "!!", type(error).__name__, error)


s = io.StringIO()
print(s.write("hello\n"), s.write("world"), s.getvalue(), s.tell())
print("printed", 1, file=s)
print(repr(s.getvalue()), s.seek(0), repr(s.read(3)), repr(s.readline()), repr(s.read()), repr(s.read()))
s.seek(0)
print(list(s), s.readlines())
s.seek(2)
s.write("XY")
print(repr(s.getvalue()), s.tell(), s.truncate(3), repr(s.getvalue()))
s.seek(6)
s.write("!")
print(repr(s.getvalue()))
t = io.StringIO("one\ntwo\nthree")
print(t.readline(), t.readlines(), t.seek(0, 2), t.writable(), t.readable(), t.seekable(), t.isatty(), t.closed)
for line in io.StringIO("a\nb\n\nc"):
    print(repr(line))
with io.StringIO("x") as w:
    print(w.read())
attempt("closed", w.read)
attempt("closed write", w.write, "a")
attempt("bytes", io.StringIO().write, b"a")
attempt("int", io.StringIO, 5)
attempt("seek", io.StringIO("abc").seek, -1)
attempt("seek relative", io.StringIO("abc").seek, 1, 1)
b = io.BytesIO(b"abc\ndef")
print(b.read(2), b.readline(), b.read(), b.getvalue(), b.seek(1), b.write(b"ZZ"), b.getvalue(), b.seek(-2, 2), b.read())
attempt("str", io.BytesIO().write, "a")
b.writelines([b"1", b"2"])
print(b.getvalue())
old = sys.stdout
sys.stdout = io.StringIO()
print("captured")
text = sys.stdout.getvalue()
sys.stdout = old
print(repr(text))
print(issubclass(io.StringIO, io.TextIOBase), isinstance(b, io.IOBase), io.SEEK_END, io.UnsupportedOperation.__mro__[1].__name__)
attempt("fileno", io.StringIO().fileno)
u = io.StringIO("héllo wörld")
print(u.read(2), u.tell(), u.read(), len(u.getvalue()))
