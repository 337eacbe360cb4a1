import asyncio
import time

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


async def job(number):
    await asyncio.sleep(0.2)
    return number


loop = asyncio.new_event_loop()
task = loop.create_task(job(1))
log(loop.run_until_complete(job(2)))
log(loop.run_until_complete(task))
loop.call_later(0.2, loop.stop)
loop.run_forever()
log("stopped")
loop.close()
