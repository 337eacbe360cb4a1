"""Convoy: an I/O thread beside a CPU thread

One thread waits for a millisecond, again and again; the other one computes. After each wait the first needs the GIL for
a moment, but the second gives it up only when the switch interval is over: 5 ms, every time.

Fifty waits take 0.3 s instead of 0.05 s. In a process of its own, the I/O is not held up at all.
"""
#@title-zh 护航效应：I/O 线程旁边有 CPU 线程
#@description-zh 一个线程反复等待一毫秒，另一个线程在计算。每次等待之后，前者只需要片刻的 GIL，但后者要到切换间隔用完才肯交出来：每次 5 毫秒。
#@description-zh 五十次等待用了 0.3 秒，而不是 0.05 秒。如果放在另一个进程里，I/O 完全不会被耽误。
#@group goes-wrong

import threading
import time

try:
    from interleave import cpu
except ImportError:  # the real python3: computes until the thread has used that much processor time
    def cpu(seconds):
        end = time.thread_time() + seconds
        while time.thread_time() < end:
            pass

WAITS = 50  #@param {type:"slider", min:1, max:200, step:1, label:"Waits", label_zh:"等待次数"}
WAIT = 0.001  #@param {type:"slider", min:0.001, max:0.02, step:0.001, unit:"s", label:"Each wait", label_zh:"每次等待"}
CPU = 0.5  #@param {type:"slider", min:0, max:3, step:0.1, unit:"s", label:"Computing", label_zh:"计算"}


def do_io():
    begin = time.perf_counter()
    for _ in range(WAITS):
        time.sleep(WAIT)
    print(f"{WAITS} waits took {time.perf_counter() - begin:.1f} s")


def main():
    thread = threading.Thread(target=do_io, name="io")
    thread.start()
    cpu(CPU)
    thread.join()


if __name__ == "__main__":
    main()
