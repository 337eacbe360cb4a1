from _json import quote as _quote


class JSONEncoder:
    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False, indent=None, separators=None, default=None):
        self.skipkeys, self.ensure_ascii, self.check_circular, self.allow_nan, self.sort_keys = skipkeys, ensure_ascii, check_circular, allow_nan, sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        chunks = []
        indent = self.indent
        self._write(o, chunks, "\n", indent if indent is None or isinstance(indent, str) else " " * indent, {})
        return "".join(chunks)

    def iterencode(self, o, _one_shot=False):
        chunks = []
        indent = self.indent
        self._write(o, chunks, "\n", indent if indent is None or isinstance(indent, str) else " " * indent, {})
        return iter(chunks)

    def _real(self, o):
        if o != o:
            text = "NaN"
        elif o in (float("inf"), float("-inf")):
            text = "Infinity" if o > 0 else "-Infinity"
        else:
            return repr(o if type(o) is float else float(o))
        if not self.allow_nan:
            raise ValueError("Out of range float values are not JSON compliant")
        return text

    def _atom(self, o):
        """The text of what is no container, else None."""
        if isinstance(o, str):
            return _quote(o, self.ensure_ascii)
        if o is None:
            return "null"
        if o is True:
            return "true"
        if o is False:
            return "false"
        if isinstance(o, int):
            return repr(o if type(o) is int else int(o))
        if isinstance(o, float):
            return self._real(o)
        return None

    def _key(self, key):
        if isinstance(key, str):
            return _quote(key, self.ensure_ascii)
        text = self._atom(key)
        if text is None:
            if self.skipkeys:
                return None
            raise TypeError(f"keys must be str, int, float, bool or None, not {key.__class__.__name__}")
        return '"' + text + '"'

    def _write(self, o, chunks, line, indent, open_ones):
        text = self._atom(o)
        if text is not None:
            chunks.append(text)
            return
        if self.check_circular:
            if id(o) in open_ones:
                raise ValueError("Circular reference detected")
            open_ones[id(o)] = o
        if isinstance(o, (list, tuple)):
            self._write_list(o, chunks, line, indent, open_ones)
        elif isinstance(o, dict):
            self._write_dict(o, chunks, line, indent, open_ones)
        else:
            self._write(self.default(o), chunks, line, indent, open_ones)
        if self.check_circular:
            del open_ones[id(o)]

    def _write_list(self, o, chunks, line, indent, open_ones):
        if not o:
            chunks.append("[]")
            return
        inner = line if indent is None else line + indent
        chunks.append("[" if indent is None else "[" + inner)
        separator = self.item_separator if indent is None else self.item_separator + inner
        first = True
        for item in o:
            if not first:
                chunks.append(separator)
            first = False
            self._write(item, chunks, inner, indent, open_ones)
        chunks.append("]" if indent is None else line + "]")

    def _write_dict(self, o, chunks, line, indent, open_ones):
        if not o:
            chunks.append("{}")
            return
        inner = line if indent is None else line + indent
        separator = self.item_separator if indent is None else self.item_separator + inner
        opening = "{" if indent is None else "{" + inner
        first = True
        for key, value in sorted(o.items()) if self.sort_keys else o.items():
            text = self._key(key)
            if text is None:
                continue
            chunks.append(opening if first else separator)
            first = False
            chunks.append(text)
            chunks.append(self.key_separator)
            self._write(value, chunks, inner, indent, open_ones)
        if first:
            chunks.append(opening)
        chunks.append("}" if indent is None else line + "}")
