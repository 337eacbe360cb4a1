# textwrap and pprint.
import textwrap
from collections import Counter, OrderedDict, defaultdict
from pprint import PrettyPrinter, isrecursive, pformat, pp, pprint

text = "The quick brown fox -- it was a well-known, half-asleep animal -- jumped over the lazy dog's back. It (the fox) didn't care!  Extraordinarilylongwordsshouldbebroken here."
for width in (10, 20, 33, 70):
    print(textwrap.fill(text, width))
    print("--")
    print(textwrap.fill(text, width, initial_indent="* ", subsequent_indent="  ", break_long_words=False, break_on_hyphens=False))
    print("--")
print(textwrap.wrap("a  b   c\td\ne", 4), textwrap.wrap("", 5), textwrap.wrap("   ", 5), textwrap.wrap("  lead", 10), textwrap.wrap("one\n\ntwo", 20, replace_whitespace=False), textwrap.wrap("x y", 1))
print(textwrap.shorten("Hello  world of wrapping", width=15), textwrap.shorten("Hello world", width=11), textwrap.shorten("Hello world", width=10, placeholder="..."), textwrap.wrap(text, 25, max_lines=2), textwrap.wrap(text, 25, max_lines=2, placeholder="~"))
print(repr(textwrap.dedent("\n    a\n      b\n\n    c\n   \n")), repr(textwrap.dedent("\ta\n\tb")), repr(textwrap.dedent("  a\n\tb")), repr(textwrap.dedent("a\n  b")), repr(textwrap.dedent("")))
print(repr(textwrap.indent("a\n\nb\n", "> ")), repr(textwrap.indent("a\n\nb", "> ", lambda line: True)))
print(textwrap.fill("A sentence. another one.  End", 80, fix_sentence_endings=True), textwrap.TextWrapper(width=8, expand_tabs=False).wrap("a\tb c d e f"))
for width in (0, -1):
    try:
        textwrap.wrap("x", width)
    except ValueError as error:
        print(error)

pprint({"b": [1, 2, 3], "a": {"x": None}})
data = {"name": "a rather long name for a value that goes on", "numbers": list(range(30)), "nested": {"deep": {"deeper": ["x" * 20] * 4}}, 5: (1,), "t": tuple(range(25)), "s": {1, 2, 3}, "f": frozenset("abc")}
pprint({key: data[key] for key in ("name", "numbers", "nested", "t", "s")})
pprint(data["numbers"], compact=True)
pprint(data["numbers"], compact=True, width=40, indent=4)
pprint(data["nested"], depth=2)
pprint(data["nested"], indent=3, width=40)
pprint([["a" * 30, "b" * 30], ("c" * 50,)])
pprint({"z": 1, "y": 2}, sort_dicts=False)
pp({"z": 1, "y": 2})
print(pformat({2: "b", 1: "a"}), pformat("short"), pformat([1234567], underscore_numbers=True))
pprint("A long string that needs more than one line because it has so many words that they do not fit into eighty columns")
pprint(["A long string that needs more than one line because it has so many words that they do not fit into", "x"])
pprint("line one\nline two\nline three")
pprint({"text": "line one\nline two\n" * 4, "n": 1})
loop = [1]
loop.append(loop)
print(isrecursive(loop), isrecursive([1]), pformat(loop).startswith("[1, <Recursion on list with id="))
pprint(OrderedDict([("key%d" % n, "value" * 4) for n in range(4)]))
pprint(defaultdict(list, {"key%d" % n: ["value"] * 6 for n in range(3)}))
pprint(Counter("abracadabra" * 3))
pprint(Counter({f"a long word number {n}": n for n in range(5)}))
pprint([]), pprint({}), pprint(()), pprint(None)


class Sink:
    def __init__(self):
        self.text = ""

    def write(self, text):
        self.text += text


sink = Sink()
PrettyPrinter(stream=sink, width=20).pprint(list(range(12)))
print(sink.text)
