import asyncio
import random


async def producer(queue, name, count):
    for i in range(count):
        item = f"{name}-{i}"
        await asyncio.sleep(random.uniform(0.1, 0.5))
        await queue.put(item)
        print(f"{name} produced {item} (queue size {queue.qsize()})")
    print(f"{name} is done")


async def consumer(queue, name, results):
    while True:
        item = await queue.get()
        try:
            await asyncio.sleep(0.3)
            results.append((name, item))
            print(f"{name} consumed {item}")
        finally:
            queue.task_done()


async def main():
    random.seed(42)
    queue = asyncio.Queue(maxsize=3)
    results = []
    producers = [asyncio.create_task(producer(queue, f"P{n}", 4)) for n in range(2)]
    consumers = [asyncio.create_task(consumer(queue, f"C{n}", results)) for n in range(2)]
    await asyncio.gather(*producers)
    print("all produced")
    await queue.join()
    for task in consumers:
        task.cancel()
    done = await asyncio.gather(*consumers, return_exceptions=True)
    print([type(r).__name__ for r in done])
    print(len(results), sorted(item for _, item in results))


if __name__ == "__main__":
    asyncio.run(main())
