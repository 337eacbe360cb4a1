# Async generators on a loop: closed when left early, when lost, and by run.
import asyncio


async def ticks(name, count):
    try:
        for i in range(count):
            await asyncio.sleep(1)
            yield i
    finally:
        print(name, "closes")
        await asyncio.sleep(0.5)
        print(name, "closed at", asyncio.get_running_loop().time())


async def failing_close():
    try:
        yield 1
        yield 2
    finally:
        raise ValueError("close")


kept = None


async def main():
    global kept
    async for i in ticks("whole", 2):
        print(i)
    async for i in ticks("left", 5):
        if i == 1:
            break
    print("behind the loop")
    await asyncio.sleep(1)
    print([i async for i in ticks("comprehension", 3) if i != 1])
    generator = ticks("by hand", 5)
    print(await anext(generator), await generator.__anext__())
    await generator.aclose()

    async def consume():
        async for i in ticks("cancelled", 5):
            print("consumed", i)

    task = asyncio.create_task(consume())
    await asyncio.sleep(1.5)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("consumer cancelled")
    queue = asyncio.Queue()

    async def produce():
        async for i in ticks("producer", 3):
            await queue.put(i)
        await queue.put(None)

    async with asyncio.TaskGroup() as group:
        group.create_task(produce())
        while (item := await queue.get()) is not None:
            print("item", item)
    kept = ticks("kept", 5)
    print(await anext(kept))
    print("main ends")


asyncio.run(main())
print("over")
