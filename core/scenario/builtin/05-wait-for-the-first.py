"""Wait for the first

Several mirrors have the same file. asyncio.wait with FIRST_COMPLETED comes back as soon as one has answered; the
others are no longer needed and are cancelled.

The total is the time of the fastest mirror, however slow the others are. Synchronous, there is no first: every mirror has
answered before the next one is asked.
"""
#@title-zh 只等第一个
#@description-zh 几个镜像都有同一个文件。asyncio.wait 加上 FIRST_COMPLETED，只要有一个答复就返回；其余的不再需要，于是被取消。
#@description-zh 总时间是最快的镜像所用的时间，其他的再慢也没关系。同步执行时没有“第一个”：每个镜像都在询问下一个之前就答复了。
#@group first-steps

import asyncio
import time

MIRRORS = 4  #@param {type:"slider", min:1, max:8, step:1, label:"Mirrors", label_zh:"镜像数"}
FASTEST = 0.3  #@param {type:"slider", min:0.1, max:2, step:0.1, unit:"s", label:"Fastest mirror", label_zh:"最快的镜像"}
STEP = 0.4  #@param {type:"slider", min:0.1, max:1, step:0.1, unit:"s", label:"Each other is slower by", label_zh:"其余依次多用"}


async def fetch(mirror):
    await asyncio.sleep(FASTEST + STEP * (MIRRORS - mirror))  # the last one is the fastest
    return f"mirror {mirror}"


async def main():
    begin = time.perf_counter()
    tasks = [asyncio.create_task(fetch(mirror)) for mirror in range(1, MIRRORS + 1)]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print("answered:", sorted([task.result() for task in done]))

    for task in pending:
        task.cancel()
    await asyncio.gather(*pending, return_exceptions=True)  # cancelled tasks end at their await
    print(f"{len(pending)} cancelled, after {time.perf_counter() - begin:.1f} s")


if __name__ == "__main__":
    asyncio.run(main())
