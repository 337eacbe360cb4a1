"""Five workers, ten tasks

A pool of threads works through a queue of tasks that only wait. Five tasks wait at the same time; the other
five queue until a worker is free. Twice as many tasks as workers take two rounds.

More workers than tasks gain nothing: try it. Coroutines need no workers, all ten wait at once.
"""
#@title-zh 五个工作线程，十个任务
#@description-zh 线程池处理一队只会等待的任务。五个任务同时等待，另外五个排队，直到有工作线程空出来。任务数是工作线程数的两倍，就需要两轮。
#@description-zh 工作线程比任务还多并没有好处：试一试。协程不需要工作线程，十个任务同时等待。
#@group first-steps

import time
from concurrent.futures import ThreadPoolExecutor

TASKS = 10  #@param {type:"slider", min:1, max:40, step:1, label:"Tasks", label_zh:"任务数"}
WORKERS = 5  #@param {type:"slider", min:1, max:16, step:1, label:"Workers", label_zh:"工作线程数"}
WAIT = 1.0  #@param {type:"slider", min:0.1, max:3, step:0.1, unit:"s", label:"Wait of each task", label_zh:"每个任务的等待"}


def work(number):
    time.sleep(WAIT)
    return number


def main():
    begin = time.perf_counter()
    with ThreadPoolExecutor(max_workers=WORKERS) as pool:
        futures = [pool.submit(work, number) for number in range(1, TASKS + 1)]
        for future in futures:
            print(f"task {future.result()} is done")
    print(f"{len(futures)} tasks took {time.perf_counter() - begin:.1f} s")


if __name__ == "__main__":
    main()
