import sys
import warnings


def attempt(what, function, *args, **kwargs):
    try:
        print(what, "->", function(*args, **kwargs))
    except Warning as error:
        print(what, "!!", type(error).__name__, error)


sys.stderr = sys.stdout
warnings.warn("first")
warnings.warn("typed", RuntimeWarning)
warnings.warn(DeprecationWarning("instance"))


def old():
    warnings.warn("old is deprecated", DeprecationWarning, stacklevel=2)


old()
for i in range(3):
    warnings.warn("once per place")
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("recorded")
    warnings.warn("recorded")
    old()
print([(str(w.message), w.category.__name__, w.lineno > 0) for w in caught])
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    warnings.warn("ignored")
with warnings.catch_warnings():
    warnings.simplefilter("error")
    attempt("as error", warnings.warn, "raised")
with warnings.catch_warnings():
    warnings.filterwarnings("error", category=DeprecationWarning)
    attempt("deprecated", old)
    warnings.warn("only deprecations are errors")
with warnings.catch_warnings():
    warnings.filterwarnings("ignore", message="noisy")
    warnings.warn("noisy thing")
    warnings.warn("quiet thing")


class Custom(UserWarning):
    pass


warnings.warn("custom", Custom)
try:
    warnings.warn("bad", int)
except TypeError as error:
    print(error)
print(warnings.formatwarning("m", UserWarning, "f.py", 3, "x = 1"))
