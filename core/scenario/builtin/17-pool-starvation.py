"""Pool starvation deadlock

Each job hands a part of its work to the pool that it runs on, and waits for it. When all workers are taken by such
waiting jobs, the parts stay in the queue for ever.

One worker more than there are jobs saves it. Synchronous and with coroutines nothing is queued, so it ends; a process
cannot be sent the pool, and Python says so.
"""
#@title-zh 线程池饥饿死锁
#@description-zh 每个作业都把一部分工作交给它自己所在的池，然后等待结果。当所有工作线程都被这样等待的作业占住，那些部分就永远留在队列里。
#@description-zh 工作线程比作业多一个就没事了。同步执行和协程不排队，所以能结束；池不能发送给另一个进程，Python 会报错。
#@group goes-wrong

import time
from concurrent.futures import ThreadPoolExecutor

JOBS = 3  #@param {type:"slider", min:1, max:8, step:1, label:"Jobs", label_zh:"作业数"}
WORKERS = 3  #@param {type:"slider", min:1, max:16, step:1, label:"Workers", label_zh:"工作线程数"}
PREPARE = 0.2  #@param {type:"slider", min:0.1, max:1, step:0.1, unit:"s", label:"Preparing a job", label_zh:"准备一个作业"}
PART = 0.5  #@param {type:"slider", min:0.1, max:1, step:0.1, unit:"s", label:"The part", label_zh:"那部分工作"}


def part(number):
    time.sleep(PART)
    return number * number


def job(pool, number):
    time.sleep(PREPARE)
    future = pool.submit(part, number)  # needs a worker
    return future.result()  # and keeps one until it has got it


def main():
    with ThreadPoolExecutor(max_workers=WORKERS) as pool:
        jobs = [pool.submit(job, pool, number) for number in range(1, JOBS + 1)]
        print("results:", [future.result() for future in jobs])


if __name__ == "__main__":
    main()
