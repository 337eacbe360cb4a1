"""Records what CPython 3.11 makes of programs, as the parser's tests compare it.

    python3.11 record.py trees   programs/*.py   writes NAME.ast beside each program
    python3.11 record.py errors  errors.txt      writes errors.expected: the report of every program in errors.txt
"""

import ast
import pathlib
import struct
import subprocess
import sys
import tempfile

BINARY = "Add Sub Mult MatMult Div FloorDiv Mod Pow LShift RShift BitOr BitXor BitAnd".split()


def text(value):
    data = value.encode("utf-8", "surrogatepass") if isinstance(value, str) else value
    return '"' + "".join(chr(c) if 0x20 < c < 0x7F and c not in (0x22, 0x5C) else f"\\x{c:02x}" for c in data) + '"'


def bits(value):
    return struct.pack(">d", value).hex()


class Dump:
    def __init__(self, source):
        self.lines = [line.encode() for line in source.split("\n")]

    def place(self, n):
        return f"@{n.lineno}:{n.col_offset}-{n.end_lineno}:{n.end_col_offset}"

    def literal(self, n):
        return self.lines[n.lineno - 1][n.col_offset : n.end_col_offset].decode()

    def constant(self, n):
        v = n.value
        if v is None or v is True or v is False:
            return str(v)
        if v is ...:
            return "..."
        if isinstance(v, int):
            digits = self.literal(n).replace("_", "")
            base = {"0x": 16, "0o": 8, "0b": 2}.get(digits[:2].lower(), 10)
            return f"int{base}:{digits if base == 10 else digits[2:]}"
        if isinstance(v, float):
            return "float:" + bits(v)
        if isinstance(v, complex):
            return "imaginary:" + bits(v.imag)
        return ("b" if isinstance(v, bytes) else "") + text(v)

    def list(self, items, each=None):
        return "[" + " ".join((each or self.node)(i) for i in items) + "]"

    def children(self, *items):
        return "(" + " ".join(self.node(i) for i in items) + ")"

    def keyword(self, k):
        return f"keyword{self.place(k)}({k.arg or '**'} {self.node(k.value)})"

    def arg(self, a):
        return f"{a.arg}{self.place(a)}:{self.node(a.annotation)}"

    def arguments(self, a):
        return (
            "{" + self.list(a.posonlyargs, self.arg) + self.list(a.args, self.arg)
            + ("*" + self.arg(a.vararg) if a.vararg else "") + self.list(a.kwonlyargs, self.arg)
            + ("**" + self.arg(a.kwarg) if a.kwarg else "") + self.list(a.defaults) + self.list(a.kw_defaults) + "}"
        )

    def comprehension(self, c):
        return f"{'async' if c.is_async else 'for'}({self.node(c.target)} {self.node(c.iter)} {self.list(c.ifs)})"

    def alias(self, a):
        return f"{a.name}{self.place(a)}" + (f" as {a.asname}" if a.asname else "")

    def handler(self, h):
        return f"handler{self.place(h)}{h.name or '-'}{self.children(h.type)}{self.list(h.body)}"

    def node(self, n):
        if n is None:
            return "-"
        name = type(n).__name__
        return name + self.place(n) + getattr(self, "x" + name)(n)

    def op(self, o):
        return type(o).__name__

    def xConstant(self, n): return f"({self.constant(n)})"
    def xName(self, n): return f"({n.id})"
    def xAttribute(self, n): return self.children(n.value) + "." + n.attr
    def xSubscript(self, n): return self.children(n.value, n.slice)
    def xSlice(self, n): return self.children(n.lower, n.upper, n.step)
    def xStarred(self, n): return self.children(n.value)
    def xCall(self, n): return self.children(n.func) + self.list(n.args) + self.list(n.keywords, self.keyword)
    def xBinOp(self, n): return self.op(n.op) + self.children(n.left, n.right)
    def xUnaryOp(self, n): return self.op(n.op) + self.children(n.operand)
    def xBoolOp(self, n): return self.op(n.op) + self.list(n.values)
    def xCompare(self, n): return self.children(n.left) + self.list(n.ops, self.op) + self.list(n.comparators)
    def xIfExp(self, n): return self.children(n.test, n.body, n.orelse)
    def xNamedExpr(self, n): return self.children(n.target, n.value)
    def xLambda(self, n): return self.arguments(n.args) + self.children(n.body)
    def xTuple(self, n): return self.list(n.elts)
    def xList(self, n): return self.list(n.elts)
    def xSet(self, n): return self.list(n.elts)
    def xDict(self, n): return self.list(n.keys) + self.list(n.values)
    def xListComp(self, n): return self.children(n.elt) + self.list(n.generators, self.comprehension)
    xSetComp = xGeneratorExp = xListComp
    def xDictComp(self, n): return self.children(n.key, n.value) + self.list(n.generators, self.comprehension)
    def xAwait(self, n): return self.children(n.value)
    xYield = xYieldFrom = xAwait
    def xJoinedStr(self, n): return self.list(n.values)
    def xFormattedValue(self, n):
        return ("!" + chr(n.conversion) if n.conversion > 0 else "") + self.children(n.value, n.format_spec)

    def xExpr(self, n): return self.children(n.value)
    def xAssign(self, n): return self.list(n.targets) + self.children(n.value)
    def xAugAssign(self, n): return str(BINARY.index(self.op(n.op))) + self.children(n.target, n.value)
    def xAnnAssign(self, n): return ("simple" if n.simple else "") + self.children(n.target, n.annotation, n.value)
    def xDelete(self, n): return self.list(n.targets)
    def xPass(self, n): return ""
    xBreak = xContinue = xPass
    def xReturn(self, n): return self.children(n.value)
    def xRaise(self, n): return self.children(n.exc, n.cause)
    def xGlobal(self, n): return self.list(n.names, str)
    xNonlocal = xGlobal
    def xImport(self, n): return self.list(n.names, self.alias)
    def xImportFrom(self, n): return f"({n.level} {n.module or ''})" + self.list(n.names, self.alias)
    def xAssert(self, n): return self.children(n.test, n.msg)
    def xIf(self, n): return self.children(n.test) + self.list(n.body) + self.list(n.orelse)
    xWhile = xIf
    def xFor(self, n): return self.children(n.target, n.iter) + self.list(n.body) + self.list(n.orelse)
    xAsyncFor = xFor
    def xWith(self, n):
        return self.list(n.items, lambda i: self.children(i.context_expr, i.optional_vars)) + self.list(n.body)
    xAsyncWith = xWith
    def xTry(self, n):
        return self.list(n.body) + self.list(n.handlers, self.handler) + self.list(n.orelse) + self.list(n.finalbody)
    xTryStar = xTry
    def xFunctionDef(self, n):
        return f"({n.name})" + self.arguments(n.args) + self.node(n.returns) + self.list(n.decorator_list) + self.list(n.body)
    xAsyncFunctionDef = xFunctionDef
    def xClassDef(self, n):
        return f"({n.name})" + self.list(n.bases) + self.list(n.keywords, self.keyword) + self.list(n.decorator_list) + self.list(n.body)
    def xMatch(self, n): return self.children(n.subject)


def tree(source):
    dump = Dump(source)
    return "".join(dump.node(s) + "\n" for s in ast.parse(source).body)


def report(program):
    """What CPython writes on stderr for a file that it cannot compile."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "program.py")
        path.write_bytes(program.encode("utf-8", "surrogateescape"))
        run = subprocess.run([sys.executable, "-W", "ignore", path.name], capture_output=True, cwd=folder)
    return run.stderr.decode().replace(str(path), path.name)


SEPARATOR = "#" * 20 + "\n"


def programs(path):
    return path.read_text(errors="surrogateescape").split(SEPARATOR)


def main(what, *paths):
    for path in map(pathlib.Path, paths):
        if what == "trees":
            path.with_suffix(".ast").write_text(tree(path.read_text("utf-8-sig")))
        else:
            path.with_suffix(".expected").write_text(SEPARATOR.join(report(p) for p in programs(path)), errors="surrogateescape")


if __name__ == "__main__":
    main(*sys.argv[1:])
