import asyncio


class Countdown:
    def __init__(self, start):
        self.n = start

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n <= 0:
            raise StopAsyncIteration
        await asyncio.sleep(0.1)
        self.n -= 1
        return self.n


class Paginated:
    def __init__(self, pages):
        self.pages = pages

    async def fetch(self, n):
        await asyncio.sleep(0.2)
        return self.pages[n] if n < len(self.pages) else None

    async def __aiter__(self):
        n = 0
        while (page := await self.fetch(n)) is not None:
            for row in page:
                yield row
            n += 1


async def echo():
    received = []
    try:
        while True:
            value = yield len(received)
            if value is not None:
                received.append(value)
    except ValueError as e:
        yield f"handled {e}"
    finally:
        print("echo got", received)


async def main():
    async for n in Countdown(3):
        print("countdown", n)
    else:
        print("liftoff")
    async for row in Paginated([[1, 2], [], [3]]):
        if row == 2:
            continue
        print("row", row)
    print([r * 10 async for r in Paginated([[4], [5, 6]]) if r != 5])
    print({r: r ** 2 async for r in Countdown(3)}, await anext(Countdown(1)))
    gen = echo()
    print(await gen.asend(None), await gen.asend("a"), await gen.asend("b"))
    print(await gen.athrow(ValueError("oops")))
    try:
        await gen.asend("late")
    except StopAsyncIteration:
        print("finished")
    gen = echo()
    await anext(gen)
    await gen.aclose()
    try:
        async for x in [1, 2]:
            pass
    except TypeError as e:
        print("TypeError:", e)
    try:
        for x in Countdown(2):
            pass
    except TypeError as e:
        print("TypeError:", e)
    matrix = [[x * y async for x in Countdown(3)] for y in (1, 2)]
    print(matrix)
    print(f"{asyncio.get_running_loop().time():.1f}")


asyncio.run(main())
