from __future__ import annotations

from dataclasses import dataclass
from typing import Iterator, Union


class CalcError(Exception):
    def __init__(self, message, position=None):
        super().__init__(message)
        self.position = position


@dataclass(frozen=True)
class Token:
    kind: str
    text: str
    at: int


@dataclass(frozen=True)
class Num:
    value: float


@dataclass(frozen=True)
class BinOp:
    op: str
    left: Node
    right: Node


@dataclass(frozen=True)
class Neg:
    operand: Node


Node = Union[Num, BinOp, Neg]


def tokenize(text: str) -> Iterator[Token]:
    i = 0
    while i < len(text):
        c = text[i]
        if c.isspace():
            i += 1
        elif c.isdigit() or c == ".":
            j = i
            while j < len(text) and (text[j].isdigit() or text[j] == "."):
                j += 1
            yield Token("num", text[i:j], i)
            i = j
        elif c in "+-*/^()":
            yield Token("op", c, i)
            i += 1
        else:
            raise CalcError(f"unexpected {c!r}", i)
    yield Token("end", "", i)


class Parser:
    binding = {"+": (1, 2), "-": (1, 2), "*": (3, 4), "/": (3, 4), "^": (8, 7)}

    def __init__(self, text):
        self.tokens = list(tokenize(text))
        self.pos = 0

    @property
    def current(self):
        return self.tokens[self.pos]

    def advance(self):
        token = self.current
        self.pos += 1
        return token

    def parse(self, minimum=0) -> Node:
        token = self.advance()
        match token:
            case Token("num", text):
                try:
                    left = Num(float(text))
                except ValueError:
                    raise CalcError(f"bad number {text}", token.at) from None
            case Token("op", "("):
                left = self.parse()
                if self.advance().text != ")":
                    raise CalcError("expected )", token.at)
            case Token("op", "-"):
                left = Neg(self.parse(5))
            case _:
                raise CalcError(f"unexpected {token.text or 'end'}", token.at)
        while (op := self.current.text) in self.binding:
            low, high = self.binding[op]
            if low < minimum:
                break
            self.advance()
            left = BinOp(op, left, self.parse(high))
        return left


def evaluate(node):
    match node:
        case Num(value):
            return value
        case Neg(operand):
            return -evaluate(operand)
        case BinOp("+", a, b):
            return evaluate(a) + evaluate(b)
        case BinOp("-", a, b):
            return evaluate(a) - evaluate(b)
        case BinOp("*", a, b):
            return evaluate(a) * evaluate(b)
        case BinOp("/", a, b):
            return evaluate(a) / evaluate(b)
        case BinOp("^", a, b):
            return evaluate(a) ** evaluate(b)


def show(node):
    match node:
        case Num(value=v) if v == int(v):
            return str(int(v))
        case Num(v):
            return str(v)
        case Neg(x):
            return f"(-{show(x)})"
        case BinOp(op=op, left=l, right=r):
            return f"({show(l)} {op} {show(r)})"


for text in ["1 + 2 * 3", "(1 + 2) * 3", "2 ^ 3 ^ 2", "-2 ^ 2", "10 / 4 - 1", "8 - 3 - 2", "1 / 0", "2 * (3", "4 $ 4", "1.2.3", "", "--1.5"]:
    try:
        tree = Parser(text).parse()
        print(f"{text:<14} = {evaluate(tree):<8g} {show(tree)}")
    except CalcError as e:
        print(f"{text:<14} error at {e.position}: {e}")
    except ZeroDivisionError as e:
        print(f"{text:<14} {type(e).__name__}: {e}")
print(Parser("1 - x" if False else "1 - 2").parse())
