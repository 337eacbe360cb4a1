import asyncio


class Property:
    """An awaitable value that tells who changes it."""

    def __init__(self, value):
        self._value = value
        self._waiters = []

    @property
    def value(self):
        return self._value

    @value.setter
    def value(self, new):
        if new == self._value:
            return
        old, self._value = self._value, new
        waiters, self._waiters = self._waiters, []
        for w in waiters:
            if not w.done():
                w.set_result((old, new))

    def __await__(self):
        future = asyncio.get_running_loop().create_future()
        self._waiters.append(future)
        result = yield from future
        return result

    async def until(self, predicate):
        while not predicate(self._value):
            await self
        return self._value

    async def changes(self, limit):
        for _ in range(limit):
            yield await self


class Delay:
    def __init__(self, seconds):
        self.seconds = seconds

    def __await__(self):
        print("delay", self.seconds)
        yield from asyncio.sleep(self.seconds).__await__()
        return self.seconds * 2


class Ready:
    def __await__(self):
        return iter(())


async def watch(prop):
    async for old, new in prop.changes(3):
        print(f"{old} -> {new} at {asyncio.get_running_loop().time():.1f}")


async def main():
    temperature = Property(20)
    watcher = asyncio.create_task(watch(temperature))
    hot = asyncio.create_task(temperature.until(lambda t: t > 25))
    for t in (20, 22, 24, 27):
        await asyncio.sleep(0.5)
        temperature.value = t
    print("hot:", await hot)
    await watcher
    print(await Delay(1), await Ready())
    print(await asyncio.wait_for(Delay(0.5), 1))
    print(await asyncio.gather(Delay(0.1), Delay(0.2)))
    for bad in (5, None, [1]):
        try:
            await bad
        except TypeError as e:
            print("TypeError:", e)

    class Wrong:
        def __await__(self):
            return 5
    try:
        await Wrong()
    except TypeError as e:
        print("TypeError:", e)

    class Yields:
        def __await__(self):
            yield 42
    try:
        await asyncio.create_task(asyncio.wait_for(Yields(), None))
    except RuntimeError as e:
        print("RuntimeError:", e)


asyncio.run(main())
