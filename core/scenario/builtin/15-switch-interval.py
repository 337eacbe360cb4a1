"""The switch interval

A thread that wakes up while another one computes gets the GIL when the switch interval is over. Python's is 5 ms;
sys.setswitchinterval changes it.

Move the interval: each ping is late by exactly that much. A short interval makes threads answer sooner, and makes the
computer switch more often.
"""
#@title-zh 切换间隔
#@description-zh 一个线程醒来时，如果另一个线程正在计算，它要等到切换间隔用完才能拿到 GIL。Python 的切换间隔是 5 毫秒，可以用 sys.setswitchinterval 修改。
#@description-zh 移动切换间隔：每次响应正好迟到这么久。间隔短，线程响应更快，但切换也更频繁。
#@group goes-wrong

import sys
import threading
import time

try:
    from interleave import cpu
except ImportError:  # the real python3: computes until the thread has used that much processor time
    def cpu(seconds):
        end = time.thread_time() + seconds
        while time.thread_time() < end:
            pass

INTERVAL = 0.005  #@param {type:"slider", min:0.001, max:0.1, step:0.001, unit:"s", label:"Switch interval", label_zh:"切换间隔"}
PINGS = 20  #@param {type:"slider", min:1, max:40, step:1, label:"Pings", label_zh:"响应次数"}
PAUSE = 0.01  #@param {type:"slider", min:0.01, max:0.1, step:0.01, unit:"s", label:"Pause before each", label_zh:"每次之前的停顿"}
CPU = 1.5  #@param {type:"slider", min:0, max:5, step:0.1, unit:"s", label:"Computing", label_zh:"计算"}


def ping():
    begin = time.perf_counter()
    for _ in range(PINGS):
        time.sleep(PAUSE)
    print(f"{PINGS} pings took {time.perf_counter() - begin:.1f} s")


def main():
    sys.setswitchinterval(INTERVAL)
    thread = threading.Thread(target=ping, name="ping")
    thread.start()
    cpu(CPU)
    thread.join()


if __name__ == "__main__":
    main()
