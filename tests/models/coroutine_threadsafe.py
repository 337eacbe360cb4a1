import asyncio
import threading
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


async def job(number):
    await asyncio.sleep(0.2)
    return number * number


def worker(loop):
    log("from a thread", asyncio.run_coroutine_threadsafe(job(3), loop).result())


async def main():
    thread = threading.Thread(target=worker, args=(asyncio.get_running_loop(),))
    thread.start()
    await asyncio.sleep(0.4)
    thread.join()
    log("end")


asyncio.run(main())
