whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    return (sep or " ").join([word.capitalize() for word in s.split(sep)])


class Template:
    delimiter = "$"

    def __init__(self, template):
        self.template = template

    def _parts(self):
        """Pairs: text, and the name of what follows it (None: nothing; False: a stray delimiter) with the text it stands as."""
        text, at, mark = self.template, 0, self.delimiter
        while True:
            found = text.find(mark, at)
            if found < 0:
                yield text[at:], None, "", found
                return
            after = found + len(mark)
            if text.startswith(mark, after):
                yield text[at:after], None, "", found
                at = after + len(mark)
                continue
            braced = text.startswith("{", after)
            begin = end = after + braced
            while end < len(text) and (text[end] == "_" or (text[end].isascii() and (text[end].isalpha() or (end > begin and text[end].isdigit())))):
                end += 1
            if end == begin or (braced and not text.startswith("}", end)):
                yield text[at:found], False, mark, after
                at = after
            else:
                stop = end + braced
                yield text[at:found], text[begin:end], text[found:stop], found
                at = stop

    def _refuse(self, position):
        lines = self.template[:position].splitlines(keepends=True)
        column = position - len("".join(lines[:-1])) if lines else 1
        raise ValueError(f"Invalid placeholder in string: line {max(len(lines), 1)}, col {column}")

    def substitute(self, mapping={}, /, **kws):
        values = {**mapping, **kws}
        result = []
        for text, name, _, position in self._parts():
            if name is False:
                self._refuse(position)
            result.append(text)
            if name is not None:
                result.append(str(values[name]))
        return "".join(result)

    def safe_substitute(self, mapping={}, /, **kws):
        values = {**mapping, **kws}
        result = []
        for text, name, shown, _ in self._parts():
            result.append(text)
            if name is not None:
                result.append(str(values[name]) if name is not False and name in values else shown)
        return "".join(result)

    def is_valid(self):
        return all([name is not False for _, name, _, _ in self._parts()])

    def get_identifiers(self):
        return list(dict.fromkeys([name for _, name, _, _ in self._parts() if name]))


class Formatter:
    """Formats as str.format does; its steps can be replaced by subclasses."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        result, _ = self._vformat(format_string, args, kwargs, used, 2, 0)
        self.check_unused_args(used, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used, depth, automatic):
        if depth < 0:
            raise ValueError("Max string recursion exceeded")
        result = []
        for text, field, spec, conversion in self.parse(format_string):
            result.append(text)
            if field is None:
                continue
            if field == "":
                if automatic is False:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                field = str(automatic)
                automatic += 1
            elif field.isdigit():
                if automatic:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                automatic = False
            value, key = self.get_field(field, args, kwargs)
            used.add(key)
            spec, automatic = self._vformat(spec, args, kwargs, used, depth - 1, automatic)
            result.append(self.format_field(self.convert_field(value, conversion), spec))
        return "".join(result), automatic

    def parse(self, format_string):
        text, at, size = [], 0, len(format_string)
        while at < size:
            character = format_string[at]
            if character in "{}" and format_string[at:at + 2] == character * 2:
                yield "".join(text) + character, None, None, None
                text = []
                at += 2
            elif character == "}":
                raise ValueError("Single '}' encountered in format string")
            elif character == "{":
                end, depth = at + 1, 1
                while end < size and depth:
                    depth += {"{": 1, "}": -1}.get(format_string[end], 0)
                    end += 1
                if depth:
                    raise ValueError("Single '{' encountered in format string" if at + 1 == size else "expected '}' before end of string")
                field, colon, spec = format_string[at + 1:end - 1].partition(":")
                field, mark, conversion = field.partition("!")
                yield "".join(text), field, spec, conversion if mark else None
                text = []
                at = end
            else:
                text.append(character)
                at += 1
        if text:
            yield "".join(text), None, None, None

    def get_field(self, field_name, args, kwargs):
        end = min([at for at in (field_name.find("."), field_name.find("[")) if at >= 0], default=len(field_name))
        first, rest = field_name[:end], field_name[end:]
        if first.isdigit():
            first = int(first)
        value = self.get_value(first, args, kwargs)
        while rest:
            if rest[0] == ".":
                end = min([at for at in (rest.find(".", 1), rest.find("[", 1)) if at >= 0], default=len(rest))
                value = getattr(value, rest[1:end])
                rest = rest[end:]
            else:
                index, _, rest = rest[1:].partition("]")
                value = value[int(index) if index.isdigit() else index]
        return value, first

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion in ("s", "r", "a"):
            return {"s": str, "r": repr, "a": ascii}[conversion](value)
        raise ValueError(f"Unknown conversion specifier {conversion!s}")
