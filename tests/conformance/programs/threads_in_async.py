import asyncio
import concurrent.futures
import functools
import time


def blocking(n, *, label="io"):
    time.sleep(n)
    return f"{label}:{n}"


async def heartbeat(stop):
    beats = 0
    while not stop.is_set():
        beats += 1
        await asyncio.sleep(0.25)
    return beats


async def main():
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    heart = asyncio.create_task(heartbeat(stop))
    print(await asyncio.to_thread(blocking, 0.6, label="thread"), f"{time.monotonic():.2f}")
    print(await asyncio.gather(*(asyncio.to_thread(blocking, n / 10) for n in (3, 1, 2))), f"{time.monotonic():.2f}")
    print(await loop.run_in_executor(None, functools.partial(blocking, 0.1, label="executor")))
    with concurrent.futures.ThreadPoolExecutor(max_workers=2) as pool:
        futures = [loop.run_in_executor(pool, blocking, n) for n in (0.4, 0.5, 0.3, 0.6)]
        done, pending = await asyncio.wait(futures, return_when=asyncio.FIRST_COMPLETED)
        print(len(done), len(pending), f"{time.monotonic():.2f}")
        print(await asyncio.gather(*futures))
    stop.set()
    print("beats", await heart, f"{time.monotonic():.2f}")

    def fails():
        raise OSError("disk full")
    try:
        await asyncio.to_thread(fails)
    except OSError as e:
        print("from thread:", e)
    try:
        await asyncio.wait_for(asyncio.to_thread(blocking, 1), 0.3)
    except asyncio.TimeoutError:
        print(f"timeout {time.monotonic():.2f}")
    time.sleep(0.5)
    print(f"blocked the loop {time.monotonic():.2f}")


asyncio.run(main())
print(f"end {time.monotonic():.2f}")
