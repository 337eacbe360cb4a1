import asyncio


class InsufficientFunds(Exception):
    def __init__(self, account, needed):
        self.account, self.needed = account, needed
        super().__init__(f"{account.owner} has {account.balance}, needs {needed}")


class Account:
    _next = 1

    def __init__(self, owner, balance=0):
        self.id, Account._next = Account._next, Account._next + 1
        self.owner, self.balance = owner, balance
        self.lock = asyncio.Lock()

    def __repr__(self):
        return f"<{self.owner}: {self.balance}>"


async def unsafe_withdraw(account, amount):
    balance = account.balance
    await asyncio.sleep(0.01)
    account.balance = balance - amount


async def transfer(source, target, amount):
    first, second = sorted((source, target), key=lambda a: a.id)
    async with first.lock, second.lock:
        await asyncio.sleep(0.05)
        if source.balance < amount:
            raise InsufficientFunds(source, amount)
        source.balance -= amount
        target.balance += amount
        print(f"{source.owner} -> {target.owner}: {amount}")


async def main():
    racy = Account("racy", 100)
    await asyncio.gather(*(unsafe_withdraw(racy, 10) for _ in range(5)))
    print("lost updates:", racy)
    a, b, c = Account("Ann", 100), Account("Bob", 50), Account("Cid")
    results = await asyncio.gather(
        transfer(a, b, 30), transfer(b, a, 70), transfer(c, a, 5), transfer(a, c, 20), transfer(b, c, 500),
        return_exceptions=True)
    for r in results:
        print("ok" if r is None else f"{type(r).__name__}: {r}")
    print(a, b, c, "total", sum(x.balance for x in (a, b, c)))
    print(f"{asyncio.get_running_loop().time():.2f}")


asyncio.run(main())
