#!/usr/bin/python3
"""Records what CPython prints for the programs in programs/ and cases/, under the oracle: record.py [FILE…]

The last line of an expectation may be `UNCAUGHT Type: message`, in place of the traceback, or `DEADLOCK`.
"""
import glob
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))


def record(path):
    run = subprocess.run([sys.executable, os.path.join(HERE, "oracle.py"), "--cpus", "4", "--output", os.path.basename(path)],
                         cwd=os.path.dirname(path), capture_output=True, text=True, timeout=60)
    lines = ["DEADLOCK" if line.startswith("DEADLOCK ") else line for line in run.stdout.splitlines() if not line.startswith("UNCAUGHT in ")]
    with open(path.removesuffix(".py") + ".expected", "w", encoding="utf-8") as f:
        f.write("".join(line + "\n" for line in lines))
    print(f"{os.path.basename(path)}: {len(lines)} lines, status {run.returncode}", run.stderr[-300:] if run.stderr else "")


for name in sys.argv[1:] or sorted(glob.glob(os.path.join(HERE, "programs", "*.py")) + glob.glob(os.path.join(HERE, "cases", "*.py"))):
    record(os.path.abspath(name))
