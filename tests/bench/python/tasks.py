import asyncio


async def work(number):
    for _ in range(3):
        await asyncio.sleep(0)
    return number


async def main():
    results = await asyncio.gather(*(work(number) for number in range(10_000)))
    print(sum(results))


asyncio.run(main())
