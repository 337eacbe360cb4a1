_spaces = " \t\n\r\v\f"


def _letter(word, at):
    return 0 <= at < len(word) and (word[at].isalpha() or word[at] == "_")


def _breaks_behind(word, at):
    """Whether a word may break behind its hyphen at `at`: `half-known`, `x-y-zz`, but neither `x-y` nor `1-2`."""
    before = _letter(word, at - 1) and (_letter(word, at - 2) or (at > 2 and word[at - 2] == "-" and _letter(word, at - 3)))
    return before and _letter(word, at + 1) and (_letter(word, at + 2) or (word[at + 2:at + 3] == "-" and _letter(word, at + 3)))


def _split_hyphens(word):
    pieces, begin, at = [], 0, 0
    while at < len(word):
        if word[at] != "-":
            at += 1
            continue
        end = at
        while end < len(word) and word[end] == "-":
            end += 1
        if end - at >= 2 and at > 0 and end < len(word) and (word[at - 1].isalnum() or word[at - 1] in "_!\"'&.,?") and (word[end].isalnum() or word[end] == "_"):
            # A dash stands for itself.
            pieces += [word[begin:at], word[at:end]] if at > begin else [word[at:end]]
            begin = end
        elif end - at == 1 and at > begin and _breaks_behind(word, at):
            pieces.append(word[begin:end])
            begin = end
        at = end
    if begin < len(word):
        pieces.append(word[begin:])
    return pieces


class TextWrapper:
    def __init__(self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True, replace_whitespace=True, fix_sentence_endings=False, break_long_words=True,
                 drop_whitespace=True, break_on_hyphens=True, tabsize=8, *, max_lines=None, placeholder=" [...]"):
        self.width, self.initial_indent, self.subsequent_indent = width, initial_indent, subsequent_indent
        self.expand_tabs, self.replace_whitespace, self.fix_sentence_endings = expand_tabs, replace_whitespace, fix_sentence_endings
        self.break_long_words, self.drop_whitespace, self.break_on_hyphens = break_long_words, drop_whitespace, break_on_hyphens
        self.tabsize, self.max_lines, self.placeholder = tabsize, max_lines, placeholder

    def _chunks(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate({ord(space): " " for space in _spaces})
        chunks, at = [], 0
        while at < len(text):
            end = at
            blank = text[at] in _spaces
            while end < len(text) and (text[end] in _spaces) == blank:
                end += 1
            part = text[at:end]
            chunks += [part] if blank or not self.break_on_hyphens else _split_hyphens(part)
            at = end
        if self.fix_sentence_endings:
            for i in range(len(chunks) - 1):
                ending = chunks[i].rstrip("\"'")
                if chunks[i + 1] == " " and len(ending) > 1 and ending[-1] in ".!?" and ending[-2].islower():
                    chunks[i + 1] = "  "
        return chunks

    def wrap(self, text):
        chunks = self._chunks(text)
        if self.width <= 0:
            raise ValueError(f"invalid width {self.width!r} (must be > 0)")
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        lines, at = [], 0
        while at < len(chunks):
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and not chunks[at].strip() and lines:
                at += 1
                continue
            line, size = [], 0
            while at < len(chunks) and size + len(chunks[at]) <= width:
                line.append(chunks[at])
                size += len(chunks[at])
                at += 1
            if at < len(chunks) and len(chunks[at]) > width:
                at = self._break(chunks, at, line, size, width)
            if self.drop_whitespace and line and not line[-1].strip():
                line.pop()
            if not line:
                continue
            rest = chunks[at:]
            last = self.max_lines is not None and len(lines) + 1 >= self.max_lines
            if not last or not rest or (self.drop_whitespace and len(rest) == 1 and not rest[0].strip()):
                if not last or sum([len(chunk) for chunk in line]) <= width:
                    lines.append(indent + "".join(line))
                    continue
            self._shorten(lines, line, indent, width)
            break
        return lines

    def _break(self, chunks, at, line, size, width):
        """A chunk that is longer than a line."""
        room = 1 if width < 1 else width - size
        if self.break_long_words:
            end = room
            chunk = chunks[at]
            if self.break_on_hyphens and len(chunk) > room:
                hyphen = chunk.rfind("-", 0, room)
                if hyphen > 0 and any([c != "-" for c in chunk[:hyphen]]):
                    end = hyphen + 1
            line.append(chunk[:end])
            chunks[at] = chunk[end:]
        elif not line:
            line.append(chunks[at])
            at += 1
        return at

    def _shorten(self, lines, line, indent, width):
        """The last line that is allowed, with the placeholder."""
        while line:
            if line[-1].strip() and sum([len(chunk) for chunk in line]) + len(self.placeholder) <= width:
                lines.append(indent + "".join(line) + self.placeholder)
                return
            line.pop()
        if lines:
            before = lines[-1].rstrip()
            if len(before) + len(self.placeholder) <= self.width:
                lines[-1] = before + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())

    def fill(self, text):
        return "\n".join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(" ".join(text.strip().split()))


def dedent(text):
    lines = text.split("\n")
    margin = None
    for number, line in enumerate(lines):
        if not line.strip(" \t"):
            lines[number] = ""
            continue
        indent = line[:len(line) - len(line.lstrip(" \t"))]
        if margin is None:
            margin = indent
        else:
            size = 0
            while size < min(len(margin), len(indent)) and margin[size] == indent[size]:
                size += 1
            margin = margin[:size]
    size = len(margin or "")
    return "\n".join([line[size:] for line in lines])


def indent(text, prefix, predicate=None):
    return "".join([prefix + line if (predicate(line) if predicate is not None else line.strip()) else line for line in text.splitlines(True)])
