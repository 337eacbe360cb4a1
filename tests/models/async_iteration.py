import asyncio
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


class Connection:
    async def __aenter__(self):
        await asyncio.sleep(0.1)
        log("open")
        return self

    async def __aexit__(self, *error):
        log("close")


async def pages(count):
    for number in range(count):
        await asyncio.sleep(0.2)
        yield number


async def main():
    async with Connection():
        async for page in pages(2):
            log("page", page)
        log([page async for page in pages(2)])


asyncio.run(main())
