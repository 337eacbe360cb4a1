"""Free-threaded Python

Python 3.13 and later can be built without the GIL. Then threads of one process compute at the same time, as many as
there are cores; no processes and no pickling are needed for that.

This scenario is set to run without the GIL. Switch it on again and compare: the threads take turns, and their times add up.
"""
#@title-zh 自由线程的 Python
#@description-zh Python 3.13 起可以不带 GIL 构建。这样，同一个进程的线程可以同时计算，数目以核心数为限；不需要多个进程，也不需要 pickle。
#@description-zh 这个场景设为不带 GIL 运行。把 GIL 重新打开，比较一下：线程轮流执行，时间相加。
#@group costs
#@settings {free_threaded:true}

import threading
import time

try:
    from interleave import cpu
except ImportError:  # the real python3: computes until the thread has used that much processor time
    def cpu(seconds):
        end = time.thread_time() + seconds
        while time.thread_time() < end:
            pass

THREADS = 4  #@param {type:"slider", min:1, max:16, step:1, label:"Threads", label_zh:"线程数"}
CPU = 0.5  #@param {type:"slider", min:0.1, max:2, step:0.1, unit:"s", label:"Computing of each", label_zh:"每个线程的计算"}


def work():
    cpu(CPU)


def main():
    threads = [threading.Thread(target=work, name=f"thread {number}") for number in range(1, THREADS + 1)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(f"{THREADS} threads have computed for {CPU} s each")


if __name__ == "__main__":
    main()
