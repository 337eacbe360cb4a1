import os
import os.path
import platform
import signal
import gc
import atexit
from os.path import join, splitext


def attempt(what, function, *args, **kwargs):
    try:
        print(what, "->", function(*args, **kwargs))
    except Exception as error:
        print(what, "!!", type(error).__name__, error)


print(os.name, os.sep, repr(os.linesep), os.curdir, os.pardir, os.extsep, os.pathsep, os.devnull)
print(join("a", "b", "c.txt"), join("a", "/b"), join("a/", "b"), join("", "x"), os.path.basename("/a/b.py"), os.path.dirname("/a/b.py"), os.path.split("/a/b/c"))
for p in ("a.tar.gz", "/a/.bashrc", "noext", "a.b/c", "..", "x."):
    print(p, splitext(p), os.path.normpath(p), os.path.isabs(p))
for p in ("/a/../b//c/./d", "", "../../x", "/..", "//a", "a/b/../../.."):
    print(repr(p), os.path.normpath(p))
print(os.path.exists("/definitely/not"), os.path.isfile("nope"), os.path.isdir("nope"), os.path.abspath("/x/../y"), os.path.relpath("/a/b/c", "/a/d"))
print(os.path.commonprefix(["/usr/lib", "/usr/local"]), os.path.commonpath(["/usr/lib/x", "/usr/lib/y"]))
print(isinstance(os.getpid(), int), os.cpu_count() > 0, os.getenv("SURELY_NOT_SET"), os.getenv("SURELY_NOT_SET", "default"), os.environ.get("SURELY_NOT_SET"))
os.environ["MINE"] = "value"
print(os.environ["MINE"], os.getenv("MINE"), "MINE" in os.environ)
del os.environ["MINE"]
attempt("environ missing", lambda: os.environ["SURELY_NOT_SET"])
attempt("environ int", os.environ.__setitem__, "A", 5)
attempt("join int", os.path.join, "a", 5)
attempt("getsize", os.path.getsize, "/definitely/not")
print(os.fspath("a"), len(os.urandom(4)), os.path.splitdrive("/a"), os.path.expanduser("plain"))
attempt("fspath", os.fspath, 5)
print(platform.system(), platform.python_implementation(), platform.python_version().startswith("3.11"), platform.python_version_tuple()[:2])
print(signal.SIGINT, repr(signal.SIGTERM), signal.SIGINT == 2, signal.Signals(15).name, signal.SIGKILL.value, signal.Signals.SIGINT)
print(gc.isenabled(), isinstance(gc.collect(), int), gc.get_threshold())
gc.disable()
print(gc.isenabled())
attempt("collect", gc.collect, 5)


@atexit.register
def last():
    print("registered first, runs last")


atexit.register(print, "second", sep="|")
atexit.register(lambda: print("third"))
unwanted = atexit.register(lambda: print("never"))
atexit.unregister(unwanted)
attempt("register", atexit.register, 5)
print("main is done")
