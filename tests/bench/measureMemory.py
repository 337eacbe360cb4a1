"""What threads, tasks and processes of this machine's Python take in memory: the figures of core/trace/Memory.h, measured anew.

    /usr/bin/python3 tests/bench/measureMemory.py

Linux only. Each measurement runs in a process of its own; the median of three counts.
"""

# Whatever is imported here belongs to the small main program that spawned processes import again.
import sys
import time


def resident():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * 4096


def private():
    with open("/proc/self/smaps_rollup") as file:
        return sum(int(line.split()[1]) * 1024 for line in file if line.startswith("Private_"))


def interpreter():
    return resident()


def thread(count=1000):
    import threading

    stop = threading.Event()
    before = resident()
    threads = [threading.Thread(target=stop.wait) for _ in range(count)]
    for each in threads:
        each.start()
    grown = resident() - before
    stop.set()
    return grown / count


def task(wait, count=20_000):
    import asyncio

    async def main():
        future = asyncio.get_running_loop().create_future()

        async def worker():
            await (future if wait == "future" else asyncio.sleep(60))

        before = resident()
        tasks = [asyncio.create_task(worker()) for _ in range(count)]
        await asyncio.sleep(0.1)
        grown = resident() - before
        for each in tasks:
            each.cancel()
        return grown / count

    return asyncio.run(main())


def call(count=20_000):
    import threading
    from concurrent.futures import ThreadPoolExecutor

    stop = threading.Event()
    with ThreadPoolExecutor(1) as pool:
        pool.submit(stop.wait)
        before = resident()
        calls = [pool.submit(pow, number, 2) for number in range(count)]
        grown = resident() - before
        stop.set()
    return grown / len(calls)


def child(queue):
    time.sleep(0.05)
    queue.put(private())
    time.sleep(0.3)


def process(method):
    import multiprocessing

    context = multiprocessing.get_context(method)
    queue = context.Queue()
    children = [context.Process(target=child, args=(queue,)) for _ in range(3)]
    for each in children:
        each.start()
    sizes = [queue.get() for _ in children]
    for each in children:
        each.join()
    return sorted(sizes)[1]


MEASUREMENTS = {
    "interpreter": interpreter,
    "idle thread": thread,
    "task that waits for a future": lambda: task("future"),
    "task in asyncio.sleep": lambda: task("sleep"),
    "submitted call": call,
    "process, fork": lambda: process("fork"),
    "process, spawn": lambda: process("spawn"),
    "process, forkserver": lambda: process("forkserver"),
}


def main():
    import subprocess

    for name in MEASUREMENTS:
        sizes = [float(subprocess.run([sys.executable, __file__, name], capture_output=True, check=True).stdout) for _ in range(3)]
        print(f"{name:30} {sorted(sizes)[1] / 1000:10.2f} kB", flush=True)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(MEASUREMENTS[sys.argv[1]]())
    else:
        main()
