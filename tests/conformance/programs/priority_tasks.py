import asyncio
import heapq
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any


class Level(IntEnum):
    CRITICAL = 0
    NORMAL = 5
    LOW = 9


@dataclass(order=True)
class Item:
    level: Level
    name: str = field(compare=False)
    payload: Any = field(compare=False, default=None, repr=False)


async def worker(name, queue, done):
    while True:
        item = await queue.get()
        if item.name == "stop":
            queue.task_done()
            return name
        await asyncio.sleep(0.1 * (item.level + 1))
        done.append(item.name)
        print(f"{asyncio.get_running_loop().time():.1f} {name} {item}")
        queue.task_done()


async def main():
    queue = asyncio.PriorityQueue()
    for n, level in enumerate([Level.LOW, Level.NORMAL, Level.CRITICAL, Level.NORMAL, Level.CRITICAL]):
        await queue.put(Item(level, f"job{n}", {"n": n}))
    done = []
    workers = [asyncio.create_task(worker(f"w{i}", queue, done)) for i in range(2)]
    await asyncio.sleep(0.15)
    queue.put_nowait(Item(Level.CRITICAL, "late"))
    await queue.join()
    for _ in workers:
        queue.put_nowait(Item(Level.LOW, "stop"))
    print(await asyncio.gather(*workers), done)
    lifo = asyncio.LifoQueue(maxsize=2)
    lifo.put_nowait(1)
    lifo.put_nowait(2)
    try:
        lifo.put_nowait(3)
    except asyncio.QueueFull as e:
        print("full", repr(e), lifo.full(), lifo.maxsize)
    print(await lifo.get(), lifo.get_nowait(), lifo.empty())
    try:
        lifo.get_nowait()
    except asyncio.QueueEmpty:
        print("empty")
    try:
        lifo.task_done(); lifo.task_done(); lifo.task_done()
    except ValueError as e:
        print("ValueError:", e)


asyncio.run(main())
