import asyncio
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


async def job():
    await asyncio.sleep(0.2)
    return asyncio.current_task().get_name(), asyncio.get_running_loop().is_running()


async def main():
    task = asyncio.create_task(job(), name="job")
    log(sorted(each.get_name() for each in asyncio.all_tasks() if each is task))
    log(await task, len(asyncio.all_tasks()), asyncio.current_task().get_name())


asyncio.run(main())
