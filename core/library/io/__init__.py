# Streams in memory. There are no files in a simulation.

from _machine import unsupported as _unsupported

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 8192


class UnsupportedOperation(OSError, ValueError):
    pass


class IOBase:
    closed = False
    _closed_text = "I/O operation on closed file."

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *details):
        self.close()

    def _check(self):
        if self.closed:
            raise ValueError(self._closed_text)

    def __iter__(self):
        self._check()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readlines(self, hint=-1):
        lines = []
        size = 0
        for line in self:
            lines.append(line)
            size += len(line)
            if hint is not None and 0 < hint <= size:
                break
        return lines

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def close(self):
        self.closed = True

    def flush(self):
        self._check()

    def isatty(self):
        return False

    def readable(self):
        return True

    def writable(self):
        return True

    def seekable(self):
        return True

    def fileno(self):
        raise UnsupportedOperation("fileno")


class RawIOBase(IOBase):
    pass


class BufferedIOBase(IOBase):
    pass


class TextIOBase(IOBase):
    encoding = None
    errors = None
    newlines = None


class _MemoryStream:
    """What is written at the end is kept in pieces until somebody asks."""

    def _start(self, content, position):
        self._parts = [content] if content else []
        self._size = len(content)
        self._at = position

    def _content(self):
        parts = self._parts
        if len(parts) != 1:
            parts[:] = [self._empty.join(parts)]
        return parts[0]

    def _put(self, piece):
        self._check()
        if self._at == self._size:
            if piece:
                self._parts.append(piece)
            self._at = self._size = self._size + len(piece)
        else:
            content = self._content()
            if self._at > self._size:
                content += self._gap * (self._at - self._size)
            content = content[:self._at] + piece + content[self._at + len(piece):]
            self._parts[:] = [content]
            self._size = len(content)
            self._at += len(piece)
        return len(piece)

    def getvalue(self):
        self._check()
        return self._content()

    def read(self, size=-1, /):
        self._check()
        content = self._content()
        end = self._size if size is None or size < 0 else self._at + size
        found = content[self._at:end]
        self._at += len(found)
        return found

    def readline(self, size=-1, /):
        self._check()
        content = self._content()
        at = content.find(self._newline, self._at)
        end = self._size if at < 0 else at + 1
        if size is not None and size >= 0:
            end = min(end, self._at + size)
        found = content[self._at:end]
        self._at += len(found)
        return found

    def tell(self):
        self._check()
        return self._at

    def truncate(self, pos=None, /):
        self._check()
        if pos is None:
            pos = self._at
        if pos < 0:
            raise ValueError(f"Negative size value {pos}")
        if pos < self._size:
            self._parts[:] = [self._content()[:pos]]
            self._size = pos
        return pos


class StringIO(_MemoryStream, TextIOBase):
    _empty, _newline, _gap = "", "\n", "\0"
    _closed_text = "I/O operation on closed file"

    def __init__(self, initial_value="", newline="\n"):
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f"initial_value must be str or None, not {type(initial_value).__name__}")
        self._translate = newline
        self._start(self._translated(initial_value or ""), 0)

    def _translated(self, text):
        if self._translate is None:
            return text.replace("\r\n", "\n").replace("\r", "\n")
        if self._translate in ("\r", "\r\n"):
            return text.replace("\n", self._translate)
        return text

    def write(self, s, /):
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got '{type(s).__name__}'")
        self._put(s if self._translate == "\n" else self._translated(s))
        return len(s)

    def seek(self, pos, whence=0, /):
        self._check()
        if whence == 0:
            if pos < 0:
                raise ValueError(f"Negative seek position {pos}")
            self._at = pos
        elif whence in (1, 2):
            if pos != 0:
                raise OSError("Can't do nonzero cur-relative seeks")
            if whence == 2:
                self._at = self._size
        else:
            raise ValueError(f"Invalid whence ({whence}, should be 0, 1 or 2)")
        return self._at

    @property
    def line_buffering(self):
        return False


class BytesIO(_MemoryStream, BufferedIOBase):
    _empty, _newline, _gap = b"", b"\n", b"\0"

    def __init__(self, initial_bytes=b""):
        self._start(_as_bytes(initial_bytes) if initial_bytes is not None else b"", 0)

    def write(self, b, /):
        return self._put(_as_bytes(b))

    read1 = _MemoryStream.read

    def seek(self, pos, whence=0, /):
        self._check()
        if whence == 0:
            if pos < 0:
                raise ValueError(f"negative seek value {pos}")
        elif whence in (1, 2):
            pos = max(0, (self._at if whence == 1 else self._size) + pos)
        else:
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        self._at = pos
        return pos

    def getbuffer(self):
        return self.getvalue()


def _as_bytes(data):
    if not isinstance(data, bytes):
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'")
    return data


def open(file, *args, **kwargs):
    _unsupported("io.open(): a simulated program has no files; keep the data in the program, or use io.StringIO")


def FileIO(*args, **kwargs):
    _unsupported("io.FileIO(): a simulated program has no files; keep the data in the program, or use io.BytesIO")


def TextIOWrapper(buffer, *args, **kwargs):
    _unsupported("io.TextIOWrapper(): use io.StringIO")


BufferedReader = BufferedWriter = BufferedRandom = FileIO
