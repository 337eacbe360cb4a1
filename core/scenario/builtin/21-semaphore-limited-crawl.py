"""A crawl limited by a semaphore

All pages are asked for at once, but a semaphore lets only a few through to the server at a time. The others wait at it,
and each one that leaves lets the next one in.

Move the limit: pages divided by limit, rounded up, is the number of rounds. An asyncio semaphore cannot be sent to another
process, so there Python refuses.
"""
#@title-zh 用信号量限制的抓取
#@description-zh 所有网页同时请求，但信号量一次只放几个到服务器。其余的在那里等，每离开一个，就放进下一个。
#@description-zh 移动上限：网页数除以上限，向上取整，就是轮数。asyncio 的信号量不能发送给另一个进程，所以在进程模型里 Python 会拒绝。
#@group patterns

import asyncio
import time

PAGES = 12  #@param {type:"slider", min:1, max:60, step:1, label:"Pages", label_zh:"网页数"}
LIMIT = 3  #@param {type:"slider", min:1, max:20, step:1, label:"At a time", label_zh:"同时上限"}
FETCH = 0.4  #@param {type:"slider", min:0.1, max:2, step:0.1, unit:"s", label:"Fetching a page", label_zh:"抓取一页"}


async def fetch(limit, page):
    async with limit:
        await asyncio.sleep(FETCH)
    return page


async def main():
    begin = time.perf_counter()
    limit = asyncio.Semaphore(LIMIT)
    pages = await asyncio.gather(*[fetch(limit, page) for page in range(1, PAGES + 1)])
    print(f"{len(pages)} pages, {LIMIT} at a time, took {time.perf_counter() - begin:.1f} s")


if __name__ == "__main__":
    asyncio.run(main())
