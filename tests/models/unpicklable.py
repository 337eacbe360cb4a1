import asyncio
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


async def job(value):
    await asyncio.sleep(0.2)
    return value()


async def main():
    async def local():
        return "local"

    log(await asyncio.gather(job(lambda: "lambda"), local(), return_exceptions=True))


asyncio.run(main())
