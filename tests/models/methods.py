import asyncio
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


class Service:
    def __init__(self, base):
        self.base = base
        self.calls = 0

    async def fetch(self, number):
        await asyncio.sleep(0.1 * number)
        self.calls += 1
        return self.base + number


async def main():
    service = Service(10)
    log(await asyncio.gather(*[service.fetch(number) for number in (1, 2, 3)]), service.calls)


asyncio.run(main())
