# Counting requests, messages, uncancel, cancellation of oneself and at the very end.
import asyncio


async def waits(seconds=10):
    try:
        await asyncio.sleep(seconds)
    except asyncio.CancelledError as error:
        print("got", repr(error), error.args, asyncio.current_task().cancelling())
        raise


async def twice():
    for attempt in range(2):
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError as error:
            print("attempt", attempt, error, asyncio.current_task().cancelling(), asyncio.current_task().uncancel())
    return "survived"


async def cancels_itself(await_again):
    asyncio.current_task().cancel("myself")
    print("still here")
    if await_again:
        await asyncio.sleep(1)
        print("never")
    return "returned"


async def raises_instead():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        raise ValueError("instead") from None


async def outcome(task):
    try:
        print("result", await task)
    except asyncio.CancelledError as error:
        print("cancelled", error.args, task.cancelled(), task.cancelling())
    except Exception as error:
        print("failed", repr(error), task.cancelled(), task.cancelling())


async def main():
    t = asyncio.create_task(waits())
    await asyncio.sleep(1)
    print(t.cancel("please"), t.cancel("now"), t.cancelling(), t.cancelled(), t.done())
    await outcome(t)
    print(t.cancel(), t.cancelling())

    t = asyncio.create_task(twice())
    await asyncio.sleep(0)
    t.cancel("one")
    await asyncio.sleep(0)
    t.cancel("two")
    await outcome(t)

    await outcome(asyncio.create_task(cancels_itself(True)))
    await outcome(asyncio.create_task(cancels_itself(False)))

    t = asyncio.create_task(raises_instead())
    await asyncio.sleep(0)
    t.cancel()
    await outcome(t)

    inner = asyncio.create_task(waits())

    async def middle():
        await inner

    outer = asyncio.create_task(middle())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    outer.cancel("deep")
    await asyncio.sleep(0)
    print(inner.done(), outer.done())
    await asyncio.sleep(0)
    print(inner.cancelled(), outer.cancelled())
    try:
        inner.result()
    except asyncio.CancelledError as error:
        print("result:", repr(error))
    try:
        inner.exception()
    except asyncio.CancelledError as error:
        print("exception:", repr(error))

    t = asyncio.create_task(waits())
    await asyncio.sleep(0)
    t.cancel()
    t.uncancel()
    print(t.cancelling())
    await outcome(t)

    async def awaits_cancelled(future):
        await future

    future = asyncio.get_running_loop().create_future()
    t = asyncio.create_task(awaits_cancelled(future))
    await asyncio.sleep(0)
    future.cancel("gone")
    await outcome(t)
    try:
        await asyncio.current_task()
    except RuntimeError as error:
        print(str(error).split(":")[0])


asyncio.run(main())
