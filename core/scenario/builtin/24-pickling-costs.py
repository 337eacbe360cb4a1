"""Pickling costs: many small tasks against few large ones

Whatever goes to a worker process is pickled, sent through a pipe and unpickled, and so is what comes back. For a task
that computes for a tenth of a millisecond this takes longer than the computing.

First each item is a task of its own; then a task takes many items. The same computing, a fraction of the time. On threads
nothing is pickled, but the computing does not overlap either.
"""
#@title-zh 序列化的代价：许多小任务与少数大任务
#@description-zh 送往工作进程的一切都要先 pickle、经过管道、再还原，返回的结果也一样。对于只计算十分之一毫秒的任务，这比计算本身还久。
#@description-zh 先让每一项成为一个任务，再让一个任务处理许多项。计算相同，时间却只是零头。线程不需要 pickle，但计算也不能重叠。
#@group costs
#@settings {costs:"cpython"}

import time
from concurrent.futures import ProcessPoolExecutor

try:
    from interleave import cpu
except ImportError:  # the real python3: computes until the thread has used that much processor time
    def cpu(seconds):
        end = time.thread_time() + seconds
        while time.thread_time() < end:
            pass

ITEMS = 400  #@param {type:"slider", min:10, max:2000, step:10, label:"Items", label_zh:"项数"}
CPU = 0.0001  #@param {type:"slider", min:0, max:0.01, step:0.0001, unit:"s", label:"Computing per item", label_zh:"每项的计算"}
CHUNK = 100  #@param {type:"slider", min:1, max:500, step:1, label:"Items of a large task", label_zh:"大任务的项数"}
WORKERS = 4  #@param {type:"slider", min:1, max:16, step:1, label:"Workers", label_zh:"工作进程数"}


def square_all(numbers):
    cpu(CPU * len(numbers))
    return [number * number for number in numbers]


def run(pool, size):
    begin = time.perf_counter()
    tasks = [range(first, min(first + size, ITEMS)) for first in range(0, ITEMS, size)]
    squares = sum(pool.map(square_all, tasks), start=[])
    print(f"{len(tasks)} tasks, {len(squares)} squares")
    return time.perf_counter() - begin


def main():
    with ProcessPoolExecutor(max_workers=WORKERS) as pool:
        list(pool.map(square_all, [[]] * WORKERS))  # the workers start before anything is timed
        small = run(pool, 1)
        large = run(pool, CHUNK)
    print("the large tasks were faster" if large < small else "the large tasks were not faster")


if __name__ == "__main__":
    main()
