"""Start costs: fork, spawn, forkserver

A process can begin in three ways. fork copies the parent, which takes a few milliseconds. spawn starts a new Python and
imports the program again. forkserver forks a small server that was started for this purpose, and imports the program too.

Choose the method and look at the time before each process begins to work. Threads, coroutines and plain calls start in
next to no time.
"""
#@title-zh 启动的代价：fork、spawn、forkserver
#@description-zh 进程有三种启动方式。fork 复制父进程，只要几毫秒。spawn 启动一个新的 Python，并重新导入程序。forkserver 从一个专门的小服务进程分叉出来，也要导入程序。
#@description-zh 选择启动方式，看看每个进程开始工作之前的时间。线程、协程和普通调用几乎立刻开始。
#@group costs
#@settings {costs:"cpython"}

import multiprocessing
import time

METHOD = "fork"  #@param ["fork", "spawn", "forkserver"] {label:"Start method", label_zh:"启动方式"}
PROCESSES = 4  #@param {type:"slider", min:1, max:12, step:1, label:"Processes", label_zh:"进程数"}
WORK = 0.05  #@param {type:"slider", min:0, max:0.5, step:0.01, unit:"s", label:"Work of each", label_zh:"每个进程的工作"}


def work():
    time.sleep(WORK)


def main():
    context = multiprocessing.get_context(METHOD)
    for _ in range(PROCESSES):
        process = context.Process(target=work)
        process.start()
        process.join()
    print(f"{PROCESSES} processes, one after the other, by {METHOD}")


if __name__ == "__main__":
    main()
