"""Producers, consumers and a bounded queue

Two producers put items into a queue that holds only a few; a consumer takes them out. When the queue is full, the
producers wait for room: the slower side sets the pace of the other.

Add consumers until the queue stays empty. Synchronous, nobody takes items out while the first producer fills the queue, so
it waits for ever; so do processes, which have a queue each.
"""
#@title-zh 生产者、消费者和有界队列
#@description-zh 两个生产者把物品放进一个只能容纳几件的队列，一个消费者把它们取出来。队列满了，生产者就等空位：较慢的一方决定另一方的节奏。
#@description-zh 增加消费者，直到队列总是空的。同步执行时，第一个生产者装满队列，却没有人取走，于是永远等待；进程也一样，因为它们各有各的队列。
#@group patterns

import queue
import threading
import time

PRODUCERS = 2  #@param {type:"slider", min:1, max:6, step:1, label:"Producers", label_zh:"生产者数"}
CONSUMERS = 1  #@param {type:"slider", min:1, max:6, step:1, label:"Consumers", label_zh:"消费者数"}
ITEMS = 4  #@param {type:"slider", min:1, max:20, step:1, label:"Items of each producer", label_zh:"每个生产者的物品数"}
ROOM = 2  #@param {type:"slider", min:1, max:10, step:1, label:"Room in the queue", label_zh:"队列容量"}
PRODUCE = 0.1  #@param {type:"slider", min:0.1, max:1, step:0.1, unit:"s", label:"Producing an item", label_zh:"生产一件"}
CONSUME = 0.3  #@param {type:"slider", min:0.1, max:1, step:0.1, unit:"s", label:"Consuming an item", label_zh:"消费一件"}

items = queue.Queue(maxsize=ROOM)
consumed = []


def produce():
    for item in range(ITEMS):
        time.sleep(PRODUCE)
        items.put(item)  # waits while the queue is full


def consume():
    while (item := items.get()) is not None:
        time.sleep(CONSUME)
        consumed.append(item)


def main():
    producers = [threading.Thread(target=produce, name=f"producer {i + 1}") for i in range(PRODUCERS)]
    consumers = [threading.Thread(target=consume, name=f"consumer {i + 1}") for i in range(CONSUMERS)]
    for thread in producers + consumers:
        thread.start()
    for thread in producers:
        thread.join()
    for thread in consumers:
        items.put(None)  # one for each: there is nothing more to come
    for thread in consumers:
        thread.join()
    print(f"{len(consumed)} items went through room for {ROOM}")


if __name__ == "__main__":
    main()
