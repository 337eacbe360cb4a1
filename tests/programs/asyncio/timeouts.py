# timeout and timeout_at: states, nesting, rescheduling, bodies that swallow or raise.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    begin = loop.time()

    def now():
        return round(loop.time() - begin, 3)

    async with asyncio.timeout(2) as limit:
        await asyncio.sleep(1)
    print("in time", limit, limit.expired(), limit.when() - begin)

    try:
        async with asyncio.timeout(1) as limit:
            await asyncio.sleep(5)
    except TimeoutError as error:
        print("late", now(), limit, limit.expired(), repr(error), repr(error.__cause__), repr(error.__context__), error.__suppress_context__)
    print(asyncio.current_task().cancelling())

    async with asyncio.timeout(None) as limit:
        print(limit, limit.when())
        limit.reschedule(loop.time() + 5)
        print(limit.when() - loop.time())
        await asyncio.sleep(1)
        limit.reschedule(None)
        await asyncio.sleep(10)
    print("never", now(), limit)

    try:
        async with asyncio.timeout(1) as limit:
            limit.reschedule(loop.time() + 3)
            await asyncio.sleep(10)
    except TimeoutError:
        print("rescheduled", now())

    for delay in (0, -1):
        try:
            async with asyncio.timeout(delay):
                print("body runs")
                await asyncio.sleep(0)
                print("and goes on")
                await asyncio.sleep(1)
                print("never")
        except TimeoutError:
            print("past", delay, now())
    async with asyncio.timeout(0) as limit:
        pass
    print("empty body", limit, limit.expired())

    async with asyncio.timeout(1) as limit:
        try:
            await asyncio.sleep(5)
        except asyncio.CancelledError:
            print("swallowed", limit)
    print(limit, limit.expired(), asyncio.current_task().cancelling())

    try:
        async with asyncio.timeout(1) as limit:
            try:
                await asyncio.sleep(5)
            except asyncio.CancelledError:
                raise KeyError("other") from None
    except KeyError as error:
        print(repr(error), limit)

    try:
        async with asyncio.timeout(3) as outer:
            try:
                async with asyncio.timeout(1) as inner:
                    await asyncio.sleep(10)
            except TimeoutError:
                print("inner", now(), inner, outer)
            await asyncio.sleep(10)
    except TimeoutError:
        print("outer", now(), inner, outer)

    try:
        async with asyncio.timeout(1) as outer:
            async with asyncio.timeout(3) as inner:
                await asyncio.sleep(10)
    except TimeoutError:
        print("outer first", now(), inner, outer, inner.expired(), outer.expired())

    try:
        async with asyncio.timeout(1) as outer:
            async with asyncio.timeout(1) as inner:
                await asyncio.sleep(10)
    except TimeoutError:
        print("both", now(), inner, outer)

    async with asyncio.timeout_at(loop.time() + 1) as limit:
        pass
    print(limit)
    try:
        limit.reschedule(5)
    except RuntimeError as error:
        print(error)
    fresh = asyncio.timeout(5)
    print(fresh, fresh.expired())

    async def cancelled_outside():
        async with asyncio.timeout(5) as limit:
            try:
                await asyncio.sleep(10)
            finally:
                print(limit)

    task = asyncio.create_task(cancelled_outside())
    await asyncio.sleep(1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled from outside", task.cancelled())

    async def both():
        try:
            async with asyncio.timeout(1):
                await asyncio.sleep(10)
        except TimeoutError:
            print("timeout wins")
        except asyncio.CancelledError:
            print("cancellation wins", asyncio.current_task().cancelling())

    task = asyncio.create_task(both())
    await asyncio.sleep(0)
    loop.call_later(1, task.cancel)
    await task


asyncio.run(main())
