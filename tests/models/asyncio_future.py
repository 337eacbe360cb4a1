import asyncio
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


async def setter(future):
    await asyncio.sleep(0.2)
    log("sets")
    future.set_result("value")


async def main():
    future = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(setter(future))
    log("waits", future.done())
    log(await asyncio.wait_for(future, 1))
    await task


asyncio.run(main())
