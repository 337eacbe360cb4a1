from _re import compile as _compile


class error(Exception):
    __module__ = "re"

    def __init__(self, msg, pattern=None, pos=None):
        self.msg, self.pattern, self.pos = msg, pattern, pos
        self.lineno = self.colno = None
        if pattern is not None and pos is not None:
            newline = "\n" if isinstance(pattern, str) else b"\n"
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            msg = f"{msg} at position {pos}"
            if newline in pattern:
                msg = f"{msg} (line {self.lineno}, column {self.colno})"
        super().__init__(msg)


class RegexFlag(int):
    __module__ = "re"

    def __or__(self, other):
        return RegexFlag(int(self) | int(other)) if isinstance(other, int) else NotImplemented

    def __and__(self, other):
        return RegexFlag(int(self) & int(other)) if isinstance(other, int) else NotImplemented

    def __xor__(self, other):
        return RegexFlag(int(self) ^ int(other)) if isinstance(other, int) else NotImplemented

    __ror__, __rand__, __rxor__ = __or__, __and__, __xor__

    def __invert__(self):
        return RegexFlag(0x1ff & ~int(self))

    def __repr__(self):
        return _flag_names(int(self)) or "re.NOFLAG"

    __str__ = __repr__

    @property
    def value(self):
        return int(self)

    @property
    def name(self):
        return repr(self).replace("re.", "")


def _flag_names(flags):
    names = [name for name, flag in (("ASCII", 256), ("DEBUG", 128), ("IGNORECASE", 2), ("LOCALE", 4), ("UNICODE", 32), ("MULTILINE", 8), ("DOTALL", 16), ("VERBOSE", 64)) if flags & flag]
    order = ["IGNORECASE", "LOCALE", "MULTILINE", "DOTALL", "UNICODE", "VERBOSE", "DEBUG", "ASCII"]
    return "|".join(["re." + name for name in order if name in names])


NOFLAG, A, I, L, M, S, U, X, DEBUG = [RegexFlag(flag) for flag in (0, 256, 2, 4, 8, 16, 32, 64, 128)]
ASCII, IGNORECASE, LOCALE, MULTILINE, DOTALL, UNICODE, VERBOSE = A, I, L, M, S, U, X
_END = 1 << 62


class Match:
    __module__ = "re"
    __slots__ = ("re", "string", "pos", "endpos", "_spans")

    def __init__(self, pattern, string, pos, endpos, spans):
        self.re, self.string, self.pos, self.endpos, self._spans = pattern, string, pos, endpos, spans

    def _index(self, group):
        number = group
        if not isinstance(group, int):
            number = self.re.groupindex.get(group, -1) if isinstance(group, (str, bytes)) else group.__index__() if hasattr(group, "__index__") else -1
        if not 0 <= number <= self.re.groups:
            raise IndexError("no such group")
        return number

    def _text(self, number, default=None):
        begin = self._spans[2 * number]
        return default if begin < 0 else self.string[begin:self._spans[2 * number + 1]]

    def group(self, *groups):
        if not groups:
            return self._text(0)
        if len(groups) == 1:
            return self._text(self._index(groups[0]))
        return tuple([self._text(self._index(group)) for group in groups])

    def __getitem__(self, group):
        return self._text(self._index(group))

    def groups(self, default=None):
        return tuple([self._text(number, default) for number in range(1, self.re.groups + 1)])

    def groupdict(self, default=None):
        return {name: self._text(number, default) for name, number in self.re.groupindex.items()}

    def start(self, group=0, /):
        return self._spans[2 * self._index(group)]

    def end(self, group=0, /):
        return self._spans[2 * self._index(group) + 1]

    def span(self, group=0, /):
        number = self._index(group)
        return self._spans[2 * number], self._spans[2 * number + 1]

    @property
    def regs(self):
        return tuple([self.span(number) for number in range(self.re.groups + 1)])

    @property
    def lastindex(self):
        return self._spans[-1] or None

    @property
    def lastgroup(self):
        return next((name for name, number in self.re.groupindex.items() if number == self._spans[-1]), None)

    def expand(self, template):
        return _expanded(_template(self.re, template), self)

    def __repr__(self):
        return f"<re.Match object; span={self.span()!r}, match={self.group()!r}>"

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


