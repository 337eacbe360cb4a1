"""I/O work: threads and coroutines gain alike

Every task waits for something outside: a server, a disk, a timer. Whoever waits needs no processor and no GIL, so
threads, coroutines and processes all overlap the waits.

What differs is how many: a pool overlaps as many waits as it has workers, coroutines all of them. Give the pool as many
workers as there are tasks, and all three are equally fast.
"""
#@title-zh I/O 任务：线程和协程同样受益
#@description-zh 每个任务都在等待外部的事情：服务器、磁盘、定时器。等待的一方不需要处理器，也不需要 GIL，所以线程、协程和进程都能让等待重叠起来。
#@description-zh 区别在于能重叠多少：线程池能同时等待的数目是它的工作线程数，协程则是全部。让工作线程和任务一样多，三者就一样快。
#@group which-model

import asyncio
import time

TASKS = 8  #@param {type:"slider", min:1, max:1000, step:1, label:"Tasks", label_zh:"任务数"}
SLEEP = 0.5  #@param {type:"slider", min:0, max:2, step:0.05, unit:"s", label:"Wait of each task", label_zh:"每个任务的等待"}
WORKERS = 4  #@param {type:"slider", min:1, max:32, step:1, label:"Workers", label_zh:"工作线程数"}


async def work(number):
    await asyncio.sleep(SLEEP)
    return number


async def main():
    begin = time.perf_counter()
    results = await asyncio.gather(*[work(number) for number in range(TASKS)])
    print(f"{len(results)} tasks took {time.perf_counter() - begin:.1f} s")


if __name__ == "__main__":
    asyncio.run(main())
