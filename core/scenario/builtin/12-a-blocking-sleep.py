"""A blocking sleep in a coroutine stalls everything

The tasks that await asyncio.sleep share one thread politely. One task calls time.sleep instead: it keeps the
thread, the event loop stands still, and every other task is late.

await asyncio.sleep hands the thread back to the loop. time.sleep does not. On threads of their own, the others are not
disturbed.
"""
#@title-zh 协程里的阻塞睡眠拖住一切
#@description-zh 使用 await asyncio.sleep 的任务礼貌地共用一个线程。有一个任务调用了 time.sleep：它占住线程，事件循环停了下来，其他任务全都迟到。
#@description-zh await asyncio.sleep 会把线程交还给事件循环，time.sleep 不会。如果各有各的线程，其他任务就不受影响。
#@group goes-wrong

import asyncio
import time

TASKS = 3  #@param {type:"slider", min:1, max:10, step:1, label:"Well-behaved tasks", label_zh:"守规矩的任务数"}
TICKS = 4  #@param {type:"slider", min:1, max:10, step:1, label:"Ticks of each", label_zh:"每个任务的次数"}
TICK = 0.2  #@param {type:"slider", min:0.1, max:1, step:0.1, unit:"s", label:"Time between ticks", label_zh:"两次之间的间隔"}
BLOCK = 1.0  #@param {type:"slider", min:0, max:3, step:0.1, unit:"s", label:"Blocking sleep", label_zh:"阻塞睡眠"}


async def polite(name):
    for tick in range(1, TICKS + 1):
        begin = time.perf_counter()
        await asyncio.sleep(TICK)
        late = max(0.0, time.perf_counter() - begin - TICK)
        print(f"{name} tick {tick}, {late:.1f} s late")


async def rude():
    await asyncio.sleep(TICK / 2)
    print("time.sleep in a coroutine: nobody else runs now")
    time.sleep(BLOCK)


async def main():
    await asyncio.gather(rude(), *[polite(f"task {number}") for number in range(1, TASKS + 1)])


if __name__ == "__main__":
    asyncio.run(main())
