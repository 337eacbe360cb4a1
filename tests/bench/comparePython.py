"""How long pure-Python loops take under Interleave and under CPython: CPU time of whole processes, start included.

Both run by turns, so that a noisy machine disturbs both alike; the least of each counts. Usage: comparePython.py PROGRAM [REPETITIONS]
"""

import os
import pathlib
import subprocess
import sys


def cpu_seconds(command):
    before = os.times()
    output = subprocess.run(command, check=True, capture_output=True).stdout
    after = os.times()
    return after.children_user - before.children_user + after.children_system - before.children_system, output


def main():
    program = sys.argv[1]
    repetitions = int(sys.argv[2]) if len(sys.argv) > 2 else 7
    print(f"{'pure Python, seconds of CPU':<28} {'CPython':>9} {'Interleave':>11} {'ratio':>7}")
    for loop in sorted((pathlib.Path(__file__).parent / "python").glob("*.py")):
        ours, theirs = [], []
        for _ in range(repetitions):
            seconds, expected = cpu_seconds([sys.executable, str(loop)])
            theirs.append(seconds)
            seconds, output = cpu_seconds([program, "python", str(loop), "--max-operations", "1000000000000"])
            ours.append(seconds)
            if output != expected:
                sys.exit(f"{loop.name}: the outputs differ")
        print(f"{loop.stem:<28} {min(theirs):>9.3f} {min(ours):>11.3f} {min(ours) / min(theirs):>6.2f}x")


main()
