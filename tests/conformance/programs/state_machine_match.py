import asyncio
from dataclasses import dataclass


@dataclass(frozen=True)
class Coin:
    value: int


@dataclass(frozen=True)
class Select:
    item: str
    quantity: int = 1


@dataclass(frozen=True)
class Refund:
    pass


class Machine:
    prices = {"cola": 150, "gum": 35}

    def __init__(self):
        self.state, self.credit = "idle", 0

    def handle(self, event):
        match (self.state, event):
            case ("idle" | "ready", Coin(value=v)) if v in (10, 50, 100):
                self.credit += v
                self.state = "ready"
                return f"credit {self.credit}"
            case (_, Coin(v)):
                return f"rejects a coin of {v}"
            case ("idle", Select() | Refund()):
                return "insert coins"
            case ("ready", Select(item, quantity)) if item not in self.prices:
                return f"no such item: {item!r}"
            case ("ready", Select(item, n)) if self.prices[item] * n <= self.credit:
                self.credit -= self.prices[item] * n
                self.state = "ready" if self.credit else "idle"
                return f"{n} x {item}, credit {self.credit}"
            case ("ready", Select(item=item)):
                return f"{item} costs {self.prices[item]}, credit {self.credit}"
            case ("ready", Refund()):
                refund, self.credit, self.state = self.credit, 0, "idle"
                return f"refund {refund}"
            case (state, {"cmd": "status", **rest}):
                return f"{state} {rest}"
            case (_, [first, *others]):
                return [self.handle(first)] + [self.handle(o) for o in others]
            case _:
                return f"unknown event {event!r}"


async def main():
    machine = Machine()
    events = asyncio.Queue()
    for e in [Select("cola"), Coin(50), Coin(3), Select("cola"), Coin(100), Select("tea"), Select("cola"), [Coin(100), Select("gum", 2), Refund()], {"cmd": "status", "x": 1}, "kick"]:
        events.put_nowait(e)
    while not events.empty():
        event = await events.get()
        await asyncio.sleep(0.1)
        print(event, "=>", machine.handle(event))


asyncio.run(main())
