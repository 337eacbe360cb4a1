import asyncio
import random


class Node:
    def __init__(self, name, cluster, rng):
        self.name, self.cluster, self.rng = name, cluster, rng
        self.term = 0
        self.leader = None
        self.heartbeat = asyncio.Event()

    async def run(self):
        while True:
            timeout = round(self.rng.uniform(1.5, 3.0), 3)
            try:
                async with asyncio.timeout(timeout):
                    await self.heartbeat.wait()
                self.heartbeat.clear()
            except TimeoutError:
                await self.campaign()

    async def campaign(self):
        self.term = max(n.term for n in self.cluster) + 1
        votes = [n for n in self.cluster if n.vote(self)]
        print(f"{asyncio.get_running_loop().time():.3f} {self.name} campaigns in term {self.term}: {len(votes)} votes")
        if len(votes) * 2 > len(self.cluster):
            for _ in range(3):
                for node in self.cluster:
                    node.leader = self.name
                    if node is not self:
                        node.heartbeat.set()
                await asyncio.sleep(1)
            print(f"{self.name} crashes")

    def vote(self, candidate):
        if candidate is self or candidate.term > self.term:
            self.term = candidate.term
            return True
        return False


async def main():
    rng = random.Random(99)
    cluster = []
    cluster += [Node(f"n{i}", cluster, rng) for i in range(3)]
    try:
        async with asyncio.timeout(12):
            async with asyncio.TaskGroup() as tg:
                for node in cluster:
                    tg.create_task(node.run(), name=node.name)
    except TimeoutError:
        print("stopped at", asyncio.get_running_loop().time())
    print([(n.name, n.term, n.leader) for n in cluster])


asyncio.run(main())
