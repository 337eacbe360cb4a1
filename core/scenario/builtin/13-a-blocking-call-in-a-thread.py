"""The same through run_in_executor or to_thread

The blocking call of the scenario before, handed to a thread: the task awaits the thread, the event loop goes on, and
nobody is late. asyncio.to_thread and loop.run_in_executor do the same; the second can also take a pool of your own.

Make the call as long as you like: the ticks stay on time.
"""
#@title-zh 同样的调用，交给 run_in_executor 或 to_thread
#@description-zh 还是上一个场景里的阻塞调用，但交给一个线程：任务等待那个线程，事件循环照常运转，谁也不迟到。asyncio.to_thread 和 loop.run_in_executor 效果相同；后者还可以使用你自己的线程池。
#@description-zh 不管把这个调用调得多长，其他任务都准时。
#@group goes-wrong

import asyncio
import time

TASKS = 3  #@param {type:"slider", min:1, max:10, step:1, label:"Well-behaved tasks", label_zh:"守规矩的任务数"}
TICKS = 4  #@param {type:"slider", min:1, max:10, step:1, label:"Ticks of each", label_zh:"每个任务的次数"}
TICK = 0.2  #@param {type:"slider", min:0.1, max:1, step:0.1, unit:"s", label:"Time between ticks", label_zh:"两次之间的间隔"}
BLOCK = 1.0  #@param {type:"slider", min:0, max:3, step:0.1, unit:"s", label:"Blocking call", label_zh:"阻塞调用"}
THROUGH = "to_thread"  #@param ["to_thread", "run_in_executor"] {label:"Through", label_zh:"通过"}


async def polite(name):
    for tick in range(1, TICKS + 1):
        begin = time.perf_counter()
        await asyncio.sleep(TICK)
        late = max(0.0, time.perf_counter() - begin - TICK)
        print(f"{name} tick {tick}, {late:.1f} s late")


def blocking_call():
    time.sleep(BLOCK)
    return "the answer"


async def considerate():
    await asyncio.sleep(TICK / 2)
    if THROUGH == "to_thread":
        answer = await asyncio.to_thread(blocking_call)
    else:
        answer = await asyncio.get_running_loop().run_in_executor(None, blocking_call)
    print("the blocking call gave", answer)


async def main():
    await asyncio.gather(considerate(), *[polite(f"task {number}") for number in range(1, TASKS + 1)])


if __name__ == "__main__":
    asyncio.run(main())
