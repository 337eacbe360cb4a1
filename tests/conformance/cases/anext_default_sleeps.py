import asyncio


async def slow():
    await asyncio.sleep(0.5)
    yield 1


async def main():
    gen = slow()
    loop = asyncio.get_running_loop()
    print(await anext(gen, None), loop.time())
    asyncio.current_task().cancel()
    other = slow()
    try:
        await anext(other, None)
    except asyncio.CancelledError as e:
        print(repr(e), loop.time())
    print(await anext(gen, None), await anext(other, "none"))


asyncio.run(main())
