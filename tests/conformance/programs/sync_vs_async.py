import asyncio
import time


def timed(label):
    class Timer:
        def __enter__(self):
            self.start = time.perf_counter()
            return self

        def __exit__(self, *exc):
            print(f"{label:<14}{time.perf_counter() - self.start:6.2f} s")
    return Timer()


def fetch_sync(n):
    time.sleep(0.5)
    return n


async def fetch(n):
    await asyncio.sleep(0.5)
    return n


async def fetch_badly(n):
    time.sleep(0.5)
    return n


async def main():
    with timed("sequential"):
        print(sum([await fetch(n) for n in range(4)]))
    with timed("gather"):
        print(sum(await asyncio.gather(*map(fetch, range(4)))))
    with timed("tasks"):
        tasks = [asyncio.create_task(fetch(n)) for n in range(4)]
        print(sum([await t for t in tasks]))
    with timed("blocking"):
        print(sum(await asyncio.gather(*map(fetch_badly, range(4)))))
    with timed("threads"):
        print(sum(await asyncio.gather(*(asyncio.to_thread(fetch_sync, n) for n in range(4)))))
    with timed("semaphore 2"):
        sem = asyncio.Semaphore(2)

        async def limited(n):
            async with sem:
                return await fetch(n)
        print(sum(await asyncio.gather(*map(limited, range(4)))))
    with timed("wait"):
        done, _ = await asyncio.wait({asyncio.create_task(fetch(n)) for n in range(4)})
        print(sum(t.result() for t in done))
    with timed("group"):
        async with asyncio.TaskGroup() as tg:
            tasks = [tg.create_task(fetch(n)) for n in range(4)]
        print(sum(t.result() for t in tasks))


with timed("sync"):
    print(sum(map(fetch_sync, range(4))))
asyncio.run(main())
