"""Two locks in opposite order

One transfer locks account A, then B; the other locks B, then A. Each gets its first lock and waits for the one that the
other holds: neither can ever go on.

Switch on the same order for both: the second waits until the first is done. Synchronous, one transfer ends before the
other begins; processes have copies of the locks, which protect nothing.
"""
#@title-zh 以相反的顺序拿两把锁
#@description-zh 一笔转账先锁账户 A，再锁 B；另一笔先锁 B，再锁 A。两边都拿到第一把锁，等待对方手里的那一把：谁也无法继续。
#@description-zh 打开“相同顺序”：第二笔等到第一笔完成。同步执行时，一笔结束后另一笔才开始；进程拿到的是锁的副本，什么也保护不了。
#@group goes-wrong

import threading
import time

HOLD = 0.5  #@param {type:"slider", min:0.1, max:2, step:0.1, unit:"s", label:"Work under each lock", label_zh:"持有每把锁时的工作"}
SAME_ORDER = False  #@param {type:"boolean", label:"Both in the same order", label_zh:"相同顺序"}

account_a = threading.Lock()
account_b = threading.Lock()


def transfer(name, first, second):
    with first:
        time.sleep(HOLD)
        with second:
            time.sleep(HOLD)
    print(f"transfer {name} is done")


def main():
    there = threading.Thread(target=transfer, args=("A to B", account_a, account_b), name="A to B")
    order = (account_a, account_b) if SAME_ORDER else (account_b, account_a)
    back = threading.Thread(target=transfer, args=("B to A", *order), name="B to A")
    there.start()
    back.start()
    there.join()
    back.join()


if __name__ == "__main__":
    main()