class Pattern:
    __module__ = "re"
    __slots__ = ("pattern", "flags", "groups", "groupindex", "_code")

    def _checked(self, string):
        if isinstance(string, str) != isinstance(self.pattern, str):
            if not isinstance(string, (str, bytes)):
                raise TypeError(f"expected string or bytes-like object, got '{type(string).__name__}'")
            raise TypeError("cannot use a bytes pattern on a string-like object" if isinstance(string, str) else "cannot use a string pattern on a bytes-like object")
        if not isinstance(string, (str, bytes)):
            raise TypeError(f"expected string or bytes-like object, got '{type(string).__name__}'")
        return string

    def _run(self, string, pos, endpos, kind):
        spans = self._code.run(self._checked(string), pos, endpos, kind)
        if spans is None:
            return None
        size = len(string)
        return Match(self, string, min(max(pos, 0), size), min(max(endpos, 0), size), spans)

    def match(self, string, pos=0, endpos=_END):
        return self._run(string, pos, endpos, 0)

    def search(self, string, pos=0, endpos=_END):
        return self._run(string, pos, endpos, 1)

    def fullmatch(self, string, pos=0, endpos=_END):
        return self._run(string, pos, endpos, 2)

    def _matches(self, string, pos=0, endpos=_END, count=0):
        found = self._code.all(self._checked(string), pos, endpos, count)
        size = len(string)
        pos, endpos = min(max(pos, 0), size), min(max(endpos, 0), size)
        return [Match(self, string, pos, endpos, spans) for spans in found]

    def finditer(self, string, pos=0, endpos=_END):
        return iter(self._matches(string, pos, endpos))

    def findall(self, string, pos=0, endpos=_END):
        empty = self._checked(string)[:0]
        if self.groups == 0:
            return [string[spans[0]:spans[1]] for spans in self._code.all(string, pos, endpos, 0)]
        if self.groups == 1:
            return [match._text(1, empty) for match in self._matches(string, pos, endpos)]
        return [match.groups(empty) for match in self._matches(string, pos, endpos)]

    def split(self, string, maxsplit=0):
        parts, at = [], 0
        if maxsplit >= 0:
            for match in self._matches(string, 0, _END, maxsplit):
                parts.append(string[at:match.start()])
                parts += match.groups()
                at = match.end()
        parts.append(self._checked(string)[at:])
        return parts

    def subn(self, repl, string, count=0):
        self._checked(string)
        template = None if callable(repl) else _template(self, repl)
        parts, at, done = [], 0, 0
        for match in self._matches(string, 0, _END, count):
            parts.append(string[at:match.start()])
            text = repl(match) if template is None else _expanded(template, match)
            if text is not None:
                parts.append(text)
            at = match.end()
            done += 1
        parts.append(string[at:])
        return string[:0].join(parts), done

    def sub(self, repl, string, count=0):
        return self.subn(repl, string, count)[0]

    def __repr__(self):
        flags = self.flags & ~32 if isinstance(self.pattern, str) else self.flags
        text = repr(self.pattern)[:200]
        return f"re.compile({text}, {_flag_names(flags)})" if flags else f"re.compile({text})"

    def __eq__(self, other):
        return (self.pattern, self.flags) == (other.pattern, other.flags) if isinstance(other, Pattern) else NotImplemented

    def __hash__(self):
        return hash((self.pattern, self.flags))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return compile, (self.pattern, self.flags)


