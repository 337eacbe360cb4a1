# wait_for: results, timeouts, tasks that do not give in, cancellation from outside.
import asyncio


async def work(seconds, result="done"):
    await asyncio.sleep(seconds)
    return result


async def slow_cleanup():
    try:
        await asyncio.sleep(10)
    finally:
        await asyncio.sleep(2)


async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        return "anyway"


async def fails_at_cancel():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        raise ValueError("while being cancelled")


async def attempt(name, awaitable):
    loop = asyncio.get_running_loop()
    begin = loop.time()
    try:
        outcome = await awaitable
    except BaseException as error:
        outcome = f"{error!r} cause={error.__cause__!r}"
    print(f"{name}: {outcome} after {loop.time() - begin:.1f}")


async def main():
    loop = asyncio.get_running_loop()
    await attempt("in time", asyncio.wait_for(work(1), 2))
    await attempt("too late", asyncio.wait_for(work(3), 2))
    await attempt("exactly", asyncio.wait_for(work(2), 2))
    await attempt("no limit", asyncio.wait_for(work(1), None))
    await attempt("zero", asyncio.wait_for(work(1), 0))
    await attempt("negative", asyncio.wait_for(work(1), -1))
    await attempt("cleanup", asyncio.wait_for(slow_cleanup(), 1))
    await attempt("stubborn", asyncio.wait_for(stubborn(), 1))
    await attempt("fails at cancel", asyncio.wait_for(fails_at_cancel(), 1))
    task = asyncio.create_task(work(5))
    await attempt("task", asyncio.wait_for(task, 1))
    print(task.cancelled())
    task = asyncio.create_task(work(5))
    await attempt("shielded", asyncio.wait_for(asyncio.shield(task), 1))
    print(task.cancelled(), await task)
    done = loop.create_future()
    done.set_result("there")
    await attempt("finished, zero", asyncio.wait_for(done, 0))
    await attempt("finished", asyncio.wait_for(done, 1))
    never = loop.create_future()
    await attempt("future", asyncio.wait_for(never, 1))
    print(never)
    waiting = asyncio.create_task(asyncio.wait_for(slow_cleanup(), 5))
    loop.call_later(1, waiting.cancel, "outside")
    await attempt("cancelled outside", waiting)
    waiting = asyncio.create_task(asyncio.wait_for(stubborn(), 5))
    loop.call_later(1, waiting.cancel)
    await attempt("cancelled outside, stubborn", waiting)
    await attempt("nested", asyncio.wait_for(asyncio.wait_for(work(10), 3), 2))
    await attempt("nested the other way", asyncio.wait_for(asyncio.wait_for(work(10), 1), 2))
    await attempt("of gather", asyncio.wait_for(asyncio.gather(work(1), work(5)), 2))

    async def instant():
        return "instant"

    race = asyncio.create_task(asyncio.wait_for(instant(), 5))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    race.cancel()
    await attempt("cancelled when done", race)
    event = asyncio.Event()
    for i in range(3):
        try:
            await asyncio.wait_for(event.wait(), 0.5)
        except asyncio.TimeoutError:
            print("retry", i, loop.time(), event)


asyncio.run(main())
