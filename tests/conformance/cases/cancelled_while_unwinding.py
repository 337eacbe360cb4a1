# Cancelled again while the clean-up of the first cancellation waits, inside groups, timeouts and shields.
import asyncio


async def stubborn(name, times):
    for n in range(times):
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError as e:
            print(f"{asyncio.get_running_loop().time():.1f} {name} {n} {e.args} {asyncio.current_task().cancelling()}")
            await asyncio.sleep(0.1)
    return name


async def grouped():
    try:
        async with asyncio.timeout(0.5):
            async with asyncio.TaskGroup() as group:
                group.create_task(stubborn("a", 2), name="a")
                group.create_task(stubborn("b", 1), name="b")
    except TimeoutError as e:
        print("timeout", type(e.__cause__).__name__)


async def main():
    task = asyncio.create_task(grouped())
    await asyncio.sleep(0.55)
    print(task.cancel("outside"))
    result = await asyncio.gather(task, return_exceptions=True)
    print([repr(r) for r in result], f"{asyncio.get_running_loop().time():.1f}")
    inner = asyncio.create_task(stubborn("shielded", 1))
    outer = asyncio.create_task(asyncio.wait_for(asyncio.shield(inner), 0.2))
    await asyncio.sleep(0.1)
    outer.cancel()
    await asyncio.wait([outer])
    print(outer, inner.done())
    inner.cancel("now")
    print(await inner, f"{asyncio.get_running_loop().time():.1f}")
    try:
        async with asyncio.timeout(0.1) as first:
            async with asyncio.timeout(0.1) as second:
                await asyncio.sleep(1)
    except TimeoutError:
        print(first.expired(), second.expired(), asyncio.current_task().cancelling())
    task = asyncio.create_task(asyncio.wait_for(stubborn("waited", 1), 0.1))
    await asyncio.sleep(0.15)
    task.cancel()
    print([repr(r) for r in await asyncio.gather(task, return_exceptions=True)])


asyncio.run(main())
