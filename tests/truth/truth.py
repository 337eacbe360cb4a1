#!/usr/bin/env python3
"""Runs the workloads of the truth table under this machine's python3 and under Interleave, and prints both with the error of each prediction.

A sample counts only if other processes used less than 5 % of a core while it ran; it is repeated until enough count. See docs/models.md.
"""
import argparse
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
PYTHON = "/usr/bin/python3" if os.path.exists("/usr/bin/python3") else sys.executable
SUPPORT = os.path.join(os.path.dirname(HERE), "support", "python")
SEEDS = 21
CLEAN = 0.05        # of a core, used by others
TICK = 0.03         # seconds: what /proc/stat cannot tell from nothing
FIGURE = re.compile(r"^(\w+) (\d+\.\d+)$", re.MULTILINE)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True, help="the built interleave")
    parser.add_argument("--runs", type=int, default=5, help="samples of each workload that count (default 5)")
    parser.add_argument("--tries", type=int, default=4, help="how many times as many are taken at the most (default 4)")
    parser.add_argument("--cells", default="ABCDG", help="which parts of the table (default ABCDG)")
    parser.add_argument("--no-measuring", action="store_true", help="compare with the figures of the table instead of measuring")
    return parser.parse_args()


def write_source(cell, folder):
    """The cell's file with its constants replaced, in a folder of its own."""
    with open(os.path.join(HERE, cell["file"]), encoding="utf-8") as f:
        source = f.read()
    for name, value in cell["set"].items():
        source, count = re.subn(rf"^{name} = .*$", f"{name} = {value}", source, flags=re.MULTILINE)
        if count != 1:
            raise SystemExit(f"{cell['file']} has no constant {name}")
    path = os.path.join(folder, cell["file"])
    with open(path, "w", encoding="utf-8") as f:
        f.write(source)
    return path


def figures(output, what):
    found = {name: float(value) for name, value in FIGURE.findall(output)}
    if not found:
        raise SystemExit(f"{what} printed no figures:\n{output}")
    return found


# ---- what Interleave says

def predict(program, path, cores, *options):
    run = subprocess.run([program, "python", path, "--cores", str(cores), *options], capture_output=True, text=True)
    if run.returncode != 0:
        raise SystemExit(f"{' '.join(run.args)} ended with status {run.returncode}:\n{run.stderr}")
    return figures(run.stdout, path)


def predictions(program, path, cell, cores):
    """-> (with ideal costs, with CPython's). Where several wait for the GIL, the median over random orders."""
    drawn = any("idealRandom" in values for values in cell["figures"].values())
    results = []
    for costs in ("ideal", "cpython"):
        options = ["--costs", costs]
        if drawn and costs == "cpython":
            runs = [predict(program, path, cores, *options, "--gil-order", "random", "--seed", str(seed)) for seed in range(1, SEEDS + 1)]
            results.append({name: statistics.median(run[name] for run in runs) for name in runs[0]})
        else:
            results.append(predict(program, path, cores, *options))
    return results


# ---- what CPython does

def busy_seconds():
    """Of all cores, all processes; time that the host took away included."""
    with open("/proc/stat", encoding="ascii") as f:
        values = [int(value) for value in f.readline().split()[1:]]
    user, nice, system, _idle, _iowait, irq, softirq, steal = values[:8]
    return (user + nice + system + irq + softirq + steal) / os.sysconf("SC_CLK_TCK")


class Python:
    """Runs files under CPython on `cores` cores."""

    def __init__(self, folder, cores):
        self.cores = sorted(os.sched_getaffinity(0))[:cores]
        if len(self.cores) < cores:
            raise SystemExit(f"the table is for {cores} cores, and there are only {len(self.cores)}")
        self.environment = {**os.environ, "PYTHONPATH": SUPPORT, "PYTHONDONTWRITEBYTECODE": "1"}
        if os.cpu_count() != cores:  # sizes the event loop's thread pool
            hook = os.path.join(folder, "site")
            os.mkdir(hook)
            with open(os.path.join(hook, "sitecustomize.py"), "w", encoding="utf-8") as f:
                f.write(f"import os\nos.cpu_count = lambda: {cores}\n")
            self.environment["PYTHONPATH"] += os.pathsep + hook

    def sample(self, path):
        """-> (figures, what others used of a core meanwhile)"""
        busy, begun = busy_seconds(), time.monotonic()
        process = subprocess.Popen([PYTHON, path], stdout=subprocess.PIPE, text=True, env=self.environment, preexec_fn=lambda: os.sched_setaffinity(0, self.cores))
        output = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        lasted = time.monotonic() - begun
        others = busy_seconds() - busy - usage.ru_utime - usage.ru_stime
        if process.returncode != 0:
            raise SystemExit(f"{PYTHON} {path} ended with status {process.returncode}")
        return figures(output, path), max(0.0, others - TICK) / lasted

    def measure(self, path, runs, tries):
        """-> (median figures, were enough samples undisturbed). If not, the least disturbed ones are taken."""
        samples = []
        for _ in range(runs * tries):
            samples.append(self.sample(path))
            clean = [values for values, others in samples if others < CLEAN]
            if len(clean) == runs:
                return medians(clean), True
        samples.sort(key=lambda sample: sample[1])
        return medians([values for values, _ in samples[:runs]]), False


def medians(samples):
    return {name: statistics.median(sample[name] for sample in samples) for name in samples[0]}


# ---- the table

def line(cell, name, ideal, cpython, measured, clean):
    def error(prediction):
        return f"{100 * (prediction / measured - 1):+.1f} %"
    unit, factor = ("ms", 1000) if measured < 0.1 else ("s", 1)
    shown = [f"{value * factor:.3f} {unit}" for value in (ideal, cpython, measured)]
    what = cell["what"] + ("" if name in ("makespan", "delay", "convoy", "turn") else ", I/O finished")
    return f"| {cell['cell']} | {what} | {shown[0]} | {shown[1]} | {shown[2]}{'' if clean else ' *'} | {error(ideal)} | {error(cpython)} |"


def main():
    options = arguments()
    with open(os.path.join(HERE, "table.json"), encoding="utf-8") as f:
        table = json.load(f)
    errors, disturbed = [], 0
    print("| | workload | ideal | with CPython's costs | CPython | error ideal | error with costs |\n| --- | --- | --- | --- | --- | --- | --- |", flush=True)
    with tempfile.TemporaryDirectory(prefix="truth-") as folder:
        python = Python(folder, table["cores"])
        for cell in table["cells"]:
            if cell["cell"] not in options.cells:
                continue
            path = write_source(cell, folder)
            ideal, cpython = predictions(options.program, path, cell, table["cores"])
            if options.no_measuring:
                measured, clean = {name: values["measured"] for name, values in cell["figures"].items()}, True
            else:
                measured, clean = python.measure(path, options.runs, options.tries)
            for name in cell["figures"]:
                print(line(cell, name, ideal[name], cpython[name], measured[name], clean), flush=True)
                disturbed += not clean
                errors.append(abs(cpython[name] / measured[name] - 1))
    if not errors:
        raise SystemExit("the table has no such part")
    print(f"\nWith CPython's costs: median error {100 * statistics.median(errors):.1f} %, largest {100 * max(errors):.1f} %, "
          f"{sum(error > 0.05 for error in errors)} of {len(errors)} figures off by more than 5 %.")
    if disturbed:
        print(f"* {disturbed} figures are from samples during which other processes used more than {100 * CLEAN:.0f} % of a core.")


if __name__ == "__main__":
    main()
