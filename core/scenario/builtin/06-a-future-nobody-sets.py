"""A future that is set, and one that never is

A future is a promise of a result. Whoever awaits it sleeps until somebody calls set_result. A timer keeps the first
promise. The second is forgotten: nothing is left that could wake main, and the program hangs.

Python says nothing about it. Interleave names the future and its waiter. Switch the second promise on, and it ends.
"""
#@title-zh 有人设置的 Future，和没有人设置的
#@description-zh Future 是对结果的承诺。等待它的一方会一直睡，直到有人调用 set_result。第一个承诺由定时器兑现。第二个被忘掉了：再没有谁能唤醒 main，程序就卡住了。
#@description-zh Python 对此一声不吭。Interleave 会指出是哪个 Future、谁在等它。打开第二个承诺，程序就会结束。
#@group first-steps

import asyncio

KEPT = 1.0  #@param {type:"slider", min:0.1, max:3, step:0.1, unit:"s", label:"Until the first is set", label_zh:"设置第一个之前"}
SET_BOTH = False  #@param {type:"boolean", label:"The second is set too", label_zh:"第二个也设置"}


async def main():
    loop = asyncio.get_running_loop()
    forgotten = loop.create_future()
    kept = loop.create_future()
    loop.call_later(KEPT, kept.set_result, "here it is")
    if SET_BOTH:
        loop.call_later(2 * KEPT, forgotten.set_result, "better late than never")

    print("waiting for the first")
    print("the first:", await kept)
    print("waiting for the second")
    print("the second:", await forgotten)


if __name__ == "__main__":
    asyncio.run(main())
