"""CPU work: threads gain nothing

Every task computes in Python and never waits. A thread needs the GIL to run Python, and there is one GIL in a
process: four threads take turns and are as slow as one. Each worker process has a GIL of its own.

Processes gain up to the number of cores.
"""
#@title-zh CPU 任务：线程毫无收益
#@description-zh 每个任务都用 Python 计算，从不等待。线程要拿到 GIL 才能运行 Python，而一个进程只有一个 GIL：四个线程轮流执行，和一个线程一样慢。每个工作进程都有自己的 GIL。
#@description-zh 进程的收益以核心数为限。
#@group which-model

import time
from concurrent.futures import ThreadPoolExecutor

from interleave import cpu

TASKS = 4  #@param {type:"slider", min:1, max:40, step:1, label:"Tasks", label_zh:"任务数"}
CPU = 0.2  #@param {type:"slider", min:0.01, max:1, step:0.01, unit:"s", label:"Computing per task", label_zh:"每个任务的计算"}
WORKERS = 4  #@param {type:"slider", min:1, max:16, step:1, label:"Workers", label_zh:"工作线程数"}


def work(number):
    cpu(CPU)
    return number


def main():
    begin = time.perf_counter()
    with ThreadPoolExecutor(max_workers=WORKERS) as pool:
        results = [result for result in pool.map(work, range(TASKS))]
    print(f"{len(results)} tasks took {time.perf_counter() - begin:.2f} s")


if __name__ == "__main__":
    main()
