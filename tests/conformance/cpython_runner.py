"""Runs many Python programs under the real CPython, each in a process of its own that is forked from this one.

Reads one path a line on standard input, lets the oracle run the program in virtual time, writes what it prints to PATH.cpython
and answers `done`. The form of the result is that of conformance_runner.cpp.
"""
import asyncio  # noqa: F401  (imported once here, for all programs)
import base64, contextlib, dataclasses, enum, functools, heapq, itertools, logging, random, string, typing  # noqa: F401, E401
import importlib.util
import os
import re
import signal
import sys
import warnings  # noqa: F401

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
SECONDS = 5


def load_oracle():
    spec = importlib.util.spec_from_file_location("oracle", os.path.join(HERE, "oracle.py"))
    module = importlib.util.module_from_spec(spec)
    sys.modules["oracle"] = module
    spec.loader.exec_module(module)
    return module


def run_program(oracle, path):
    """In a forked process: never returns."""
    target = os.open(path + ".cpython.raw", os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(target, 1)
    os.dup2(nothing, 2)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    signal.alarm(SECONDS)
    os.chdir(os.path.dirname(path))
    sys.argv = ["oracle.py", "--cpus", "4", "--output", os.path.basename(path)]  # tasks show the name of the file
    try:
        oracle.main()
    except BaseException as e:  # the oracle itself failed
        os.write(1, f"ORACLE {type(e).__name__}: {e}\n".encode())
    os._exit(99)


ENDINGS = re.compile(r"^(UNCAUGHT (?!in )|DEADLOCK|ORACLE)")


def normalised(text, status):
    """Puts how the program ended behind what its threads still printed afterwards."""
    lines = text.split("\n")
    if lines and lines[-1] == "":
        lines.pop()
    # A message of several lines stays together when nothing was printed after it.
    at = next((i for i, line in enumerate(lines) if ENDINGS.match(line)), None)
    if at is not None and lines[at].startswith("DEADLOCK"):
        lines[at] = "DEADLOCK"
        status = 4
    lines = [line for line in lines if not line.startswith("UNCAUGHT in ")]
    return "\n".join([*lines, f"EXIT {status}"]) + "\n"


def main():
    oracle = load_oracle()
    for line in sys.stdin:
        path = line.rstrip("\n")
        pid = os.fork()
        if pid == 0:
            run_program(oracle, path)
        _, status = os.waitpid(pid, 0)
        code = os.waitstatus_to_exitcode(status)
        raw = path + ".cpython.raw"
        with open(raw, encoding="utf-8", errors="surrogateescape") as f:
            text = f.read()
        os.unlink(raw)
        with open(path + ".cpython", "w", encoding="utf-8", errors="surrogateescape") as f:
            f.write(normalised(text, code))
        print("done", flush=True)


if __name__ == "__main__":
    main()
