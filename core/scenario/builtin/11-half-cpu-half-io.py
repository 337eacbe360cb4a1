"""Half CPU, half I/O

Each task computes first and waits afterwards. Coroutines and threads overlap the waits, but the computing of all
tasks still follows one after the other, because of the GIL. Processes overlap both.

Move computing and waiting against each other, and see which model wins.
"""
#@title-zh 一半 CPU，一半 I/O
#@description-zh 每个任务先计算，再等待。协程和线程能让等待重叠，但因为 GIL，所有任务的计算仍然一个接一个。进程则两者都能重叠。
#@description-zh 调整计算和等待的比例，看看哪个模型胜出。
#@group which-model

import asyncio
import time

try:
    from interleave import cpu
except ImportError:  # the real python3: computes until the thread has used that much processor time
    def cpu(seconds):
        end = time.thread_time() + seconds
        while time.thread_time() < end:
            pass

TASKS = 8  #@param {type:"slider", min:1, max:200, step:1, label:"Tasks", label_zh:"任务数"}
CPU = 0.1  #@param {type:"slider", min:0, max:1, step:0.01, unit:"s", label:"Computing per task", label_zh:"每个任务的计算"}
SLEEP = 0.1  #@param {type:"slider", min:0, max:1, step:0.01, unit:"s", label:"Wait of each task", label_zh:"每个任务的等待"}
WORKERS = 4  #@param {type:"slider", min:1, max:16, step:1, label:"Workers", label_zh:"工作线程数"}


async def square(number):
    cpu(CPU)
    await asyncio.sleep(SLEEP)
    return number * number


async def main():
    print("squares:", await asyncio.gather(*[square(number) for number in range(1, TASKS + 1)]))


if __name__ == "__main__":
    asyncio.run(main())
