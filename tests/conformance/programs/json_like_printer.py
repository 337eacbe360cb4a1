import sys
from functools import singledispatch


@singledispatch
def dump(value, indent=0):
    raise TypeError(f"Object of type {type(value).__name__} is not JSON serializable")


@dump.register(type(None))
@dump.register(bool)
def _(value, indent=0):
    return {None: "null", True: "true", False: "false"}[value]


@dump.register(int)
@dump.register(float)
def _(value, indent=0):
    return repr(value)


@dump.register
def _(value: str, indent=0):
    out = '"'
    for c in value:
        if c in '"\\':
            out += "\\" + c
        elif c == "\n":
            out += "\\n"
        elif ord(c) < 32 or ord(c) > 126:
            out += f"\\u{ord(c):04x}"
        else:
            out += c
    return out + '"'


@dump.register(list)
@dump.register(tuple)
def _(value, indent=0):
    if not value:
        return "[]"
    pad = " " * (indent + 2)
    return "[\n" + ",\n".join(pad + dump(v, indent + 2) for v in value) + "\n" + " " * indent + "]"


@dump.register(dict)
def _(value, indent=0):
    pad = " " * (indent + 2)
    return "{\n" + ",\n".join(f"{pad}{dump(str(k))}: {dump(v, indent + 2)}" for k, v in value.items()) + "\n" + " " * indent + "}" if value else "{}"


class Reader:
    def __init__(self, text):
        self.text, self.at = text, 0

    def peek(self):
        while self.at < len(self.text) and self.text[self.at] in " \n":
            self.at += 1
        return self.text[self.at] if self.at < len(self.text) else ""

    def expect(self, c):
        if self.peek() != c:
            raise ValueError(f"expected {c!r} at {self.at}, got {self.peek() or 'end'!r}")
        self.at += 1

    def value(self):
        match self.peek():
            case "{":
                return dict(self.items("{", "}", self.pair))
            case "[":
                return list(self.items("[", "]", self.value))
            case '"':
                end = self.text.index('"', self.at + 1)
                text, self.at = self.text[self.at + 1:end], end + 1
                return text
            case c if c.isdigit() or c == "-":
                start = self.at
                while self.at < len(self.text) and self.text[self.at] in "-+.eE0123456789":
                    self.at += 1
                word = self.text[start:self.at]
                return float(word) if "." in word else int(word)
            case _:
                for word, value in (("true", True), ("false", False), ("null", None)):
                    if self.text.startswith(word, self.at):
                        self.at += len(word)
                        return value
                raise ValueError(f"unexpected {self.peek()!r} at {self.at}")

    def pair(self):
        key = self.value()
        self.expect(":")
        return key, self.value()

    def items(self, opening, closing, item):
        self.expect(opening)
        while self.peek() != closing:
            yield item()
            if self.peek() == ",":
                self.at += 1
            else:
                break
        self.expect(closing)


data = {"name": "Zoë \"Z\"\n", "list": [1, 2.5, -3, [], {}], "flags": (True, False, None), 5: {"nested": {"deep": [[1]]}}}
print(dump(data))
text = '{"a": [1, 2.5, {"b": null}], "c": "text", "d": true, "e": {}}'
print(Reader(text).value())
for bad in ('{"a" 1}', "[1, 2", "nope", ""):
    try:
        print(Reader(bad).value())
    except ValueError as e:
        print("ValueError:", e)
try:
    print(dump({"s": {1}}))
except TypeError as e:
    print("TypeError:", e)
sys.stdout.write("end\n")
print("to stderr", file=sys.stderr)
print("a", "b", sep="", end="|\n", flush=True)
