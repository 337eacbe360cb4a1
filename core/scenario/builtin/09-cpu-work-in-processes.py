"""CPU work: processes gain

The same computing in a pool of processes. Each process has a GIL of its own, so the workers compute at the same
time: four of them are four times as fast, provided that there are four cores.

Give the pool more workers than the computer has cores: they share the cores, and nothing more is gained.
"""
#@title-zh CPU 任务：进程有收益
#@description-zh 同样的计算，换成进程池。每个进程都有自己的 GIL，所以工作进程可以同时计算：四个就快四倍，前提是有四个核心。
#@description-zh 让工作进程多于计算机的核心：它们只能分享核心，不会更快。
#@group which-model

import time
from concurrent.futures import ProcessPoolExecutor

try:
    from interleave import cpu
except ImportError:  # the real python3: computes until the thread has used that much processor time
    def cpu(seconds):
        end = time.thread_time() + seconds
        while time.thread_time() < end:
            pass

TASKS = 8  #@param {type:"slider", min:1, max:40, step:1, label:"Tasks", label_zh:"任务数"}
CPU = 0.2  #@param {type:"slider", min:0.01, max:1, step:0.01, unit:"s", label:"Computing per task", label_zh:"每个任务的计算"}
WORKERS = 4  #@param {type:"slider", min:1, max:16, step:1, label:"Workers", label_zh:"工作进程数"}


def square(number):
    cpu(CPU)
    return number * number


def main():
    with ProcessPoolExecutor(max_workers=WORKERS) as pool:
        print("squares:", list(pool.map(square, range(1, TASKS + 1))))


if __name__ == "__main__":
    main()
