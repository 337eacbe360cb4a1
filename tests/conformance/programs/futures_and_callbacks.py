import asyncio
import functools


def report(label, future):
    if future.cancelled():
        print(label, "cancelled")
    elif future.exception():
        print(label, "failed:", repr(future.exception()))
    else:
        print(label, "result:", future.result())


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    print(future.done(), future.cancelled())
    future.add_done_callback(functools.partial(report, "first"))
    future.add_done_callback(lambda f: print("second", f.result()))
    remove = lambda f: print("never")
    future.add_done_callback(remove)
    print("removed", future.remove_done_callback(remove))
    loop.call_later(0.5, future.set_result, {"answer": 42})
    print(await future, loop.time())
    for action in (lambda f: f.set_result(1), lambda f: f.set_exception(ValueError("v")), lambda f: f.cancel()):
        f = loop.create_future()
        f.add_done_callback(functools.partial(report, "action"))
        loop.call_soon(action, f)
        try:
            print("awaited", await f)
        except ValueError as e:
            print("awaited error", e)
        except asyncio.CancelledError:
            print("awaited cancel")
        try:
            f.set_result(2)
        except asyncio.InvalidStateError as e:
            print("caught", type(e).__name__)
    f = loop.create_future()
    for ask in (f.result, f.exception):
        try:
            ask()
        except asyncio.InvalidStateError as e:
            print(type(e).__name__)
    handle = loop.call_later(0.1, print, "should not print")
    handle.cancel()
    print(handle.cancelled())
    order = []
    loop.call_later(0.2, order.append, "later 0.2")
    loop.call_at(loop.time() + 0.1, order.append, "at 0.1")
    loop.call_soon(order.append, "soon")
    await asyncio.sleep(0.3)
    print(order)
    try:
        f.set_exception(StopIteration())
    except TypeError as e:
        print(e)
    f.set_exception(KeyError)
    print(repr(f.exception()))


asyncio.run(main())
