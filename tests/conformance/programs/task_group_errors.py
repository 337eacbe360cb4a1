import asyncio


async def ok(n):
    await asyncio.sleep(n)
    print(f"ok {n}")
    return n


async def bad(n, error):
    await asyncio.sleep(n)
    raise error


async def cleans_up():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("cancelled, cleaning")
        raise RuntimeError("during cleanup")
    finally:
        print("finally")


async def main():
    async with asyncio.TaskGroup() as tg:
        tasks = [tg.create_task(ok(n / 10)) for n in (3, 1, 2)]
    print([t.result() for t in tasks])

    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(ok(0.1))
            tg.create_task(bad(0.2, ValueError("first")))
            tg.create_task(bad(0.2, TypeError("second")))
            tg.create_task(cleans_up(), name="cleaner")
            await asyncio.sleep(5)
    except* ValueError as eg:
        print("values:", [str(e) for e in eg.exceptions])
    except* (TypeError, RuntimeError) as eg:
        print("others:", eg.message, [repr(e) for e in eg.exceptions])

    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(bad(0.1, KeyError("k")))
            raise OSError("body")
    except ExceptionGroup as eg:
        print(repr(eg))
        matched, rest = eg.split(KeyError)
        print(matched, rest)

    async def parent():
        async with asyncio.TaskGroup() as outer:
            async with asyncio.TaskGroup() as inner:
                inner.create_task(bad(0.1, ZeroDivisionError()))
                outer.create_task(ok(1))
    try:
        await parent()
    except* ZeroDivisionError as eg:
        print(eg, eg.exceptions)
    task = asyncio.create_task(parent())
    await asyncio.sleep(0.05)
    task.cancel("stop it")
    try:
        await task
    except asyncio.CancelledError as e:
        print("cancelled from outside", e.args)
    print(f"{asyncio.get_running_loop().time():.2f}")


asyncio.run(main())
