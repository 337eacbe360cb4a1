"""The two programs that run Python files: the runner with Interleave's core, and CPython under the oracle."""
import os
import re
import select
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
SECONDS = 12


class Server:
    """A process that runs the files whose paths it reads; restarted when one of them ends or blocks it."""

    def __init__(self, command, suffix, environment=None):
        self.command, self.suffix = command, suffix
        self.environment = {**os.environ, **(environment or {})}
        self.process = None

    def ask(self, path):
        if self.process is None or self.process.poll() is not None:
            self.process = subprocess.Popen(self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=self.environment)
        self.process.stdin.write(path.encode() + b"\n")
        self.process.stdin.flush()

    def answer(self, path):
        """What the file printed and how it ended."""
        ready, _, _ = select.select([self.process.stdout], [], [], SECONDS)
        if not ready:
            self.close()
            return f"HANG: nothing for {SECONDS} s\n"
        if not self.process.stdout.readline():
            return f"CRASH: the runner ended with status {self.process.wait()}\n"
        result = path + self.suffix
        with open(result, encoding="utf-8", errors="surrogateescape") as f:
            text = f.read()
        os.unlink(result)
        return text

    def close(self):
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            self.process.stdin.close()
            self.process.stdout.close()
            self.process = None


class Pair:
    """Runs a program under both."""

    def __init__(self, runner):
        self.folder = tempfile.TemporaryDirectory(prefix="conformance-")
        python = [sys.executable, "-X", "utf8", os.path.join(HERE, "cpython_runner.py")]
        self.cpython = Server(python, ".cpython", {"PYTHONHASHSEED": "0"})
        self.interleave = Server([runner], ".interleave")

    def run(self, source):
        """-> (what CPython prints, what Interleave prints)"""
        path = os.path.join(self.folder.name, "program.py")
        with open(path, "w", encoding="utf-8") as f:
            f.write(source)
        self.cpython.ask(path)
        self.interleave.ask(path)
        return stable(self.cpython.answer(path)), stable(self.interleave.answer(path))

    def differs(self, source):
        expected, got = self.run(source)
        return expected != got

    def close(self):
        self.cpython.close()
        self.interleave.close()
        self.folder.cleanup()


def stable(text):
    """Addresses are compared by order of appearance; where a recursion went too deep is the implementation's affair."""
    seen = {}
    text = re.sub(r"0x[0-9a-f]{6,}", lambda m: f"0xADDRESS{seen.setdefault(m.group(), len(seen) + 1)}", text)
    return re.sub(r"(maximum recursion depth exceeded)[a-zA-Z ]*", r"\1", text)
