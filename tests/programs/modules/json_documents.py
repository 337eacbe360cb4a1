# json: exact texts, values and errors.
import json
from collections import OrderedDict
from enum import IntEnum


def show(label, function, *args, **keywords):
    try:
        print(label, function(*args, **keywords))
    except Exception as error:
        print(label, type(error).__name__, error)


class Odd:
    pass


class Name(str):
    pass


class Level(IntEnum):
    LOW = 1
    HIGH = 2


class Real(float):
    def __repr__(self):
        return "Real"


data = {"name": "Ann \"A\" \\ /", "age": 30, "tags": ["a", "b", []], "nested": {"x": None, "y": True, "z": {}}, "pi": 3.14, "big": 10**25, "exp": 1e100, "unicode": "é€😀\x7f\x01\n\t\b\f\r", "t": (1, 2)}
print(json.dumps(data))
print(json.dumps(data, indent=2))
print(json.dumps(data, indent="\t", sort_keys=True, ensure_ascii=False))
print(json.dumps(data, separators=(",", ":")), json.dumps([1, [2, {"a": []}]], indent=0), json.dumps({"a": [1]}, indent=1, separators=(";", "=")))
print(json.dumps({1: 1, 2.5: 2, True: 3, None: 4, "s": 5}), json.dumps({(1, 2): 1, "k": 2}, skipkeys=True), json.dumps({(1,): 1}, skipkeys=True), json.dumps({(1,): 1}, skipkeys=True, indent=2))
print(json.dumps([float("inf"), float("-inf"), float("nan"), -0.0, 1e16, 1e-7]), json.dumps("x"), json.dumps(None), json.dumps(5), json.dumps(Name("n")), json.dumps([]), json.dumps({}), json.dumps(OrderedDict(b=1, a=2)))
print(json.dumps([Level.LOW, Real(2.5), {Level.HIGH: Level.LOW}]))
show("type", json.dumps, Odd())
show("type", json.dumps, {"a": {1, 2}})
show("key", json.dumps, {(1, 2): 3})
show("nan", json.dumps, float("nan"), allow_nan=False)
show("sort", json.dumps, {1: 1, "a": 2}, sort_keys=True)
loop = []
loop.append(loop)
show("loop", json.dumps, loop)
show("default", json.dumps, [Odd(), {1, 2}], default=lambda o: sorted(o) if isinstance(o, set) else type(o).__name__)
show("default", json.dumps, Odd(), default=lambda o: o)
show("bytes", json.dumps, b"x")


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, Odd):
            return {"odd": True}
        return super().default(o)


print(json.dumps([Odd()], cls=Encoder), Encoder(indent=1).encode([Odd()]), "".join(json.JSONEncoder().iterencode({"a": [1]})))
show("super", json.dumps, {1}, cls=Encoder)

for text in ['{"a": 1, "b": [true, false, null, 1.5, -2e3, "x"]}', "  [1 , 2 ]\n", '""', '"\\u00e9\\ud83d\\ude00\\n\\/\\""', '"\\ud83d x"', "0", "-0", "-0.0", "1E5", "12345678901234567890123", "NaN", "-Infinity", "Infinity", "[]", "{}", '{"a": 1, "a": 2}', "[[[]]]", "1.0", '"é😀"',
             "", " ", "{", "[", "[1", "[1,", "[1,]", "[1 2]", "{1: 2}", '{"a"', '{"a":', '{"a" 1}', '{"a": 1,}', '{"a": 1', '{"a": 1 "b"}', '"abc', '"a\nb"', '"\\x"', '"\\u12"', '"\\u12g4"', "nul", "truefalse", "01", "-", "1.", ".5", "+1", "[1] x", "{'a': 1}", "tru", "[1,\n 2,\n x]", '{"a": [1, {"b": }]}', "\ufeff1", '"\t"', "[1, 2, 3", "é", '["é", x]', '{,}', '[,]']:
    try:
        print(ascii(text), "->", ascii(json.loads(text)))
    except json.JSONDecodeError as error:
        print(ascii(text), "->", error, "|", error.msg, error.pos, error.lineno, error.colno)
show("none", json.loads, None)
show("int", json.loads, 5)
print(json.loads(b'{"k": [1]}'), json.loads('"a\nb"', strict=False))
print(json.loads('{"a": 1.5, "b": {"c": 2}}', object_hook=lambda d: sorted(d)), json.loads('{"b": 1, "a": 2}', object_pairs_hook=list), json.loads('{"b": 1, "a": 2}', object_pairs_hook=OrderedDict))
print(json.loads("[1.5, 2, NaN]", parse_float=str, parse_int=lambda s: int(s) * 10, parse_constant=lambda s: "const " + s), json.JSONDecoder().raw_decode("[1] rest"))
print(json.loads(json.dumps(data)) == {**data, "t": [1, 2]}, isinstance(json.JSONDecodeError("m", "d", 0), ValueError), json.JSONDecodeError.__mro__[1].__name__)


class Sink:
    def __init__(self):
        self.text = ""

    def write(self, text):
        self.text += text

    def read(self):
        return self.text


sink = Sink()
json.dump({"a": [1, 2]}, sink, indent=1)
print(sink.text, json.load(sink))
