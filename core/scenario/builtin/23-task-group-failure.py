"""A task group with a failing member

The tasks of a group stand together: when one of them fails, the group cancels the others, waits for them, and raises all
errors at once as an exception group. Nothing is left running behind.

Move the failure: members that have finished by then stay finished. Synchronous, nobody is cancelled, since the others have
ended before the failing one begins.
"""
#@title-zh 任务组里有一个成员失败
#@description-zh 一个组里的任务同进退：其中一个失败，任务组就取消其他任务，等它们结束，再把所有错误合成一个异常组抛出。不会留下任何还在运行的东西。
#@description-zh 移动失败的时刻：在那之前完成的成员不受影响。同步执行时谁也不会被取消，因为失败的成员还没开始，其他成员就已经结束了。
#@group patterns

import asyncio

MEMBERS = 3  #@param {type:"slider", min:1, max:10, step:1, label:"Members that do not fail", label_zh:"不失败的成员数"}
STEP = 0.6  #@param {type:"slider", min:0.1, max:1, step:0.1, unit:"s", label:"Each one is longer by", label_zh:"每个依次多用"}
FAILURE = 1.0  #@param {type:"slider", min:0.1, max:5, step:0.1, unit:"s", label:"Until one fails", label_zh:"失败的时刻"}


async def member(number):
    await asyncio.sleep(STEP * number)
    return number


async def failing_member():
    await asyncio.sleep(FAILURE)
    raise ValueError("one member has failed")


def state(task):
    if task.cancelled():
        return "cancelled"
    return "failed" if task.exception() else "finished"


async def main():
    members = []
    try:
        async with asyncio.TaskGroup() as group:
            for number in range(1, MEMBERS + 1):
                members.append(group.create_task(member(number), name=f"member {number}"))
            members.append(group.create_task(failing_member(), name="failing member"))
    except* ValueError as group_error:
        print("the group ends with", *group_error.exceptions)
    for task in members:
        print(f"{task.get_name()}: {state(task)}")


if __name__ == "__main__":
    asyncio.run(main())
