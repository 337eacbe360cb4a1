import asyncio
import itertools
from typing import Awaitable, Callable, NamedTuple


class Job(NamedTuple):
    id: int
    run: Callable[[], Awaitable[int]]
    priority: int = 10


class Pool:
    def __init__(self, size):
        self.size = size
        self.queue = asyncio.PriorityQueue()
        self.counter = itertools.count()
        self.results = {}
        self.workers = []

    async def __aenter__(self):
        self.workers = [asyncio.create_task(self._work(), name=f"worker-{i}") for i in range(self.size)]
        return self

    async def __aexit__(self, exc_type, exc, tb):
        if exc_type is None:
            await self.queue.join()
        for worker in self.workers:
            worker.cancel()
        await asyncio.gather(*self.workers, return_exceptions=True)
        print("pool closed, exc_type =", exc_type)
        return False

    def submit(self, job):
        self.queue.put_nowait((job.priority, next(self.counter), job))

    async def _work(self):
        name = asyncio.current_task().get_name()
        try:
            while True:
                _, _, job = await self.queue.get()
                try:
                    self.results[job.id] = await job.run()
                    print(f"{name}: job {job.id} -> {self.results[job.id]}")
                except Exception as e:
                    self.results[job.id] = e
                    print(f"{name}: job {job.id} failed: {e!r}")
                finally:
                    self.queue.task_done()
        except asyncio.CancelledError:
            print(f"{name}: stopping")
            raise


def make(n):
    async def run():
        await asyncio.sleep(n / 10)
        if n == 4:
            raise ValueError("four is bad")
        return n * n
    return run


async def main():
    async with Pool(2) as pool:
        for n in range(6):
            pool.submit(Job(n, make(n), priority=5 - n))
        await asyncio.sleep(0.35)
        pool.submit(Job(99, make(0), priority=-1))
    print({k: v if isinstance(v, int) else type(v).__name__ for k, v in sorted(pool.results.items())})
    try:
        async with Pool(1) as pool:
            pool.submit(Job(1, make(1)))
            raise KeyError("early")
    except KeyError as e:
        print("caught", e, pool.results)


asyncio.run(main())
