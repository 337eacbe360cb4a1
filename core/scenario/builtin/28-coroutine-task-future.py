"""Awaitables: coroutine, task, future

Three things can stand behind await. A coroutine runs only while somebody awaits it. A task runs by itself as soon as it
can. A future runs nothing: it is a place for a result that somebody else will set.

Look at when each begins, and move the times: what runs by itself overlaps with the coroutine.
"""
#@title-zh 可等待对象：协程、任务、Future
#@description-zh await 后面可以是三种东西。协程只有在有人等待它时才运行。任务一有机会就自己运行。Future 什么也不运行：它是一个位置，等别人把结果放进来。
#@description-zh 看看它们各自何时开始，再移动时间：自己运行的部分会与协程重叠。
#@group a-closer-look

import asyncio
import inspect

COROUTINE = 0.5  #@param {type:"slider", min:0.1, max:3, step:0.1, unit:"s", label:"The coroutine", label_zh:"协程"}
TASK = 1.0  #@param {type:"slider", min:0.1, max:3, step:0.1, unit:"s", label:"The task", label_zh:"任务"}
FUTURE = 1.5  #@param {type:"slider", min:0.1, max:3, step:0.1, unit:"s", label:"Until the future is set", label_zh:"设置 Future 之前"}


async def work(name, seconds):
    print(f"the {name} starts")
    await asyncio.sleep(seconds)
    return f"result of the {name}"


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    loop.call_later(FUTURE, future.set_result, "result of the future")
    task = asyncio.create_task(work("task", TASK))
    coroutine = work("coroutine", COROUTINE)  # nothing happens yet

    for awaitable in (coroutine, task, future):
        print(type(awaitable).__name__, inspect.isawaitable(awaitable))
    print(await coroutine)
    print(await task)
    print(await future)


if __name__ == "__main__":
    asyncio.run(main())
