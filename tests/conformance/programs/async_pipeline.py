"""A pipeline of async generators."""
import asyncio


async def numbers(limit, delay=0.1):
    try:
        for n in range(limit):
            await asyncio.sleep(delay)
            yield n
    finally:
        print("numbers closed")


async def only(predicate, source):
    async for item in source:
        if predicate(item):
            yield item


async def mapped(func, source):
    async for item in source:
        result = func(item)
        if asyncio.iscoroutine(result):
            result = await result
        yield result


async def batched(source, size):
    batch = []
    async for item in source:
        batch.append(item)
        if len(batch) == size:
            yield tuple(batch)
            batch.clear()
    if batch:
        yield tuple(batch)


async def slow_square(n):
    await asyncio.sleep(0.05)
    return n * n


async def take(source, count):
    taken = []
    async for item in source:
        taken.append(item)
        if len(taken) == count:
            break
    return taken


async def main():
    pipeline = batched(mapped(slow_square, only(lambda n: n % 2, numbers(10))), 2)
    async for batch in pipeline:
        print(f"{asyncio.get_running_loop().time():.2f} {batch}")
    doubled = [n * 2 async for n in numbers(4) if n != 2]
    print(doubled)
    print({n: str(n) async for n in numbers(2)})
    source = numbers(100)
    print(await take(source, 3))
    await source.aclose()
    total = sum([n async for n in only(lambda n: n > 2, numbers(5))])
    print("total", total)
    gen = numbers(2)
    print(await anext(gen), await gen.__anext__(), await anext(gen, "exhausted"))


asyncio.run(main())
