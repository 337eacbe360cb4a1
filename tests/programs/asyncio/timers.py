# Passes between a timer's and the step that it leads to, with a loop that has nothing else to do.
import asyncio

async def watch(name, coroutine):
    """Counts how many rounds of sleep(0) fit between the moment a timer fires and the end of the coroutine."""
    loop = asyncio.get_running_loop()
    rounds = 0

    def tick():
        nonlocal rounds
        if task.done():
            return
        rounds += 1
        loop.call_soon(tick)

    def start():
        loop.call_soon(tick)

    task = asyncio.ensure_future(coroutine)
    loop.call_later(1, start)
    try:
        result = await task
    except BaseException as error:
        result = repr(error)
    print(f"{name:40} {rounds} {result}")


async def with_timeout():
    try:
        async with asyncio.timeout(1):
            await asyncio.sleep(10)
    except TimeoutError:
        return "timed out"


async def main():
    loop = asyncio.get_running_loop()
    await watch("sleep", asyncio.sleep(1, "slept"))
    await watch("wait_for", asyncio.wait_for(asyncio.sleep(10), 1))
    await watch("timeout", with_timeout())
    pending = loop.create_future()

    async def waits():
        done, still = await asyncio.wait([pending], timeout=1)
        return len(done), len(still)

    await watch("wait with timeout", waits())

    async def completed():
        for c in asyncio.as_completed([pending], timeout=1):
            try:
                await c
            except TimeoutError:
                return "timed out"

    await watch("as_completed with timeout", completed())


asyncio.run(main())
