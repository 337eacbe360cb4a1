# How many passes of the loop every construct takes, counted by a callback that schedules itself again.
import asyncio

passes = 0
stopped = False


def tick():
    global passes
    passes += 1
    if not stopped:
        asyncio.get_running_loop().call_soon(tick)


async def nothing():
    return 1


async def forever():
    await asyncio.sleep(1000)


async def fails():
    raise ValueError("x")


def row(name, begin, extra=""):
    print(f"{name:58} {passes - begin}{extra}")


async def simple():
    loop = asyncio.get_running_loop()
    p = passes
    await asyncio.sleep(0)
    row("await sleep(0)", p)
    p = passes
    await nothing()
    row("await coroutine without suspension", p)
    f = loop.create_future()
    f.set_result(1)
    p = passes
    await f
    row("await finished future", p)
    p = passes
    await asyncio.create_task(nothing())
    row("create_task(no-suspension coro); await it", p)
    t = asyncio.create_task(nothing())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    p = passes
    await t
    row("await finished task", p)
    p = passes
    await asyncio.gather(nothing(), nothing())
    row("await gather(2 no-suspension coros)", p)
    p = passes
    await asyncio.gather(t)
    row("await gather(finished task)", p)
    p = passes
    await asyncio.gather()
    row("await gather() of nothing", p)
    p = passes
    await asyncio.wait([asyncio.create_task(nothing())])
    row("await wait([new task])", p)
    p = passes
    await asyncio.wait([t])
    row("await wait([finished task])", p)
    p = passes
    await asyncio.wait_for(nothing(), 1)
    row("await wait_for(no-suspension coro, 1)", p)
    p = passes
    await asyncio.wait_for(nothing(), None)
    row("await wait_for(coro, None)", p)
    ran = []

    async def noted():
        ran.append(1)

    p = passes
    try:
        await asyncio.wait_for(noted(), 0)
    except TimeoutError:
        row("await wait_for(coro, 0) -> TimeoutError", p, f" ran={bool(ran)}")
    p = passes
    await asyncio.shield(nothing())
    row("await shield(no-suspension coro)", p)
    p = passes
    for c in asyncio.as_completed([asyncio.create_task(nothing())]):
        await c
    row("as_completed of one new task", p)


async def cancellations():
    t = asyncio.create_task(forever())
    await asyncio.sleep(0)
    p = passes
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        row("task.cancel() of a sleeping task; await it", p)
    ran = []

    async def noted():
        ran.append(1)

    t = asyncio.create_task(noted())
    p = passes
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        row("cancel() before the first step; await", p, f" ran={bool(ran)}")
    g = asyncio.gather(forever())
    await asyncio.sleep(0)
    p = passes
    g.cancel()
    try:
        await g
    except asyncio.CancelledError:
        row("gather.cancel(); await it", p)

    async def gatherer():
        await asyncio.gather(forever())

    t = asyncio.create_task(gatherer())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    p = passes
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        row("cancel a task that awaits gather(sleeping child); await it", p)


async def waiters():
    """From the step that wakes to the step that was woken."""
    loop = asyncio.get_running_loop()
    woken = []

    async def waits(awaitable_of):
        await awaitable_of()
        woken.append(passes)

    async def measure(name, awaitable_of, wake):
        woken.clear()
        t = asyncio.create_task(waits(awaitable_of))
        for _ in range(3):
            await asyncio.sleep(0)
        p = passes
        wake()
        await t
        print(f"{name:58} {woken[0] - p}")

    f = loop.create_future()

    async def wait_future():
        await f

    await measure("future.set_result -> waiter's step", wait_future, lambda: f.set_result(1))
    e = asyncio.Event()
    await measure("Event.set -> waiter's step", e.wait, e.set)
    lock = asyncio.Lock()
    await lock.acquire()
    await measure("Lock.release -> next owner's step", lock.acquire, lock.release)
    s = asyncio.Semaphore(0)
    await measure("Semaphore.release -> next step", s.acquire, s.release)
    q = asyncio.Queue(1)
    await measure("Queue.put -> getter's step", q.get, lambda: q.put_nowait(1))
    q.put_nowait(1)
    await measure("Queue.get -> putter's step", lambda: q.put(2), q.get_nowait)
    c = asyncio.Condition()

    async def wait_condition():
        async with c:
            await c.wait()

    def notify():
        loop.create_task(notifier())

    async def notifier():
        pass

    woken.clear()
    t = asyncio.create_task(waits(wait_condition))
    for _ in range(3):
        await asyncio.sleep(0)
    async with c:
        p = passes
        c.notify()
    await t
    print(f"{'Condition.notify (then release) -> step':58} {woken[0] - p}")

    async def meet(barrier):
        await barrier.wait()

    b = asyncio.Barrier(2)
    p = passes
    await asyncio.gather(b.wait(), b.wait())
    row("gather(two Barrier(2).wait)", p)


async def callbacks():
    loop = asyncio.get_running_loop()
    at = []
    f = loop.create_future()
    f.set_result(1)
    p = passes
    f.add_done_callback(lambda _: at.append(passes))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(f"{'add_done_callback on a finished future -> callback':58} {at[0] - p}")
    at.clear()
    p = passes
    loop.call_soon(lambda: at.append(passes))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(f"{'call_soon -> callback':58} {at[0] - p}")
    at.clear()
    p = passes
    loop.call_later(0, lambda: at.append(passes))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(f"{'call_later(0) -> callback':58} {at[0] - p}")


async def groups():
    p = passes
    async with asyncio.TaskGroup() as tg:
        tg.create_task(nothing())
    row("TaskGroup with one no-suspension child, whole block", p)
    p = passes
    async with asyncio.TaskGroup():
        pass
    row("empty TaskGroup", p)
    p = passes
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fails())
            await asyncio.sleep(1000)
    except BaseExceptionGroup as error:
        row("TaskGroup: child fails at once, body sleeping", p, f" {error!r}")


async def main():
    global stopped
    asyncio.get_running_loop().call_soon(tick)
    await asyncio.sleep(0)
    await simple()
    await cancellations()
    await waiters()
    await callbacks()
    await groups()
    stopped = True


asyncio.run(main())
