# shield: what is cancelled and what goes on.
import asyncio


async def work(seconds, error=None):
    try:
        await asyncio.sleep(seconds)
    except asyncio.CancelledError:
        print("work cancelled at", asyncio.get_running_loop().time())
        raise
    print("work ends at", asyncio.get_running_loop().time())
    if error:
        raise error
    return "worked"


async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.shield(work(1)))
    inner = asyncio.create_task(work(3))

    async def guarded():
        try:
            return await asyncio.shield(inner)
        except asyncio.CancelledError:
            print("guarded cancelled at", loop.time())
            raise

    outer = asyncio.create_task(guarded())
    await asyncio.sleep(1)
    outer.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print(outer.cancelled(), inner.done())
    print(await inner)

    inner = asyncio.create_task(work(3))
    shield = asyncio.shield(inner)
    loop.call_later(1, inner.cancel)
    try:
        await shield
    except asyncio.CancelledError:
        print("inner was cancelled", shield.cancelled(), inner.cancelled())
    shield = asyncio.shield(work(1, ValueError("inside")))
    try:
        await shield
    except ValueError as error:
        print(repr(error), shield)
    done = loop.create_future()
    done.set_result(5)
    print(asyncio.shield(done) is done)
    print(await asyncio.gather(asyncio.shield(work(1)), asyncio.shield(work(2))))
    inner = asyncio.create_task(work(2))
    try:
        await asyncio.wait_for(asyncio.shield(inner), 1)
    except TimeoutError:
        print("timeout at", loop.time(), inner.done())
    print(await inner)
    inner = asyncio.create_task(work(2, KeyError("unseen")))
    shield = asyncio.shield(inner)
    shield.cancel()
    await asyncio.sleep(3)
    print(repr(inner.exception()))
    try:
        asyncio.shield(5)
    except TypeError as error:
        print(error)


asyncio.run(main())
