# TaskGroup: results, failures of children and of the body, cancellation, nesting, misuse.
import asyncio


def show(error, depth=0):
    if isinstance(error, BaseExceptionGroup):
        print("  " * depth + f"{type(error).__name__}: {error}")
        for each in error.exceptions:
            show(each, depth + 1)
    else:
        print("  " * depth + repr(error))


async def work(name, seconds, error=None):
    loop = asyncio.get_running_loop()
    try:
        await asyncio.sleep(seconds)
    except asyncio.CancelledError:
        print(name, "cancelled at", loop.time())
        raise
    print(name, "ends at", loop.time())
    if error:
        raise error
    return name


async def attempt(title, coroutine):
    print("-", title)
    try:
        print("result", await coroutine)
    except BaseException as error:
        show(error)
    print("cancelling", asyncio.current_task().cancelling(), asyncio.get_running_loop().time())


async def fine():
    async with asyncio.TaskGroup() as group:
        a = group.create_task(work("a", 1), name="first")
        b = group.create_task(work("b", 2))
        print(group, a.get_name(), b.get_name())
    print(group)
    return a.result(), b.result()


async def one_fails():
    async with asyncio.TaskGroup() as group:
        group.create_task(work("a", 1, ValueError("a")))
        group.create_task(work("b", 2))
        try:
            await asyncio.sleep(5)
        finally:
            print("body left", group, asyncio.current_task().cancelling())


async def several_fail():
    async with asyncio.TaskGroup() as group:
        group.create_task(work("a", 1, ValueError("a")))
        group.create_task(work("b", 1, KeyError("b")))
        group.create_task(work("c", 2, OSError("c")))


async def fails_while_cleaning(name):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        raise RuntimeError(name)


async def cleanup_fails():
    async with asyncio.TaskGroup() as group:
        group.create_task(work("a", 1, ValueError("a")))
        group.create_task(fails_while_cleaning("x"))
        group.create_task(fails_while_cleaning("y"))


async def body_fails():
    async with asyncio.TaskGroup() as group:
        group.create_task(work("a", 1))
        await asyncio.sleep(0.5)
        raise LookupError("body")


async def body_and_child_fail():
    async with asyncio.TaskGroup() as group:
        group.create_task(fails_while_cleaning("child"))
        await asyncio.sleep(0.5)
        raise LookupError("body")


async def nested():
    async with asyncio.TaskGroup() as outer:
        outer.create_task(work("outer child", 5))
        async with asyncio.TaskGroup() as inner:
            inner.create_task(work("inner child", 1, ValueError("inner")))
            inner.create_task(work("inner other", 3))


async def caught_inside():
    async with asyncio.TaskGroup() as outer:
        outer.create_task(work("outer child", 2))
        try:
            async with asyncio.TaskGroup() as inner:
                inner.create_task(work("inner child", 1, ValueError("inner")))
        except ExceptionGroup as error:
            show(error)
        print("goes on")
    return "fine"


async def child_cancelled():
    async with asyncio.TaskGroup() as group:
        a = group.create_task(work("a", 5))
        group.create_task(work("b", 2))
        await asyncio.sleep(1)
        a.cancel()
    return a.cancelled()


async def spawns_in_children():
    async with asyncio.TaskGroup() as group:
        async def grow(depth):
            await asyncio.sleep(1)
            print("depth", depth)
            if depth < 3:
                group.create_task(grow(depth + 1))

        group.create_task(grow(0))


async def cancelled_from_outside(where):
    async def body():
        async with asyncio.TaskGroup() as group:
            group.create_task(work("child", 5))
            if where == "body":
                await asyncio.sleep(10)

    task = asyncio.create_task(body())
    await asyncio.sleep(1)
    task.cancel("outside")
    await task


async def misuse():
    group = asyncio.TaskGroup()
    coroutine = work("x", 1)
    try:
        group.create_task(coroutine)
    except RuntimeError as error:
        print(error)
    async with group:
        pass
    try:
        group.create_task(coroutine)
    except RuntimeError as error:
        print(error)
    try:
        async with group:
            pass
    except RuntimeError as error:
        print(error)
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work("a", 0, ValueError("a")))
            try:
                await asyncio.sleep(1)
            finally:
                try:
                    group.create_task(coroutine)
                except RuntimeError as error:
                    print(error)
    except ExceptionGroup as error:
        show(error)
    coroutine.close()


async def base_error():
    async with asyncio.TaskGroup() as group:
        group.create_task(work("a", 3))
        raise SystemExit(3)


async def with_timeout():
    async with asyncio.timeout(1):
        async with asyncio.TaskGroup() as group:
            group.create_task(work("a", 5))
            group.create_task(work("b", 0.5))


async def main():
    await attempt("fine", fine())
    await attempt("one fails", one_fails())
    await attempt("several fail", several_fail())
    await attempt("cleanup fails", cleanup_fails())
    await attempt("body fails", body_fails())
    await attempt("body and child fail", body_and_child_fail())
    await attempt("nested", nested())
    await attempt("caught inside", caught_inside())
    await attempt("child cancelled", child_cancelled())
    await attempt("spawns in children", spawns_in_children())
    await attempt("cancelled in the body", cancelled_from_outside("body"))
    await attempt("cancelled at the end", cancelled_from_outside("end"))
    await attempt("misuse", misuse())
    await attempt("base error", base_error())
    await attempt("timeout around", with_timeout())


asyncio.run(main())
