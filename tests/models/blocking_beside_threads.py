import asyncio
import queue
import threading
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


def ticks():
    for _ in range(4):
        time.sleep(0.2)
        log("tick")


def puts(items):
    time.sleep(0.2)
    items.put("item")


async def main():
    items = queue.Queue()
    threading.Thread(target=ticks).start()
    time.sleep(0.5)
    log("slept")
    threading.Thread(target=puts, args=(items,)).start()
    log("got", items.get())


asyncio.run(main())
