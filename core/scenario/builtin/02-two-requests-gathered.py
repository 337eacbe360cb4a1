"""Two requests gathered

asyncio.gather starts both requests and waits for both. While the first waits for its answer, so does the
second: together they take as long as the longer one, not as long as their sum.

Make one of the two longer: the other one no longer matters. Synchronous, they follow each other.
"""
#@title-zh 两个请求一起等
#@description-zh asyncio.gather 启动两个请求，并等待两者都完成。第一个等待答复时，第二个也在等：合起来的时间等于较长的那个，而不是两者之和。
#@description-zh 把其中一个调长：另一个就无关紧要了。同步执行时，它们一个接一个。
#@group first-steps

import asyncio
import time

FIRST = 1.0  #@param {type:"slider", min:0.1, max:3, step:0.1, unit:"s", label:"First request", label_zh:"第一个请求"}
SECOND = 1.5  #@param {type:"slider", min:0.1, max:3, step:0.1, unit:"s", label:"Second request", label_zh:"第二个请求"}


async def request(name, seconds):
    await asyncio.sleep(seconds)
    return f"answer {name}"


async def main():
    begin = time.perf_counter()
    answers = await asyncio.gather(request("A", FIRST), request("B", SECOND))
    print(answers)  # in the order of the arguments, whichever came first
    print(f"both took {time.perf_counter() - begin:.1f} s")


if __name__ == "__main__":
    asyncio.run(main())
