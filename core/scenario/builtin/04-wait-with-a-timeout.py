"""Wait with a timeout: done and pending

asyncio.wait gives back two sets: the tasks that are done and those still pending. With a timeout it comes back
at the latest then, whatever is done by that time. It cancels nothing: the pending tasks go on.

Move the timeout past the slowest task, and nothing is pending. Synchronous, nothing ever is: each task has ended before
the next one is made.
"""
#@title-zh 带超时的等待：已完成与未完成
#@description-zh asyncio.wait 返回两个集合：已完成（done）的任务和仍未完成（pending）的任务。给了超时，它最迟在那时返回，不管完成了多少。它不取消任何任务：未完成的会继续运行。
#@description-zh 把超时移到最慢的任务之后，就没有未完成的任务了。同步执行时从来没有：每个任务都在下一个任务创建之前就结束了。
#@group first-steps

import asyncio

TASKS = 5  #@param {type:"slider", min:1, max:12, step:1, label:"Tasks", label_zh:"任务数"}
STEP = 0.4  #@param {type:"slider", min:0.1, max:1, step:0.1, unit:"s", label:"Each task is longer by", label_zh:"每个任务依次多用"}
TIMEOUT = 1.0  #@param {type:"slider", min:0.1, max:5, step:0.1, unit:"s", label:"Timeout", label_zh:"超时"}


async def work(seconds):
    await asyncio.sleep(seconds)
    return seconds


async def main():
    tasks = [asyncio.create_task(work(STEP * number), name=f"task-{number}") for number in range(1, TASKS + 1)]
    done, pending = await asyncio.wait(tasks, timeout=TIMEOUT)
    print("done:   ", sorted([task.get_name() for task in done]))
    print("pending:", sorted([task.get_name() for task in pending]))
    results = await asyncio.gather(*tasks)
    print(f"in the end all {len(results)} are done")


if __name__ == "__main__":
    asyncio.run(main())
