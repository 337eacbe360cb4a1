"""A coroutine that nobody awaits

Calling an async function only makes a coroutine object. Without await it never runs: the records are not saved, no
exception is raised, and the program is surprisingly fast.

Python warns when the object is thrown away: "coroutine 'save' was never awaited". Switch await on, and the time and the
records are there.
"""
#@title-zh 没有人等待的协程
#@description-zh 调用 async 函数只会创建一个协程对象。没有 await，它就从不运行：记录没有保存，也没有异常，程序快得出奇。
#@description-zh Python 在丢弃这个对象时会警告：“coroutine 'save' was never awaited”。打开 await，时间和记录就都有了。
#@group a-closer-look

import asyncio

RECORDS = 3  #@param {type:"slider", min:1, max:10, step:1, label:"Records", label_zh:"记录数"}
SAVE = 0.4  #@param {type:"slider", min:0.1, max:1, step:0.1, unit:"s", label:"Saving a record", label_zh:"保存一条记录"}
AWAIT_IT = False  #@param {type:"boolean", label:"With await", label_zh:"使用 await"}

saved = []


async def save(record):
    await asyncio.sleep(SAVE)
    saved.append(record)


async def main():
    for record in range(1, RECORDS + 1):
        if AWAIT_IT:
            await save(record)
        else:
            save(record)  # the mistake
    print(f"{len(saved)} of {RECORDS} records are saved")


if __name__ == "__main__":
    asyncio.run(main())
