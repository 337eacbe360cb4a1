# string: constants, Template, Formatter.
import string
from string import Formatter, Template

for name in "whitespace ascii_lowercase ascii_uppercase ascii_letters digits hexdigits octdigits punctuation printable".split():
    print(name, repr(getattr(string, name)))
print(string.capwords("hello  big\tworld"), string.capwords("a-b-cD", "-"))
t = Template("$who likes ${what}s, $$5 and $who_else")
print(t.substitute(who="Ann", what="dog", who_else="Bob"), t.safe_substitute(who="Ann"), t.template)
print(t.substitute({"who": 1, "what": 2}, who_else=3), t.is_valid(), t.get_identifiers())
for text in ["$", "a $", "ab\n c $ d", "$$ $5", "x${a", "x ${a b}", "$a $b"]:
    try:
        print(Template(text).substitute(a=1))
    except (ValueError, KeyError) as error:
        print(repr(text), type(error).__name__, error)
    print(Template(text).safe_substitute(a=1), Template(text).is_valid())


class Defaults(Formatter):
    def get_value(self, key, args, kwargs):
        return kwargs.get(key, f"<{key}>") if isinstance(key, str) else args[key]


print(Formatter().format("{} {1.real} {k[a]!r:>5}".replace("{}", "{0}"), 1, 2, k={"a": "x"}), Formatter().format("{:>{w}}|{{}}", "x", w=4), Defaults().format("{a} {b}", a=1))
print(Formatter().vformat("{0} {x}", [1], {"x": 2}), list(Formatter().parse("a{b!r:c}d{{e}}")))
