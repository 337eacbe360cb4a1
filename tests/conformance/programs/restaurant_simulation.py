import asyncio
import random
from collections import Counter


class Restaurant:
    def __init__(self, cooks, tables):
        self.stove = asyncio.Semaphore(cooks)
        self.tables = asyncio.Semaphore(tables)
        self.served = Counter()
        self.waits = []

    async def serve(self, guest, dish, minutes):
        loop = asyncio.get_running_loop()
        arrived = loop.time()
        async with self.tables:
            waited = loop.time() - arrived
            self.waits.append(waited)
            async with self.stove:
                await asyncio.sleep(minutes)
            self.served[dish] += 1
            await asyncio.sleep(2)
        print(f"{loop.time():6.2f}  {guest:<8}{dish:<6} waited {waited:.2f}")


async def main():
    random.seed(2024)
    restaurant = Restaurant(cooks=2, tables=3)
    menu = {"soup": 1.5, "pasta": 3, "steak": 4.25}
    tasks = []
    for n in range(8):
        dish = random.choice(list(menu))
        tasks.append(asyncio.create_task(restaurant.serve(f"guest{n}", dish, menu[dish])))
        await asyncio.sleep(round(random.expovariate(1.0), 2))
    await asyncio.gather(*tasks)
    print(sum(restaurant.served.values()), sorted(restaurant.served.items()))
    print(f"mean wait {sum(restaurant.waits) / len(restaurant.waits):.3f}, max {max(restaurant.waits):.2f}")


asyncio.run(main())
