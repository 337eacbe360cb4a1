import asyncio
from collections import defaultdict


class Broker:
    def __init__(self):
        self._topics: dict[str, list[asyncio.Queue]] = defaultdict(list)

    def subscribe(self, topic):
        queue = asyncio.Queue()
        self._topics[topic].append(queue)
        return queue

    async def publish(self, topic, message):
        for queue in self._topics.get(topic, []):
            await queue.put(message)
        return len(self._topics.get(topic, ()))

    async def close(self):
        for queues in self._topics.values():
            for queue in queues:
                queue.put_nowait(None)


async def subscriber(broker, name, *topics):
    queues = [broker.subscribe(t) for t in topics]

    async def listen(topic, queue):
        count = 0
        while (message := await queue.get()) is not None:
            print(f"{name} <- {topic}: {message}")
            count += 1
        return topic, count

    results = await asyncio.gather(*(listen(t, q) for t, q in zip(topics, queues)))
    print(f"{name} heard {dict(results)}")


async def publisher(broker):
    for n, topic in enumerate(["news", "sport", "news", "weather"], 1):
        heard = await broker.publish(topic, {"id": n, "topic": topic})
        print(f"-> {topic} #{n}: {heard} subscriber(s)")
        await asyncio.sleep(0.5)
    await broker.close()


async def main():
    broker = Broker()
    async with asyncio.TaskGroup() as tg:
        tg.create_task(subscriber(broker, "alice", "news", "sport"))
        tg.create_task(subscriber(broker, "bob", "news"))
        await asyncio.sleep(0)
        tg.create_task(publisher(broker), name="publisher")
    print("closed at", asyncio.get_running_loop().time())


asyncio.run(main())
