import asyncio
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


def blocks(number):
    time.sleep(0.2)
    return number


async def main():
    loop = asyncio.get_running_loop()
    calls = [loop.run_in_executor(None, blocks, number) for number in range(6)]
    log("submitted", [call.done() for call in calls])
    log(await asyncio.gather(*calls))


asyncio.run(main())
