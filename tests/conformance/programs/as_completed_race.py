import asyncio


async def fetch(server, delay):
    await asyncio.sleep(delay)
    if server.startswith("bad"):
        raise ConnectionError(server)
    return f"{server} answered after {delay}"


async def first_good(*coros):
    errors = []
    tasks = [asyncio.ensure_future(c) for c in coros]
    for next_done in asyncio.as_completed(tasks):
        try:
            result = await next_done
        except ConnectionError as e:
            errors.append(e)
        else:
            for t in tasks:
                t.cancel()
            return result, [str(e) for e in errors]
    raise ExceptionGroup("all failed", errors)


async def main():
    loop = asyncio.get_running_loop()
    delays = {"eu": 0.7, "us": 0.3, "asia": 0.5}
    for coro in asyncio.as_completed([fetch(s, d) for s, d in delays.items()]):
        print(f"{loop.time():.1f}", await coro)
    print(await first_good(fetch("bad1", 0.1), fetch("slow", 0.9), fetch("fast", 0.2)))
    try:
        await first_good(fetch("bad1", 0.1), fetch("bad2", 0.2))
    except ExceptionGroup as eg:
        print(eg, [str(e) for e in eg.exceptions])
    try:
        for coro in asyncio.as_completed([fetch("x", 1), fetch("y", 3)], timeout=2):
            print(await coro)
    except asyncio.TimeoutError:
        print("timeout at", f"{loop.time():.1f}")
    tasks = {asyncio.create_task(fetch(s, d), name=s): s for s, d in delays.items()}
    pending = set(tasks)
    while pending:
        done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
        print(sorted(t.get_name() for t in done), len(pending))
    tasks = [asyncio.create_task(fetch(*a)) for a in (("a", 1), ("bad", 0.5), ("c", 2))]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    print([type(t.exception()).__name__ for t in done], len(pending))


asyncio.run(main())
