# Simple objects that a manager can hold.


class Namespace:
    __module__ = "multiprocessing.managers"

    def __init__(self, /, **kwds):
        self.__dict__.update(kwds)

    def __repr__(self):
        shown = [f"{name}={value!r}" for name, value in self.__dict__.items() if not name.startswith("_")]
        shown.sort()
        return f"{type(self).__name__}({', '.join(shown)})"


class Value:
    __module__ = "multiprocessing.managers"

    def __init__(self, typecode, value, lock=True):
        self._typecode = typecode
        self._value = value

    def get(self):
        return self._value

    def set(self, value):
        self._value = value

    def __repr__(self):
        return f"{type(self).__name__}({self._typecode!r}, {self._value!r})"

    value = property(get, set)


class _Array(list):
    """Stands for array.array."""

    def __init__(self, typecode, items):
        super().__init__([float(item) for item in items] if typecode in "fd" else items)
        self.typecode = typecode

    def __getitem__(self, i):
        found = super().__getitem__(i)
        return type(self)(self.typecode, found) if isinstance(i, slice) else found

    def __repr__(self):
        return f"array({self.typecode!r}, {list(self)!r})"


def Array(typecode, sequence, lock=True):
    return _Array(typecode, sequence)
