"""CPU work: threads gain nothing

Every task computes in Python and never waits. A thread needs the GIL to run Python, and there is one GIL in a
process: four threads take turns and are as slow as one.

Move the workers: the threads share the same time in smaller pieces. Only the process pool is faster, up to the number of
cores.
"""
#@title-zh CPU 任务：线程毫无收益
#@description-zh 每个任务都用 Python 计算，从不等待。线程要拿到 GIL 才能运行 Python，而一个进程只有一个 GIL：四个线程轮流执行，和一个线程一样慢。
#@description-zh 移动工作线程数：线程只是把同样的时间分成更小的片段。只有进程池更快，以核心数为限。
#@group which-model

import time
from concurrent.futures import ThreadPoolExecutor

try:
    from interleave import cpu
except ImportError:  # the real python3: computes until the thread has used that much processor time
    def cpu(seconds):
        end = time.thread_time() + seconds
        while time.thread_time() < end:
            pass

TASKS = 4  #@param {type:"slider", min:1, max:40, step:1, label:"Tasks", label_zh:"任务数"}
CPU = 0.2  #@param {type:"slider", min:0.01, max:1, step:0.01, unit:"s", label:"Computing per task", label_zh:"每个任务的计算"}
WORKERS = 4  #@param {type:"slider", min:1, max:16, step:1, label:"Workers", label_zh:"工作线程数"}


def square(number):
    cpu(CPU)
    return number * number


def main():
    with ThreadPoolExecutor(max_workers=WORKERS) as pool:
        print("squares:", list(pool.map(square, range(1, TASKS + 1))))


if __name__ == "__main__":
    main()
