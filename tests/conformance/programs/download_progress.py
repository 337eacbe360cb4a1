import asyncio
import time
from dataclasses import dataclass


@dataclass
class Download:
    name: str
    size: int
    speed: int
    received: int = 0

    @property
    def percent(self):
        return 100 * self.received // self.size

    def bar(self, width=10):
        filled = width * self.received // self.size
        return f"[{'#' * filled:<{width}}] {self.percent:3d}%"


async def run(download, progress):
    while download.received < download.size:
        await asyncio.sleep(0.25)
        download.received = min(download.size, download.received + download.speed)
        progress(download)
    return download.name, download.size


async def main():
    downloads = [Download("movie", 100, 30), Download("song", 40, 25), Download("book", 10, 10)]

    def progress(d):
        print(f"{time.time():5.2f} {d.name:<6} {d.bar()}")

    start = time.perf_counter()
    total = 0
    for coro in asyncio.as_completed([run(d, progress) for d in downloads]):
        name, size = await coro
        total += size
        print(f"*** {name} done, total {total}")
    print(f"all in {time.perf_counter() - start:.2f}s, {total / (time.perf_counter() - start):.1f} per second")


asyncio.run(main())
