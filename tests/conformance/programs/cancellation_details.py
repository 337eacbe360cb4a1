import asyncio


async def child(name, seconds):
    try:
        print(name, "starts")
        await asyncio.sleep(seconds)
        print(name, "ends")
        return name
    except asyncio.CancelledError as e:
        print(name, "cancelled", e.args)
        raise
    finally:
        print(name, "finally")


async def ignores():
    for _ in range(3):
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            print("ignored; cancelling =", asyncio.current_task().cancelling())
            asyncio.current_task().uncancel()
    return "survived"


async def main():
    t = asyncio.create_task(child("A", 1))
    await asyncio.sleep(0)
    print(t.cancel("why"), t.cancelled(), t.done())
    try:
        await t
    except asyncio.CancelledError as e:
        print("main sees", e.args)
    print(t.cancelled(), t.cancel())

    t = asyncio.create_task(child("never", 1))
    t.cancel()
    print(await asyncio.gather(t, return_exceptions=True))

    t = asyncio.create_task(ignores())
    await asyncio.sleep(0.5)
    t.cancel()
    await asyncio.sleep(0.1)
    t.cancel()
    print(await t)

    group = asyncio.gather(child("g1", 1), child("g2", 2))
    await asyncio.sleep(0.5)
    group.cancel()
    try:
        await group
    except asyncio.CancelledError:
        print("gather cancelled", group.cancelled())

    async def outer():
        inner = asyncio.create_task(child("inner", 0.5))
        try:
            await asyncio.shield(inner)
        except asyncio.CancelledError:
            print("outer cancelled, inner done:", inner.done())
            await inner
            raise
    t = asyncio.create_task(outer())
    await asyncio.sleep(0.1)
    t.cancel()
    await asyncio.wait([t])
    print(t.cancelled(), t)
    try:
        t.result()
    except asyncio.CancelledError as e:
        print("result raises", repr(e))


asyncio.run(main())
