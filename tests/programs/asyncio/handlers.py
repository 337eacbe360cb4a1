# Exceptions that nobody handles: what the loop's handler is told, and when.
import asyncio


def handler(loop, context):
    shown = {key: (repr(value) if key in ("exception", "message") else type(value).__name__) for key, value in sorted(context.items())}
    print("handler:", shown)


async def fails(error):
    raise error


def bad(x):
    raise ZeroDivisionError(x)


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_exception_handler())
    loop.set_exception_handler(handler)
    print(loop.get_exception_handler() is handler)
    loop.call_soon(bad, 1)
    loop.call_later(1, bad, 2)
    await asyncio.sleep(2)
    task = asyncio.create_task(fails(ValueError("lost")))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("dropping")
    task = None
    print("dropped")
    task = asyncio.create_task(fails(ValueError("seen")))
    await asyncio.wait([task])
    print(task.exception())
    task = None
    future = loop.create_future()
    future.set_exception(KeyError("future"))
    future = None
    future = loop.create_future()
    future.add_done_callback(bad)
    future.set_result(1)
    await asyncio.sleep(0)
    loop.call_exception_handler({"message": "by hand", "future": future})

    def broken(loop, context):
        raise RuntimeError("handler itself")

    gathered = asyncio.gather(fails(ValueError("one")), fails(ValueError("two")))
    try:
        await gathered
    except ValueError as error:
        print(error)
    gathered = None
    await asyncio.sleep(0)
    loop.set_exception_handler(None)
    print(loop.get_exception_handler())
    try:
        loop.call_soon(5)
        await asyncio.sleep(0)
    except TypeError as error:
        print("never", error)


asyncio.run(main())
