"""Timeouts and cancellation with cleanup

Each download has a timeout. A timeout is a cancellation: the await ends with CancelledError, the download tidies up,
which may itself take time, and raises the error again. Outside it becomes TimeoutError.

Move the timeout: downloads that are longer end at the timeout plus the cleanup.
"""
#@title-zh 超时与取消，以及清理
#@description-zh 每个下载都有超时。超时就是取消：await 以 CancelledError 结束，下载先清理（这本身也可能要时间），再重新抛出这个错误。在外面它变成 TimeoutError。
#@description-zh 移动超时：比它更长的下载，在超时加上清理的时间结束。
#@group patterns

import asyncio

DOWNLOADS = 5  #@param {type:"slider", min:1, max:12, step:1, label:"Downloads", label_zh:"下载数"}
STEP = 0.4  #@param {type:"slider", min:0.1, max:1, step:0.1, unit:"s", label:"Each one is longer by", label_zh:"每个依次多用"}
TIMEOUT = 1.0  #@param {type:"slider", min:0.1, max:5, step:0.1, unit:"s", label:"Timeout", label_zh:"超时"}
CLEANUP = 0.3  #@param {type:"slider", min:0, max:1, step:0.1, unit:"s", label:"Cleanup", label_zh:"清理"}


async def download(number):
    try:
        await asyncio.sleep(STEP * number)
        return "complete"
    except asyncio.CancelledError:
        await asyncio.sleep(CLEANUP)  # removes the half of a file
        raise


async def attempt(number):
    try:
        async with asyncio.timeout(TIMEOUT):
            return await download(number)
    except TimeoutError:
        return "timed out"


async def main():
    results = await asyncio.gather(*[attempt(number) for number in range(1, DOWNLOADS + 1)])
    for number, result in enumerate(results, start=1):
        print(f"download {number}: {result}")


if __name__ == "__main__":
    asyncio.run(main())
