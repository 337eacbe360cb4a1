# wait: conditions, timeouts, what done and pending hold.
import asyncio


async def work(name, seconds, error=None):
    await asyncio.sleep(seconds)
    if error:
        raise error
    return name


def names(tasks):
    return sorted(t.get_name() for t in tasks)


async def main():
    loop = asyncio.get_running_loop()

    def make(*specs):
        return [asyncio.create_task(work(name, seconds, *rest), name=name) for name, seconds, *rest in specs]

    for condition in (asyncio.ALL_COMPLETED, asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION):
        for timeout in (None, 1.5, 0):
            tasks = make(("a", 1), ("b", 2, ValueError("b")), ("c", 3))
            begin = loop.time()
            done, pending = await asyncio.wait(tasks, timeout=timeout, return_when=condition)
            print(condition, timeout, names(done), names(pending), loop.time() - begin)
            for t in tasks:
                t.cancel()
            await asyncio.wait(tasks)
            for t in tasks:
                if not t.cancelled():
                    t.exception()
    tasks = make(("a", 1), ("b", 1), ("c", 1))
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print("same time:", names(done), names(pending))
    tasks = make(("a", 1), ("b", 5))
    loop.call_later(0.5, tasks[0].cancel)
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION, timeout=2)
    print("cancelled is no exception:", names(done), names(pending))
    tasks = make(("x", 2))
    waiter = asyncio.create_task(asyncio.wait(tasks))
    await asyncio.sleep(1)
    waiter.cancel()
    try:
        await waiter
    except asyncio.CancelledError:
        print("the waiting is cancelled, not the task:", tasks[0].cancelled())
    done, pending = await asyncio.wait(set(tasks))
    print([t.result() for t in done], pending)
    done, pending = await asyncio.wait(t for t in tasks) if False else (set(), set())
    for wrong in ([], tasks[0], work("n", 1), [work("m", 1)], 5):
        try:
            await asyncio.wait(wrong)
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)
        if asyncio.iscoroutine(wrong):
            wrong.close()
        elif isinstance(wrong, list) and wrong:
            wrong[0].close()
    try:
        await asyncio.wait(tasks, return_when="SOON")
    except ValueError as error:
        print(error)
    pending = set(make(("one", 1), ("two", 2), ("three", 3)))
    while pending:
        done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
        print(loop.time(), [t.result() for t in done], len(pending))


asyncio.run(main())
