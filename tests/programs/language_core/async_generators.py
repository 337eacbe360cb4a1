import asyncio
async def agen(n):
    try:
        for i in range(n):
            await asyncio.sleep(0.1)
            yield i
    finally:
        print("closed")
async def main():
    async for x in agen(3):
        print(x)
    print([y async for y in agen(3) if y % 2 == 0])
    print({k: v async for k, v in pairs()})
    g = agen(5)
    print(await g.__anext__())
    print(await g.asend(None))
    await g.aclose()
    try:
        await g.__anext__()
    except StopAsyncIteration as e:
        print("stop", repr(e))
    async def echo():
        x = None
        while True:
            try:
                x = yield x
            except ValueError as e:
                x = "caught " + str(e)
    e = echo()
    await e.asend(None)
    print(await e.asend(5), await e.athrow(ValueError("v")))
    await e.aclose()
    gen = (i * 2 async for i in agen(2))
    async for v in gen: print(v)
    async for v in agen(3):
        break
    print(sum([x async for x in agen(3)]))
async def pairs():
    yield 1, 2
    yield 3, 4
asyncio.run(main())
