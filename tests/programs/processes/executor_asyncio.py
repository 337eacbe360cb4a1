import asyncio
import time
from concurrent.futures import ProcessPoolExecutor


def work(x):
    time.sleep(0.2)
    if x == 3:
        raise ValueError("three")
    return x * 10


async def ticker():
    for i in range(3):
        print("tick", i, flush=True)
        await asyncio.sleep(0.15)


async def main():
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(2) as pool:
        t = asyncio.create_task(ticker())
        results = await asyncio.gather(*(loop.run_in_executor(pool, work, i) for i in range(4)), return_exceptions=True)
        print(results)
        await t
        try:
            await asyncio.wait_for(loop.run_in_executor(pool, time.sleep, 0.5), 0.1)
        except TimeoutError:
            print("timeout")
        try:
            await loop.run_in_executor(pool, lambda: 1)
        except Exception as e:
            print(type(e).__name__)


if __name__ == "__main__":
    asyncio.run(main())
