def _sort_key(item):
    return str(type(item)), id(item)


class _Ordered:
    """Compares what Python can compare, and the rest by type and address."""

    def __init__(self, item):
        self.item = item

    def __lt__(self, other):
        try:
            return self.item < other.item
        except TypeError:
            return _sort_key(self.item) < _sort_key(other.item)


def _by_key(pair):
    return _Ordered(pair[0])


class PrettyPrinter:
    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
        if indent < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if not width:
            raise ValueError("width must be != 0")
        self._indent, self._width, self._depth, self._stream = int(indent), int(width), depth, stream
        self._compact, self._sort, self._underscores = bool(compact), sort_dicts, underscore_numbers

    def pprint(self, object):
        text = self.pformat(object) + "\n"
        if self._stream is None:
            print(text, end="")
        else:
            self._stream.write(text)

    def pformat(self, object):
        parts = []
        self._format(object, parts, 0, 0, {}, 0)
        return "".join(parts)

    def isreadable(self, object):
        return self._shown(object, {}, 0)[1]

    def isrecursive(self, object):
        return self._shown(object, {}, 0)[2]

    def format(self, object, context, maxlevels, level):
        return self._shown(object, context, level)

    def _pairs(self, items):
        return sorted(items, key=_by_key) if self._sort else list(items)

    def _shown(self, object, context, level):
        """repr() with sorted dicts: text, whether it is readable, whether it is recursive."""
        kind = type(object)
        if kind is int and self._underscores:
            return f"{object:_d}", True, False
        own = kind.__repr__
        if kind in (str, int, float, bool, bytes, type(None)) or own not in (dict.__repr__, list.__repr__, tuple.__repr__):
            text = repr(object)
            return text, not text.startswith("<"), False
        brackets = "{}" if own is dict.__repr__ else "[]" if own is list.__repr__ else "()"
        if not object:
            return brackets, True, False
        if self._depth is not None and level >= self._depth:
            return brackets[0] + "..." + ("," if brackets == "()" and len(object) == 1 else "") + brackets[1], False, id(object) in context
        if id(object) in context:
            return self._recursion(object), False, True
        context[id(object)] = 1
        readable, recursive, parts = True, False, []
        for item in self._pairs(object.items()) if own is dict.__repr__ else object:
            shown = [self._shown(part, context, level + 1) for part in (item if own is dict.__repr__ else (item,))]
            parts.append(": ".join([text for text, _, _ in shown]))
            readable = readable and all([fine for _, fine, _ in shown])
            recursive = recursive or any([loop for _, _, loop in shown])
        del context[id(object)]
        comma = "," if own is tuple.__repr__ and len(parts) == 1 else ""
        return brackets[0] + ", ".join(parts) + comma + brackets[1], readable, recursive

    def _recursion(self, object):
        return f"<Recursion on {type(object).__name__} with id={id(object)}>"

    def _format(self, object, parts, indent, allowance, context, level):
        if id(object) in context:
            parts.append(self._recursion(object))
            return
        text = self._shown(object, context, level)[0]
        if len(text) > self._width - indent - allowance:
            writer = self._writer(object)
            if writer is not None:
                context[id(object)] = 1
                writer(object, parts, indent, allowance, context, level + 1)
                del context[id(object)]
                return
        parts.append(text)

    def _writer(self, object):
        own = type(object).__repr__
        for kind, writer in ((dict, self._write_dict), (list, self._write_list), (tuple, self._write_tuple), (set, self._write_set), (frozenset, self._write_set), (str, self._write_string)):
            if own is kind.__repr__ and isinstance(object, kind):
                return writer
        if hasattr(type(object), "__dataclass_fields__") and getattr(own, "__wrapped__", None) is not None and "__create_fn__" in own.__wrapped__.__qualname__:
            return self._write_dataclass
        if isinstance(object, dict) and type(object).__module__ == "collections":
            return self._write_named_dict
        return None

    def _write_dict(self, object, parts, indent, allowance, context, level):
        parts.append("{" + (self._indent - 1) * " ")
        if object:
            self._write_pairs(self._pairs(object.items()), parts, indent, allowance + 1, context, level)
        parts.append("}")

    def _write_named_dict(self, object, parts, indent, allowance, context, level):
        name = type(object).__name__
        if not object:
            parts.append(repr(object))
        elif name == "OrderedDict":
            parts.append(name + "(")
            self._format(list(object.items()), parts, indent + len(name) + 1, allowance + 1, context, level)
            parts.append(")")
        elif name == "defaultdict":
            head = f"{name}({object.default_factory!r},"
            parts.append(head + "\n" + " " * (indent + len(name) + 1))
            self._write_dict(object, parts, indent + len(name) + 1, allowance + 1, context, level)
            parts.append(")")
        elif name == "Counter":
            parts.append(name + "({" + (self._indent - 1) * " ")
            self._write_pairs(object.most_common(), parts, indent + len(name) + 1, allowance + 2, context, level)
            parts.append("})")
        else:
            parts.append(repr(object))

    def _write_pairs(self, pairs, parts, indent, allowance, context, level):
        indent += self._indent
        for number, (key, value) in enumerate(pairs):
            last = number + 1 == len(pairs)
            shown = self._shown(key, context, level)[0]
            parts.append(shown + ": ")
            self._format(value, parts, indent + len(shown) + 2, allowance if last else 1, context, level)
            if not last:
                parts.append(",\n" + " " * indent)

    def _write_list(self, object, parts, indent, allowance, context, level):
        parts.append("[")
        self._write_items(object, parts, indent, allowance + 1, context, level)
        parts.append("]")

    def _write_tuple(self, object, parts, indent, allowance, context, level):
        end = ",)" if len(object) == 1 else ")"
        parts.append("(")
        self._write_items(object, parts, indent, allowance + len(end), context, level)
        parts.append(end)

    def _write_set(self, object, parts, indent, allowance, context, level):
        if not object:
            parts.append(repr(object))
            return
        name = type(object).__name__
        head, end = ("{", "}") if name == "set" else (name + "({", "})")
        parts.append(head)
        self._write_items(sorted(object, key=_Ordered), parts, indent + (0 if name == "set" else len(name) + 1), allowance + len(end), context, level)
        parts.append(end)

    def _write_items(self, items, parts, indent, allowance, context, level):
        items = list(items)
        indent += self._indent
        if self._indent > 1:
            parts.append((self._indent - 1) * " ")
        between = ",\n" + " " * indent
        separator = ""
        width = room = self._width - indent + 1
        for number, item in enumerate(items):
            last = number + 1 == len(items)
            if last:
                room -= allowance
                width -= allowance
            if self._compact:
                text = self._shown(item, context, level)[0]
                size = len(text) + 2
                if room < size:
                    room = width
                    if separator:
                        separator = between
                if room >= size:
                    room -= size
                    parts.append(separator + text)
                    separator = ", "
                    continue
            parts.append(separator)
            separator = between
            self._format(item, parts, indent, allowance if last else 1, context, level)

    def _write_string(self, object, parts, indent, allowance, context, level):
        if not object:
            parts.append(repr(object))
            return
        lines = object.splitlines(True)
        if level == 1:
            indent += 1
            allowance += 1
        room = width = self._width - indent
        pieces = []
        for number, line in enumerate(lines):
            shown = repr(line)
            if number + 1 == len(lines):
                room -= allowance
            if len(shown) <= room:
                pieces.append(shown)
                continue
            words = _words(line)
            current = ""
            room = width
            for position, word in enumerate(words):
                if position + 1 == len(words) and number + 1 == len(lines):
                    room -= allowance
                if len(repr(current + word)) > room:
                    if current:
                        pieces.append(repr(current))
                    current = word
                else:
                    current += word
            if current:
                pieces.append(repr(current))
        if len(pieces) == 1:
            parts.append(pieces[0])
            return
        text = ("\n" + " " * indent).join(pieces)
        parts.append("(" + text + ")" if level == 1 else text)

    def _write_dataclass(self, object, parts, indent, allowance, context, level):
        name = type(object).__name__
        indent += len(name) + 1
        shown = [(field.name, getattr(object, field.name)) for field in type(object).__dataclass_fields__.values() if field.repr]
        parts.append(name + "(")
        for number, (field, value) in enumerate(shown):
            last = number + 1 == len(shown)
            parts.append(field + "=")
            self._format(value, parts, indent + len(field) + 1, allowance if last else 1, context, level)
            if not last:
                parts.append(",\n" + " " * indent)
        parts.append(")")


def _words(line):
    """Runs of characters with the spaces behind them."""
    words, begin = [], 0
    for at in range(1, len(line)):
        if line[at - 1].isspace() and not line[at].isspace():
            words.append(line[begin:at])
            begin = at
    words.append(line[begin:])
    return words


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    PrettyPrinter(stream=stream, indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts, underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    return PrettyPrinter(indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts, underscore_numbers=underscore_numbers).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    return PrettyPrinter()._shown(object, {}, 0)[0]


def isreadable(object):
    return PrettyPrinter().isreadable(object)


def isrecursive(object):
    return PrettyPrinter().isrecursive(object)
