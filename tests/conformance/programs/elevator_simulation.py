import asyncio
from collections import deque
from enum import Enum


class Direction(Enum):
    UP = 1
    DOWN = -1
    IDLE = 0


class Elevator:
    def __init__(self, floors):
        self.floors = floors
        self.floor = 0
        self.direction = Direction.IDLE
        self.stops = deque()
        self.moved = asyncio.Condition()
        self.distance = 0

    def call(self, floor):
        if not 0 <= floor < self.floors:
            raise ValueError(f"no floor {floor}")
        if floor not in self.stops:
            self.stops.append(floor)

    async def run(self):
        while True:
            if not self.stops:
                self.direction = Direction.IDLE
                async with self.moved:
                    await self.moved.wait_for(lambda: self.stops)
                continue
            target = self.stops[0]
            if target == self.floor:
                self.stops.popleft()
                print(f"{asyncio.get_running_loop().time():4.1f} doors open on {self.floor}")
                await asyncio.sleep(1)
                async with self.moved:
                    self.moved.notify_all()
                continue
            self.direction = Direction.UP if target > self.floor else Direction.DOWN
            await asyncio.sleep(0.5)
            self.floor += self.direction.value
            self.distance += 1
            async with self.moved:
                self.moved.notify_all()


async def passenger(name, elevator, start, target, delay):
    await asyncio.sleep(delay)
    async with elevator.moved:
        elevator.call(start)
        elevator.moved.notify_all()
        await elevator.moved.wait_for(lambda: elevator.floor == start)
        print(f"{asyncio.get_running_loop().time():4.1f} {name} enters on {start}, going {elevator.direction.name}")
        elevator.call(target)
        elevator.moved.notify_all()
        await elevator.moved.wait_for(lambda: elevator.floor == target)
    print(f"{asyncio.get_running_loop().time():4.1f} {name} leaves on {target}")
    return name


async def main():
    elevator = Elevator(6)
    motor = asyncio.create_task(elevator.run())
    people = [("ann", 0, 4, 0), ("bob", 3, 1, 0.7), ("cid", 5, 0, 2)]
    names = await asyncio.gather(*(passenger(n, elevator, s, t, d) for n, s, t, d in people))
    motor.cancel()
    print(names, elevator.distance, motor.cancelling())
    try:
        elevator.call(9)
    except ValueError as e:
        print(e)


asyncio.run(main())
