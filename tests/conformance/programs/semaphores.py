import asyncio
import time


async def download(n, semaphore, active):
    async with semaphore:
        active.append(n)
        print(f"{time.perf_counter():.1f} start {n} active={sorted(active)} locked={semaphore.locked()}")
        await asyncio.sleep(1 + n * 0.1)
        active.remove(n)
    return n


async def main():
    semaphore = asyncio.Semaphore(2)
    active = []
    print(await asyncio.gather(*(download(n, semaphore, active) for n in range(5))))
    print(f"elapsed {time.perf_counter():.1f}")
    bounded = asyncio.BoundedSemaphore(1)
    await bounded.acquire()
    waiter = asyncio.create_task(bounded.acquire())
    await asyncio.sleep(0)
    waiter.cancel()
    await asyncio.gather(waiter, return_exceptions=True)
    bounded.release()
    try:
        bounded.release()
    except ValueError as e:
        print("ValueError:", e)
    try:
        asyncio.Semaphore(-1)
    except ValueError as e:
        print("ValueError:", e)
    lock = asyncio.Lock()
    try:
        lock.release()
    except RuntimeError as e:
        print("RuntimeError:", e)
    await lock.acquire()
    try:
        await asyncio.wait_for(lock.acquire(), 0.5)
    except asyncio.TimeoutError:
        print("no lock after 0.5")
    print(lock.locked())
    print(str(lock)[-9:], str(semaphore).split("[")[1])


asyncio.run(main())
