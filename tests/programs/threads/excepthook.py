# Exceptions that leave a thread.
import io
import sys
import threading
import contextlib


def shown(text):
    return [line for line in text.splitlines() if not line.startswith("  ")]


def run(target, **kwargs):
    stderr = io.StringIO()
    with contextlib.redirect_stderr(stderr):
        thread = threading.Thread(target=target, **kwargs)
        thread.start()
        thread.join()
    print(shown(stderr.getvalue()), thread.is_alive())


def fails():
    {}["key"]


def leaves():
    sys.exit("not shown")


def chained():
    try:
        fails()
    except KeyError as error:
        raise RuntimeError("second") from error


run(fails)
run(fails, name="my thread")
run(leaves)
run(chained)
run(lambda: 1 / 0)
run(fails, args=(1,))


def hook(args):
    print("hook", args.exc_type.__name__, args.exc_value, args.exc_traceback is not None, args.thread.name, len(args))
    print(type(args), repr(args)[:50])


threading.excepthook = hook
run(fails)
run(leaves)


def bad_hook(args):
    raise ValueError("hook fails")


threading.excepthook = bad_hook
run(fails)
threading.excepthook = threading.__excepthook__
run(fails)
try:
    threading.excepthook(1)
except TypeError as error:
    print(error)
args = threading.ExceptHookArgs([ValueError, ValueError("made"), None, None])
print(args.exc_type, args.exc_value, args.thread)
try:
    threading.ExceptHookArgs([1])
except TypeError as error:
    print(error)


class Result(threading.Thread):
    """Hands the outcome of its target to whoever joins it."""

    def run(self):
        self.result = self.error = None
        try:
            self.result = self._target(*self._args, **self._kwargs)
        except Exception as error:
            self.error = error

    def join(self, timeout=None):
        super().join(timeout)
        if self.error:
            raise self.error
        return self.result


good, bad = Result(target=pow, args=(2, 10)), Result(target=fails)
good.start(), bad.start()
print(good.join())
try:
    bad.join()
except KeyError as error:
    print("joined:", repr(error))
