import asyncio
import heapq
import itertools


class Scheduler:
    def __init__(self):
        self._heap = []
        self._ids = itertools.count(1)
        self._cancelled = set()
        self._wakeup = asyncio.Event()

    def at(self, when, func, *args, every=None):
        job_id = next(self._ids)
        heapq.heappush(self._heap, (when, job_id, func, args, every))
        self._wakeup.set()
        return job_id

    def cancel(self, job_id):
        self._cancelled.add(job_id)

    async def run(self, until):
        loop = asyncio.get_running_loop()
        while loop.time() < until:
            if not self._heap:
                break
            when, job_id, func, args, every = self._heap[0]
            if when > until:
                break
            delay = when - loop.time()
            if delay > 0:
                self._wakeup.clear()
                try:
                    await asyncio.wait_for(self._wakeup.wait(), delay)
                    continue
                except asyncio.TimeoutError:
                    pass
            heapq.heappop(self._heap)
            if job_id in self._cancelled:
                continue
            func(*args)
            if every:
                heapq.heappush(self._heap, (when + every, job_id, func, args, every))
        return len(self._heap)


async def main():
    loop = asyncio.get_running_loop()
    say = lambda text: print(f"{loop.time():4.1f} {text}")
    scheduler = Scheduler()
    tick = scheduler.at(1, say, "tick", every=1)
    scheduler.at(2.5, say, "once")
    scheduler.at(3.2, scheduler.cancel, tick)
    task = asyncio.create_task(scheduler.run(10))
    await asyncio.sleep(0.5)
    scheduler.at(0.7, say, "urgent")
    print("left:", await task, f"at {loop.time():.1f}")


asyncio.run(main())
