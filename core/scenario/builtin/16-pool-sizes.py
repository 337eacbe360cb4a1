"""Pool too small, pool too large

The same tasks on three pools. In the small one they queue while the computer has nothing to do. With a worker for each
task all of them wait at once. More workers than that find nothing to do.

A large pool is not free: a pool of processes starts all its workers, needed or not. Coroutines need no pool: three times
the same.
"""
#@title-zh 池太小，池太大
#@description-zh 同样的任务，交给三个池。池太小时，任务在排队，计算机却无事可做。每个任务有一个工作线程时，全部同时等待。再多的工作线程就没有事情可做了。
#@description-zh 大的池并不是白给的：进程池会启动所有工作进程，不管需不需要。协程不需要池：三次都一样。
#@group goes-wrong

import time
from concurrent.futures import ThreadPoolExecutor

TASKS = 8  #@param {type:"slider", min:1, max:24, step:1, label:"Tasks", label_zh:"任务数"}
WAIT = 0.5  #@param {type:"slider", min:0.1, max:2, step:0.1, unit:"s", label:"Wait of each task", label_zh:"每个任务的等待"}
SMALL = 2  #@param {type:"slider", min:1, max:24, step:1, label:"Small pool", label_zh:"小池"}
LARGE = 16  #@param {type:"slider", min:1, max:32, step:1, label:"Large pool", label_zh:"大池"}


def work(number):
    time.sleep(WAIT)
    return number


def try_pool(workers):
    begin = time.perf_counter()
    with ThreadPoolExecutor(max_workers=workers) as pool:
        results = list(pool.map(work, range(TASKS)))
    print(f"{workers} workers: {len(results)} tasks took {time.perf_counter() - begin:.1f} s")


def main():
    for workers in (SMALL, TASKS, LARGE):
        try_pool(workers)


if __name__ == "__main__":
    main()
