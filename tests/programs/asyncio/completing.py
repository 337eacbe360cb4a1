# as_completed: order, failures, timeouts, leaving early.
import asyncio


async def work(name, seconds, error=None):
    await asyncio.sleep(seconds)
    if error:
        raise error
    return name


def make(*specs):
    return [asyncio.create_task(work(*spec), name=spec[0]) for spec in specs]


async def main():
    loop = asyncio.get_running_loop()
    for each in asyncio.as_completed(make(("a", 3), ("b", 1), ("c", 2))):
        print(await each, loop.time())
    for each in asyncio.as_completed(make(("a", 2, ValueError("a")), ("b", 1), ("c", 3))):
        try:
            print(await each)
        except ValueError as error:
            print(repr(error))
    tasks = make(("a", 1), ("b", 5), ("c", 6))
    for each in asyncio.as_completed(tasks, timeout=2):
        try:
            print(await each)
        except TimeoutError as error:
            print(repr(error), loop.time())
    print([t.done() for t in tasks])
    tasks = make(("a", 1), ("b", 2))
    iterator = asyncio.as_completed(tasks)
    first = next(iterator)
    print(asyncio.iscoroutine(first), await first)
    rest = list(iterator)
    print(len(rest), [await each for each in rest])
    tasks = make(("a", 1), ("b", 2), ("c", 3))
    results = list(asyncio.as_completed(tasks))
    print(await asyncio.gather(*results))
    tasks = make(("a", 5), ("b", 1))
    loop.call_later(0.5, tasks[0].cancel)
    for each in asyncio.as_completed(tasks):
        try:
            print(await each)
        except asyncio.CancelledError:
            print("cancelled")
    try:
        for each in asyncio.as_completed(tasks[0]):
            pass
    except TypeError as error:
        print(error)
    print(list(asyncio.as_completed([])))


asyncio.run(main())
