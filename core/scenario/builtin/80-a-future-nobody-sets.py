"""A future that nobody sets

A future is a promise of a result. Whoever awaits it sleeps until somebody calls set_result. Here nobody does: the other
task ends, nothing is left that could wake the waiter, and the program hangs.

Python says nothing about it. Interleave names the future and its waiter.
"""
#@title-zh 没有人设置的 Future
#@description-zh Future 是对结果的承诺。等待它的一方会一直睡，直到有人调用 set_result。这里没有人调用：另一个任务结束后，再没有谁能唤醒等待者，程序就卡住了。
#@description-zh Python 对此一声不吭。Interleave 会指出是哪个 Future、谁在等它。
#@group goes-wrong

import asyncio

STEPS = 3  #@param {type:"slider", min:1, max:10, step:1, label:"Steps of the other task", label_zh:"另一个任务的步数"}
STEP = 0.3  #@param {type:"slider", min:0.1, max:1, step:0.1, unit:"s", label:"Time of a step", label_zh:"每步用时"}


async def other_work():
    for step in range(1, STEPS + 1):
        await asyncio.sleep(STEP)
        print(f"other work, step {step}")
    print("other work is done")


async def main():
    loop = asyncio.get_running_loop()
    answer = loop.create_future()
    asyncio.create_task(other_work())
    print("waiting for the answer")
    print("the answer is", await answer)


if __name__ == "__main__":
    asyncio.run(main())
