"""A lost update, and the lock that saves it

Every thread reads the counter, waits for a moment, and writes the counter plus one. Meanwhile the others have read the
same number and write the same one: updates are lost.

Switch the lock on: every update counts, one after the other. Processes count in memory of their own: main's counter stays
at zero, with a lock or without.
"""
#@title-zh 丢失的更新，和补救它的锁
#@description-zh 每个线程读出计数器，等待片刻，再写回加一后的值。其间别的线程读到同一个数，也写回同一个数：更新就丢失了。
#@description-zh 打开锁：每次更新都算数，一次接一次。进程在各自的内存里计数：不管有没有锁，main 的计数器都停在零。
#@group goes-wrong

import contextlib
import threading
import time

THREADS = 4  #@param {type:"slider", min:1, max:10, step:1, label:"Threads", label_zh:"线程数"}
UPDATES = 3  #@param {type:"slider", min:1, max:10, step:1, label:"Updates of each", label_zh:"每个线程的更新次数"}
BETWEEN = 0.1  #@param {type:"slider", min:0.01, max:0.5, step:0.01, unit:"s", label:"Between read and write", label_zh:"读与写之间"}
USE_LOCK = False  #@param {type:"boolean", label:"With a lock", label_zh:"用锁"}

counter = 0
guard = threading.Lock() if USE_LOCK else contextlib.nullcontext()


def count():
    global counter
    for _ in range(UPDATES):
        with guard:
            seen = counter
            time.sleep(BETWEEN)
            counter = seen + 1


def main():
    threads = [threading.Thread(target=count) for _ in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(f"{THREADS * UPDATES} updates, the counter says {counter}")


if __name__ == "__main__":
    main()