def _template(pattern, text):
    """A replacement text as literals and numbers of groups."""
    if not isinstance(text, (str, bytes)):
        raise TypeError(f"decoding to str: need a bytes-like object, {type(text).__name__} found" if isinstance(pattern.pattern, str) else "expected a bytes-like object")
    backslash = "\\" if isinstance(text, str) else b"\\"
    if backslash not in text:
        return [text]
    given, encoded = text, isinstance(text, bytes)
    if encoded:
        text = text.decode("latin-1")
    parts, literal, at = [], "", 0

    def reference(number, position):
        nonlocal literal
        if number > pattern.groups:
            raise error(f"invalid group reference {number}", given, position)
        parts.append(literal.encode("latin-1") if encoded else literal)
        parts.append(number)
        literal = ""

    while at < len(text):
        character = text[at]
        if character != "\\":
            literal += character
            at += 1
            continue
        letter = text[at + 1:at + 2]
        if not letter:
            raise error("bad escape (end of pattern)", given, at)
        if letter == "g":
            at = _named(pattern, text, at, given, reference)
        elif letter == "0" or (letter.isdigit() and text[at + 1:at + 4].isdigit() and len(text[at + 1:at + 4]) == 3 and all([digit in "01234567" for digit in text[at + 1:at + 4]])):
            end = at + 1
            while end < at + 4 and text[end:end + 1] and text[end] in "01234567":
                end += 1
            value = int(text[at + 1:end], 8)
            if value > 0o377:
                raise error(f"octal escape value {text[at:end]} outside of range 0-0o377", given, at)
            literal += chr(value)
            at = end
        elif letter.isdigit():
            end = at + 3 if text[at + 2:at + 3].isdigit() else at + 2
            reference(int(text[at + 1:end]), at + 1)
            at = end
        elif letter in "abfnrtv\\":
            literal += {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v", "\\": "\\"}[letter]
            at += 2
        elif letter.isascii() and letter.isalpha():
            raise error(f"bad escape \\{letter}", given, at)
        else:
            literal += "\\" + letter
            at += 2
    parts.append(literal.encode("latin-1") if encoded else literal)
    return parts


def _named(pattern, text, at, given, reference):
    if text[at + 2:at + 3] != "<":
        raise error("missing <", given, at + 2)
    end = text.find(">", at + 3)
    if end < 0:
        raise error("missing group name" if at + 3 >= len(text) else "missing >, unterminated name", given, at + 3)
    name = text[at + 3:end]
    if not name:
        raise error("missing group name", given, at + 3)
    if name.isidentifier():
        if name not in pattern.groupindex:
            raise IndexError(f"unknown group name {name!r}")
        reference(pattern.groupindex[name], at + 3)
    elif name.isascii() and name.isdigit():
        reference(int(name), at + 3)
    else:
        raise error(f"bad character in group name {name!r}", given, at + 3)
    return end + 1


def _expanded(template, match):
    empty = match.string[:0]
    return empty.join([match._text(part, empty) if isinstance(part, int) else part for part in template])


_known = {}


def compile(pattern, flags=0):
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    key = type(pattern), pattern, int(flags)
    try:
        return _known[key]
    except KeyError:
        pass
    if not isinstance(pattern, (str, bytes)):
        raise TypeError("first argument must be string or compiled pattern")
    flags = int(flags)
    if isinstance(pattern, str):
        if flags & 4:
            raise ValueError("cannot use LOCALE flag with a str pattern")
        if flags & 256 and flags & 32:
            raise ValueError("ASCII and UNICODE flags are incompatible")
    elif flags & 32:
        raise ValueError("cannot use UNICODE flag with a bytes pattern")
    made = _compile(pattern, flags)
    if made[0] is None:
        if made[1] == "the repetition number is too large":
            raise OverflowError(made[1])
        raise error(made[1], pattern if made[2] is not None else None, made[2])
    result = Pattern()
    result._code, result.groups, result.groupindex, result.flags = made
    result.pattern = pattern
    if len(_known) >= 512:
        del _known[next(iter(_known))]
    _known[key] = result
    return result


def match(pattern, string, flags=0):
    return compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    return compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    return compile(pattern, flags).search(string)


def sub(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, maxsplit=0, flags=0):
    return compile(pattern, flags).split(string, maxsplit)


def findall(pattern, string, flags=0):
    return compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    return compile(pattern, flags).finditer(string)


def escape(pattern):
    special = "()[]{}?*+-|^$\\.&~# \t\n\r\v\f"
    if isinstance(pattern, bytes):
        return escape(pattern.decode("latin-1")).encode("latin-1")
    return "".join(["\\" + character if character in special else character for character in pattern])


def purge():
    _known.clear()
