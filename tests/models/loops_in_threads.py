import asyncio
import threading
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


async def job(seconds):
    await asyncio.sleep(seconds)
    return seconds


async def main(seconds):
    return await asyncio.gather(job(seconds), job(seconds / 2))


def worker(seconds):
    log(asyncio.run(main(seconds)))


threads = [threading.Thread(target=worker, args=(seconds,)) for seconds in (0.4, 0.8)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
log("end")
