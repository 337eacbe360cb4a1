import asyncio


class BatchProcessor:
    """Collects items and handles them together: when enough came, or when the oldest waits too long."""

    def __init__(self, handler, max_size=3, max_wait=0.5):
        self.handler, self.max_size, self.max_wait = handler, max_size, max_wait
        self.items = []
        self.timer = None
        self.batches = 0

    async def submit(self, item):
        loop = asyncio.get_running_loop()
        future = loop.create_future()
        self.items.append((item, future))
        if len(self.items) >= self.max_size:
            self.flush()
        elif self.timer is None:
            self.timer = loop.call_later(self.max_wait, self.flush)
        return await future

    def flush(self):
        if self.timer:
            self.timer.cancel()
            self.timer = None
        batch, self.items = self.items, []
        if batch:
            self.batches += 1
            asyncio.create_task(self._handle(batch), name=f"batch-{self.batches}")

    async def _handle(self, batch):
        name = asyncio.current_task().get_name()
        print(f"{asyncio.get_running_loop().time():.2f} {name}: {[item for item, _ in batch]}")
        try:
            results = await self.handler([item for item, _ in batch])
        except Exception as e:
            for _, future in batch:
                future.set_exception(e)
        else:
            for (_, future), result in zip(batch, results, strict=True):
                if not future.done():
                    future.set_result(result)


async def double_all(items):
    await asyncio.sleep(0.2)
    return [item * 2 for item in items]


async def client(processor, n, delay):
    await asyncio.sleep(delay)
    try:
        return await asyncio.wait_for(processor.submit(n), 2)
    except TypeError as e:
        return f"client {n}: {e}"


async def main():
    processor = BatchProcessor(double_all)
    print(await asyncio.gather(*(client(processor, n, d) for n, d in [(1, 0), (2, 0.1), (3, 0.2), (4, 0.3), ("x", 0.9), (None, 1.0)])))
    print(processor.batches, processor.items, f"{asyncio.get_running_loop().time():.2f}")


asyncio.run(main())
