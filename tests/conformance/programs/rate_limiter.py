"""A token bucket and a sliding window."""
import asyncio
from collections import deque


class TokenBucket:
    def __init__(self, rate, capacity):
        self.rate = rate
        self.capacity = capacity
        self.tokens = capacity
        self.updated = asyncio.get_running_loop().time()
        self.lock = asyncio.Lock()

    def _refill(self):
        now = asyncio.get_running_loop().time()
        self.tokens = min(self.capacity, self.tokens + (now - self.updated) * self.rate)
        self.updated = now

    async def acquire(self):
        async with self.lock:
            self._refill()
            while self.tokens < 1:
                await asyncio.sleep((1 - self.tokens) / self.rate)
                self._refill()
            self.tokens -= 1


class SlidingWindow:
    def __init__(self, limit, window):
        self.limit, self.window = limit, window
        self.stamps = deque()

    def allow(self, now):
        while self.stamps and now - self.stamps[0] >= self.window:
            self.stamps.popleft()
        if len(self.stamps) < self.limit:
            self.stamps.append(now)
            return True
        return False


async def request(bucket, n, start):
    await bucket.acquire()
    elapsed = asyncio.get_running_loop().time() - start
    print(f"request {n} at {elapsed:.2f}")
    return round(elapsed, 2)


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    bucket = TokenBucket(rate=4, capacity=2)
    times = await asyncio.gather(*(request(bucket, i, start) for i in range(8)))
    print("last:", max(times))
    window = SlidingWindow(3, 1.0)
    for step in range(10):
        verdict = "allowed" if window.allow(loop.time() - start) else "rejected"
        print(f"{loop.time() - start:5.2f} {verdict}")
        await asyncio.sleep(0.2)


asyncio.run(main())
