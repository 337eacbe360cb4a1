import asyncio
import inspect


class EventBus:
    def __init__(self):
        self.handlers = {}

    def on(self, event, *, priority=0):
        def register(func):
            self.handlers.setdefault(event, []).append((priority, func))
            self.handlers[event].sort(key=lambda pair: -pair[0])
            return func
        return register

    async def emit(self, event, **payload):
        results = []
        for _, handler in self.handlers.get(event, []):
            result = handler(**payload)
            if inspect.isawaitable(result):
                result = await result
            results.append(result)
        return results


bus = EventBus()


@bus.on("order", priority=1)
def log_order(order_id, amount):
    print(f"log: order {order_id} for {amount:,.2f}")
    return "logged"


@bus.on("order", priority=5)
async def check_stock(order_id, amount):
    await asyncio.sleep(0.2)
    print(f"stock checked for {order_id}")
    return "in stock"


@bus.on("order")
async def send_mail(order_id, amount, *, to="customer"):
    await asyncio.sleep(0.1)
    print(f"mail to {to}")
    if amount > 1000:
        await bus.emit("big", order_id=order_id)
    return "sent"


bus.on("big")(lambda order_id: print("BIG order", order_id))


async def main():
    print(await bus.emit("order", order_id=7, amount=1234.5))
    print(await bus.emit("nothing"))
    try:
        await bus.emit("order", order_id=8)
    except TypeError as e:
        print("TypeError:", e)
    print([h.__name__ for _, h in bus.handlers["order"]], inspect.iscoroutinefunction(send_mail))
    print(asyncio.get_running_loop().time())


asyncio.run(main())
