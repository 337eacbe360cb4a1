"""A thousand sleepers as tasks, threads, processes

A thousand tasks that only wait. As coroutines all of them wait at once, in one thread. Pools overlap as many waits as they
have workers, and each worker costs time to start, and memory.

A sleeping task needs about 1.5 kB, a thread 17 kB, a forked process 1.9 MB. Give the pools more workers, and compare time
and memory.
"""
#@title-zh 一千个睡眠者：任务、线程、进程
#@description-zh 一千个只会等待的任务。作为协程，它们在一个线程里同时等待。池能让等待重叠，但数目只有它的工作线程那么多，而每个工作线程都要花时间启动，还要占内存。
#@description-zh 一个睡眠的任务约需 1.5 kB，一个线程 17 kB，一个 fork 出来的进程 1.9 MB。增加池的工作线程，比较时间和内存。
#@group costs
#@settings {costs:"cpython"}

import asyncio
import time

SLEEPERS = 1000  #@param {type:"slider", min:1, max:2000, step:1, label:"Sleepers", label_zh:"睡眠者数"}
WORKERS = 100  #@param {type:"slider", min:1, max:200, step:1, label:"Workers of the pools", label_zh:"池的工作线程数"}
SLEEP = 1.0  #@param {type:"slider", min:0.5, max:10, step:0.5, unit:"s", label:"Sleep of each", label_zh:"每个的睡眠"}


async def sleeper(number):
    await asyncio.sleep(SLEEP)
    return number


async def main():
    begin = time.perf_counter()
    results = await asyncio.gather(*[sleeper(number) for number in range(SLEEPERS)])
    print(f"{len(results)} sleepers took {time.perf_counter() - begin:.1f} s")


if __name__ == "__main__":
    asyncio.run(main())
