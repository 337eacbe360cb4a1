import asyncio
import threading
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


def worker(loop, future):
    time.sleep(0.2)
    loop.call_soon_threadsafe(future.set_result, "from a thread")


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    threading.Thread(target=worker, args=(loop, future)).start()
    log("started", future.done())
    log(await future)


asyncio.run(main())
