import asyncio


async def work(seconds, result="done"):
    try:
        await asyncio.sleep(seconds)
        return result
    except asyncio.CancelledError:
        print(f"work({seconds}) cancelled at {asyncio.get_running_loop().time():.2f}")
        raise


async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        await asyncio.sleep(0.5)
        print("stubborn cleaned up")
        return "too late"


async def main():
    loop = asyncio.get_running_loop()
    try:
        print(await asyncio.wait_for(work(1), timeout=2))
        print(await asyncio.wait_for(work(3), timeout=1))
    except asyncio.TimeoutError as e:
        print("timeout", repr(e), f"{loop.time():.2f}")
    try:
        async with asyncio.timeout(0.5) as cm:
            await work(5)
    except TimeoutError:
        print("timeout()", cm.expired(), f"{loop.time():.2f}")
    async with asyncio.timeout(None) as cm:
        print("when:", cm.when())
        cm.reschedule(loop.time() + 1)
        await asyncio.sleep(0.5)
        print("expired:", cm.expired())
    try:
        async with asyncio.timeout_at(loop.time() + 0.1):
            try:
                await asyncio.sleep(1)
            except asyncio.CancelledError:
                print("inner sees CancelledError, cancelling =", asyncio.current_task().cancelling())
                raise
    except TimeoutError as e:
        print("outer sees", type(e).__name__, type(e.__cause__).__name__)
    try:
        print(await asyncio.wait_for(stubborn(), 0.2))
    except asyncio.TimeoutError:
        print("stubborn timed out")
    done, pending = await asyncio.wait([asyncio.create_task(work(n)) for n in (0.1, 0.2, 5)], timeout=1)
    print(len(done), len(pending))
    for task in pending:
        task.cancel()
    task = asyncio.create_task(work(0.3, "shielded"))
    try:
        await asyncio.wait_for(asyncio.shield(task), 0.1)
    except asyncio.TimeoutError:
        print("shield kept it:", task.cancelled(), await task)
    print(f"{loop.time():.2f}")


asyncio.run(main())
