"""One call after another

Plain functions, called in turn. Each one waits for something outside of the program, and nothing else
happens meanwhile: the total is the sum of all waits.

No model makes it faster, since no call is started before the one before it has ended. Look at the empty time: the next
scenarios fill it.
"""
#@title-zh 一次接一次调用
#@description-zh 普通函数，依次调用。每一次都在等待程序之外的事情，等待期间什么也不发生：总时间是所有等待之和。
#@description-zh 哪个模型都不会更快，因为前一次调用结束之前，下一次根本没有开始。请看空白的时间：后面的场景会把它填满。
#@group first-steps

import time

CALLS = 4  #@param {type:"slider", min:1, max:12, step:1, label:"Calls", label_zh:"调用次数"}
WAIT = 0.5  #@param {type:"slider", min:0.1, max:2, step:0.1, unit:"s", label:"Wait of each call", label_zh:"每次调用的等待"}


def fetch(number):
    print(f"call {number} starts")
    time.sleep(WAIT)
    print(f"call {number} is done")
    return number


def main():
    begin = time.perf_counter()
    results = []
    for number in range(1, CALLS + 1):
        results.append(fetch(number))
    print(f"{len(results)} calls took {time.perf_counter() - begin:.1f} s")


if __name__ == "__main__":
    main()
