#!/usr/bin/env python3
"""Random programs under Interleave and under CPython: what they print must be identical. See docs/conformance.md."""
import argparse
import concurrent.futures
import difflib
import itertools
import os
import random
import sys
import threading
import time

sys.dont_write_bytecode = True

import asyncio_programs
import language_programs
import thread_programs
from servers import Pair
from shrink import shrink

KINDS = {"asyncio": asyncio_programs.program, "language": language_programs.program, "threads": thread_programs.program}


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runner", required=True, help="the built conformance_runner")
    parser.add_argument("--programs", type=int, default=1000, help="how many programs (default 1000)")
    parser.add_argument("--seed", type=int, default=1, help="another seed makes other programs (default 1)")
    parser.add_argument("--kind", choices=[*KINDS, "all"], default="all")
    parser.add_argument("--failures", type=int, default=5, help="how many differences are shrunk and shown (default 5)")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--first", type=int, default=0, help="the number of the first program")
    parser.add_argument("--show", action="store_true", help="print the programs instead of running them")
    parser.add_argument("--keep", metavar="FOLDER", help="write what fails, shrunk, into this folder")
    parser.add_argument("files", nargs="*", help="programs to compare instead of random ones")
    return parser.parse_args()


def numbered_programs(options):
    """(name, source) of every program asked for."""
    if options.files:
        for path in options.files:
            with open(path, encoding="utf-8") as f:
                yield path, f.read()
        return
    kinds = list(KINDS) if options.kind == "all" else [options.kind]
    for number in range(options.first, options.first + options.programs):
        kind = kinds[number % len(kinds)]
        name = f"{kind}-{options.seed}-{number}"
        yield name, KINDS[kind](random.Random(name))


def first_difference(expected, got):
    """The first line that differs, on both sides."""
    return next((pair for pair in itertools.zip_longest(expected.splitlines(), got.splitlines()) if pair[0] != pair[1]), None)


class Comparison:
    """Runs programs on several pairs of servers and collects those that differ."""

    def __init__(self, options):
        self.options = options
        self.local = threading.local()
        self.lock = threading.Lock()
        self.pairs, self.failed, self.shown, self.done, self.started = [], [], set(), 0, time.monotonic()

    def pair(self):
        if not hasattr(self.local, "pair"):
            self.local.pair = Pair(self.options.runner)
            with self.lock:
                self.pairs.append(self.local.pair)
        return self.local.pair

    def compare(self, name, source):
        expected, got = self.pair().run(source)
        differs = expected != got and "EXIT -14" not in expected  # too long for CPython too: says nothing
        with self.lock:
            self.done += 1
            if self.done % 500 == 0:
                self.progress()
            if not differs:
                return
            self.failed.append(name)
            if len(self.shown) >= self.options.failures:
                return
        self.report(name, source)

    def progress(self):
        seconds = time.monotonic() - self.started
        print(f"{self.done} programs, {len(self.failed)} different, {seconds:.0f} s", file=sys.stderr, flush=True)

    def report(self, name, source):
        pair = self.pair()
        first = pair.run(source)

        def fails_alike(text):
            return first_difference(*pair.run(text)) == first_difference(*first)

        small = source if any(t.startswith("HANG") for t in first) else shrink(source, fails_alike)
        expected, got = pair.run(small)
        lines = list(difflib.unified_diff(expected.splitlines(), got.splitlines(), "CPython", "Interleave", lineterm="", n=2))
        changed = "\n".join(line for line in lines if line[:1] in "+-")
        with self.lock:
            if changed in self.shown or len(self.shown) >= self.options.failures:
                return  # the same difference as before
            self.shown.add(changed)
            print(f"==== {name} differs; as small as it was made:\n{small}---- the difference", *lines, sep="\n", flush=True)
        if self.options.keep:
            os.makedirs(self.options.keep, exist_ok=True)
            stem = os.path.join(self.options.keep, os.path.basename(name).removesuffix(".py"))
            for suffix, text in ((".py", small), (".expected", expected)):
                with open(stem + suffix, "w", encoding="utf-8") as f:
                    f.write(text)

    def close(self):
        for pair in self.pairs:
            pair.close()


def main():
    options = arguments()
    if options.show:
        for name, source in numbered_programs(options):
            print(f"# ==== {name}\n{source}")
        return 0
    comparison = Comparison(options)
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        pending = set()
        for name, source in numbered_programs(options):
            pending.add(pool.submit(comparison.compare, name, source))
            if len(pending) > 4 * options.jobs:
                finished, pending = concurrent.futures.wait(pending, return_when=concurrent.futures.FIRST_COMPLETED)
                for future in finished:
                    future.result()
        for future in pending:
            future.result()
    comparison.close()
    seconds = time.monotonic() - comparison.started
    print(f"{comparison.done} programs in {seconds:.0f} s: {len(comparison.failed)} different")
    if comparison.failed:
        print("different:", *comparison.failed[:40], "…" if len(comparison.failed) > 40 else "")
    return 1 if comparison.failed else 0


if __name__ == "__main__":
    sys.exit(main())
