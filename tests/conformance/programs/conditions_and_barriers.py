import asyncio


class BoundedBuffer:
    def __init__(self, size):
        self.items, self.size = [], size
        self.condition = asyncio.Condition()

    async def put(self, item):
        async with self.condition:
            await self.condition.wait_for(lambda: len(self.items) < self.size)
            self.items.append(item)
            self.condition.notify_all()

    async def get(self):
        async with self.condition:
            while not self.items:
                await self.condition.wait()
            item = self.items.pop(0)
            self.condition.notify()
            return item


async def phase_worker(n, barrier):
    for phase in range(2):
        await asyncio.sleep(n * 0.1)
        print(f"worker {n} reaches barrier in phase {phase} at {asyncio.get_running_loop().time():.1f}")
        position = await barrier.wait()
        if position == 0:
            print("-- phase", phase, "complete", barrier.n_waiting)


async def main():
    buffer = BoundedBuffer(2)

    async def produce():
        for i in range(5):
            await buffer.put(i)
            print("put", i)

    async def consume(name):
        got = []
        for _ in range(2 if name == "x" else 3):
            got.append(await buffer.get())
            await asyncio.sleep(0.1)
        print(name, got)
    await asyncio.gather(produce(), consume("x"), consume("y"))

    barrier = asyncio.Barrier(3)
    await asyncio.gather(*(phase_worker(n, barrier) for n in range(1, 4)))
    print(barrier.parties, barrier.n_waiting, barrier.broken)

    async def waits():
        try:
            async with barrier as position:
                print("entered", position)
        except asyncio.BrokenBarrierError as e:
            print("broken:", type(e).__name__, e)
    waiting = asyncio.create_task(waits())
    await asyncio.sleep(0.1)
    await barrier.abort()
    await waiting
    try:
        await barrier.wait()
    except asyncio.BrokenBarrierError as e:
        print(repr(e))
    await barrier.reset()
    print(barrier.broken)

    event = asyncio.Event()

    async def runner(n):
        await event.wait()
        print("runner", n, "goes", event.is_set())
    runners = [asyncio.create_task(runner(i)) for i in range(3)]
    await asyncio.sleep(1)
    event.set()
    event.clear()
    await asyncio.gather(*runners)
    try:
        buffer.condition.notify()
    except RuntimeError as e:
        print(e)


asyncio.run(main())
