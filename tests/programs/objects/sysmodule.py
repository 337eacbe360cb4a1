import sys


def attempt(what, function, *args, **kwargs):
    try:
        print(what, "->", function(*args, **kwargs))
    except Exception as error:
        print(what, "!!", type(error).__name__, error)


print(sys.version_info[:2], sys.version_info.major, sys.version_info.minor, sys.version_info >= (3, 8), sys.version_info.releaselevel)
print(sys.maxsize, sys.byteorder, sys.maxunicode, sys.platform, sys.hexversion >> 16 == 0x30b, sys.implementation.name)
print(sys.float_info.max, sys.float_info.epsilon, sys.float_info.min, sys.float_info.dig, sys.int_info.bits_per_digit)
print(sys.float_info)
print(sys.getrecursionlimit(), sys.getdefaultencoding(), sys.intern("abc") is sys.intern("abc"))
print(type(sys.modules).__name__, "sys" in sys.modules, "__main__" in sys.modules, isinstance(sys.argv, list), len(sys.argv), sys.argv[0].endswith("sysmodule.py"))
print(sys.stdout.write("written\n"))
sys.stdout.writelines(["a", "b", "\n"])
sys.stdout.flush()
print("to stderr", file=sys.stderr)
sys.stderr.write("and this\n")
print(sys.stdout.isatty() in (True, False), sys.stdout.encoding, sys.stdout.name, sys.stdout.writable(), sys.stderr.name)
print("explicit", file=sys.stdout)
print("none", file=None)
attempt("write bytes", sys.stdout.write, b"x")
attempt("write none", sys.stdout.write)
attempt("intern", sys.intern, 5)
attempt("limit", sys.setrecursionlimit, 0)
print(sys.exc_info())
try:
    raise ValueError("shown")
except ValueError:
    kind, value, tb = sys.exc_info()
    print(kind, value, tb is not None, sys.exception() is value)
    try:
        raise KeyError("inner")
    except KeyError:
        print(sys.exc_info()[0])
    print(sys.exc_info()[0])
print(sys.exc_info())


class Capture:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)
        return len(text)

    def flush(self):
        pass


old = sys.stdout
sys.stdout = capture = Capture()
print("hidden", 1, 2, sep="-")
print("to the old one", file=old)
print()
sys.stdout.write("direct")
sys.stdout = old
print(capture.parts, sys.stdout is sys.__stdout__)


def deep(n):
    return 0 if n == 0 else 1 + deep(n - 1)


attempt("deep", deep, 5000)
sys.setrecursionlimit(6000)
attempt("deep", deep, 5000)
sys.setrecursionlimit(1000)
attempt("deep", deep, 5000)
attempt("exit", lambda: None)
try:
    sys.exit("message")
except SystemExit as e:
    print("exit", e.code, e)
try:
    sys.exit()
except SystemExit as e:
    print("exit", e.code, repr(e))
print([sys.getsizeof(x) for x in (0, 1, 2**40, 1.5, "", "abc", "é", b"ab", (), (1, 2), None)])
sys.exit(0)
