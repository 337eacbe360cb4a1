"""create_task and await

create_task lets the download run at once, beside whatever main does next. await only waits for what is left of it. A
coroutine that is merely called does not run at all until somebody awaits it.

Switch the task off: the same download then begins only when main needs the file, and the times add up.
"""
#@title-zh create_task 与 await
#@description-zh create_task 让下载马上开始运行，与 main 接下来做的事情同时进行。await 只等待剩下的部分。仅仅调用一个协程，在有人 await 它之前，它根本不会运行。
#@description-zh 关掉任务：同样的下载要等到 main 需要文件时才开始，时间就会相加。
#@group first-steps

import asyncio
import time

DOWNLOAD = 1.0  #@param {type:"slider", min:0.1, max:3, step:0.1, unit:"s", label:"Download", label_zh:"下载"}
MEANWHILE = 0.6  #@param {type:"slider", min:0.1, max:3, step:0.1, unit:"s", label:"What main does meanwhile", label_zh:"main 同时做的事"}
AS_TASK = True  #@param {type:"boolean", label:"As a task", label_zh:"作为任务"}


async def download():
    print("the download starts")
    await asyncio.sleep(DOWNLOAD)
    return "the file"


async def main():
    begin = time.perf_counter()
    result = asyncio.create_task(download()) if AS_TASK else download()
    await asyncio.sleep(MEANWHILE)
    print("main needs the file")
    print("main has", await result)
    print(f"all took {time.perf_counter() - begin:.1f} s")


if __name__ == "__main__":
    asyncio.run(main())
