import logging
import sys
import io


def attempt(what, function, *args, **kwargs):
    try:
        print(what, "->", function(*args, **kwargs))
    except Exception as error:
        print(what, "!!", type(error).__name__, error)


print(logging.getLogger(), logging.getLogger("a.b"), logging.getLogger("a.b") is logging.getLogger("a.b"), logging.WARNING, logging.getLevelName(20))
stream = io.StringIO()
logging.basicConfig(level=logging.INFO, stream=stream)
logging.debug("hidden")
logging.info("shown %d", 5)
logging.warning("%(a)s", {"a": "dict"})
log = logging.getLogger("app.part")
log.error("from %s", "app")
log.setLevel("DEBUG")
log.debug("now visible")
print(stream.getvalue())
handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter("%(levelname)-8s|%(name)s|%(message)s|%(funcName)s|%(filename)s"[:40]))
log.addHandler(handler)
log.propagate = False
log.warning("direct")
handler.setLevel(logging.ERROR)
log.warning("too low")
log.critical("critical")
log.log(45, "level 45")
log.exception


def fail():
    try:
        1 / 0
    except ZeroDivisionError:
        log.exception("failed")


sink = io.StringIO()
handler.setStream(sink)
fail()
print([line for line in sink.getvalue().splitlines() if not line.startswith(" ")])
handler.setStream(sys.stdout)
child = logging.getLogger("app.part.child")
print(child.parent, child.getEffectiveLevel(), child.isEnabledFor(logging.DEBUG), child.hasHandlers(), log.getChild("x").name)
child.error("through the parent")
braces = logging.StreamHandler(sys.stdout)
braces.setFormatter(logging.Formatter("{levelname}: {message}", style="{"))
other = logging.getLogger("other")
other.propagate = False
other.addHandler(braces)
other.warning("braces")
other.info("hidden by root's level?")


class OnlyEven(logging.Filter):
    def filter(self, record):
        return record.args and record.args[0] % 2 == 0


other.addFilter(OnlyEven())
for i in range(4):
    other.error("number %d", i)
other.removeFilter(other.filters[0])
adapter = logging.LoggerAdapter(other, {"user": "ann"})
braces.setFormatter(logging.Formatter("%(user)s says %(message)s"))
adapter.warning("hi")
other.error("extra", extra={"user": "bob"})
attempt("level", log.setLevel, "LOUD")
attempt("style", logging.Formatter, "x", None, "?")
attempt("name", logging.getLogger, 5)
logging.addLevelName(15, "VERBOSE")
braces.setFormatter(logging.Formatter("%(levelname)s:%(levelno)d:%(message)s"))
other.setLevel(1)
other.log(15, "verbose")
other.log(16, "unnamed")
logging.disable(logging.WARNING)
other.warning("disabled")
other.error("still")
logging.disable(logging.NOTSET)
logging.basicConfig(level=logging.DEBUG, stream=sys.stdout, force=True, format="%(message)s!")
logging.debug("forced")
logging.getLogger("new").info("propagates")


class Collect(logging.Handler):
    def __init__(self):
        super().__init__()
        self.records = []

    def emit(self, record):
        self.records.append((record.levelname, record.getMessage(), record.lineno > 0, record.threadName))


collect = Collect()
logging.getLogger().addHandler(collect)
logging.error("collected %s", [1])
print(collect.records, handler, logging.getLogger("quiet").handlers, logging.NullHandler())
logging.getLogger("x").addHandler(logging.NullHandler())
record = logging.LogRecord("n", logging.INFO, "path/file.py", 7, "m %s", ("x",), None)
print(logging.Formatter("%(name)s %(filename)s %(lineno)d %(module)s %(message)s").format(record), record)
