"""A pipeline of three stages

Pages are fetched, parsed and saved, each by a stage of its own; queues connect them. While one page is saved, the next
is parsed and the one after it fetched.

The slowest stage sets the pace: make it faster, and another one becomes the slowest. Synchronous, each stage runs to its end
before the next begins. Queues of asyncio cannot be sent to another process, so there Python refuses.
"""
#@title-zh 三级流水线
#@description-zh 网页依次被抓取、解析、保存，每一步是流水线的一级，各级之间用队列连接。保存一页时，下一页正在解析，再下一页正在抓取。
#@description-zh 最慢的一级决定节奏：把它调快，就轮到另一级最慢。同步执行时，每一级都运行到底，下一级才开始。asyncio 的队列不能发送给另一个进程，所以在进程模型里 Python 会拒绝。
#@group a-closer-look

import asyncio
import time

PAGES = 6  #@param {type:"slider", min:1, max:30, step:1, label:"Pages", label_zh:"网页数"}
FETCH = 0.4  #@param {type:"slider", min:0.1, max:1, step:0.1, unit:"s", label:"Fetching a page", label_zh:"抓取一页"}
PARSE = 0.2  #@param {type:"slider", min:0.1, max:1, step:0.1, unit:"s", label:"Parsing it", label_zh:"解析一页"}
SAVE = 0.3  #@param {type:"slider", min:0.1, max:1, step:0.1, unit:"s", label:"Saving it", label_zh:"保存一页"}


async def stage(seconds, source, target):
    while (page := await source.get()) is not None:
        await asyncio.sleep(seconds)
        await target.put(page)
    await target.put(None)  # there is nothing more to come


async def main():
    begin = time.perf_counter()
    to_fetch, to_parse, to_save, saved = [asyncio.Queue() for _ in range(4)]
    for page in [*range(1, PAGES + 1), None]:
        to_fetch.put_nowait(page)
    await asyncio.gather(stage(FETCH, to_fetch, to_parse), stage(PARSE, to_parse, to_save), stage(SAVE, to_save, saved))
    print(f"{saved.qsize() - 1} pages took {time.perf_counter() - begin:.1f} s")


if __name__ == "__main__":
    asyncio.run(main())
