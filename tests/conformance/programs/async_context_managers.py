import asyncio
from contextlib import AsyncExitStack, asynccontextmanager, suppress


class Connection:
    def __init__(self, name):
        self.name = name

    async def __aenter__(self):
        await asyncio.sleep(0.1)
        print(f"open {self.name}")
        return self

    async def __aexit__(self, exc_type, exc, tb):
        await asyncio.sleep(0.1)
        print(f"close {self.name} ({exc_type.__name__ if exc_type else None})")
        return isinstance(exc, KeyError)

    async def query(self, text):
        await asyncio.sleep(0.05)
        if "bad" in text:
            raise KeyError(text)
        return f"{self.name}: {text}"


@asynccontextmanager
async def transaction(conn):
    print("begin")
    try:
        yield conn
    except Exception as e:
        print("rollback because of", repr(e))
        raise
    else:
        print("commit")
    finally:
        await asyncio.sleep(0.01)
        print("end")


async def main():
    async with Connection("db") as conn, transaction(conn) as tx:
        print(await tx.query("select 1"))
    async with Connection("db2") as conn:
        async with transaction(conn):
            await conn.query("bad query")
        print("not reached")
    print("after the swallowed error")
    async with AsyncExitStack() as stack:
        conns = [await stack.enter_async_context(Connection(f"c{i}")) for i in range(3)]
        stack.callback(print, "callback runs first")
        stack.push_async_callback(asyncio.sleep, 0.2)
        print([c.name for c in conns])
    with suppress(ZeroDivisionError):
        async with Connection("last"):
            1 / 0
    print(f"{asyncio.get_running_loop().time():.2f}")


asyncio.run(main())
