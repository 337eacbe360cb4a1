import asyncio


async def numbers():
    yield 1
    yield 2


class Empty:
    def __aiter__(self):
        return self

    async def __anext__(self):
        raise StopAsyncIteration


class Wrong:
    def __aiter__(self):
        return 5


async def main():
    gen = numbers()
    print(await anext(gen), await anext(gen, "default"), await anext(gen, "default"), await anext(gen, None))
    print(await anext(Empty(), 7), await anext(aiter(numbers())))
    for bad in (lambda: anext(5), lambda: aiter(5), lambda: anext(), lambda: aiter([]), lambda: anext([], 1), lambda: aiter(Wrong()), lambda: anext(1, 2, 3)):
        try:
            bad()
        except TypeError as e:
            print(e)
    try:
        await anext(Empty())
    except StopAsyncIteration as e:
        print(repr(e))


asyncio.run(main())
