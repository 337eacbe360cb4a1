import asyncio
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


async def job(number):
    log("job", number, "begins")
    await asyncio.sleep(0.4)
    return number


async def main():
    tasks = [asyncio.create_task(job(number)) for number in range(6)]
    await asyncio.sleep(0.2)
    log("accepted", tasks[4].cancel(), tasks[5].cancel())
    log(await asyncio.gather(*tasks, return_exceptions=True))


asyncio.run(main())
