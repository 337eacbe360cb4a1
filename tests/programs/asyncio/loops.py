# The loop by hand: run_until_complete, run_forever, stop, close, callbacks in order.
import asyncio


async def f(value):
    await asyncio.sleep(1)
    return value


def note(text):
    print(text, loop.time())


loop = asyncio.new_event_loop()
print(loop, loop.is_running(), loop.is_closed(), loop.get_debug())
print(loop.run_until_complete(f("first")), loop.run_until_complete(asyncio.sleep(0, "second")))
future = loop.create_future()
loop.call_later(2, future.set_result, "third")
print(loop.run_until_complete(future))

loop.call_soon(note, "soon 1")
loop.call_later(0, note, "later 0")
loop.call_soon(note, "soon 2")
loop.call_later(2, note, "later 2")
loop.call_later(1, note, "later 1")
loop.call_at(loop.time() + 1, note, "at 1")
cancelled = loop.call_later(1.5, note, "never")
print(cancelled.cancelled(), cancelled.cancel(), cancelled.cancelled(), cancelled.cancel())
loop.call_later(3, loop.stop)
loop.run_forever()
print("stopped", loop.time(), loop.is_running())


def stop_now():
    loop.stop()
    loop.call_soon(note, "in the next run")
    note("in this run")


loop.call_soon(stop_now)
loop.call_soon(note, "same pass")
loop.run_forever()
print("stopped again")
loop.stop()
loop.run_forever()
print("only one pass")

try:
    loop.call_soon(loop.stop)
    loop.run_until_complete(f("too late"))
except RuntimeError as error:
    print(error)


async def nested():
    for run in (loop.run_until_complete, lambda c: loop.run_forever(), lambda c: asyncio.new_event_loop().run_until_complete(c), asyncio.run):
        coroutine = f(1)
        try:
            run(coroutine)
        except RuntimeError as error:
            print(error)
        coroutine.close()
    try:
        loop.close()
    except RuntimeError as error:
        print(error)


loop.run_until_complete(nested())


async def fails():
    raise LookupError("from the task")


try:
    loop.run_until_complete(fails())
except LookupError as error:
    print(repr(error))


def bad():
    raise SystemExit(5)


loop.call_soon(bad)
loop.call_soon(note, "after the exit")
try:
    loop.run_forever()
except SystemExit as error:
    print("exit", error.code, loop.is_running())
loop.call_later(0.1, loop.stop)
loop.run_forever()


async def exits():
    raise KeyboardInterrupt


try:
    loop.run_until_complete(exits())
except KeyboardInterrupt as error:
    print(repr(error))
loop.close()
loop.close()
print(loop, loop.is_closed())
coroutine = f(1)
for use in (lambda: loop.call_soon(print), lambda: loop.call_later(1, print), lambda: loop.create_task(coroutine), lambda: loop.run_until_complete(coroutine),
            loop.run_forever, lambda: loop.run_in_executor(None, print), lambda: loop.call_soon_threadsafe(print)):
    try:
        use()
    except RuntimeError as error:
        print(error)
coroutine.close()

other = asyncio.new_event_loop()
strange = other.create_future()


async def awaits_strange():
    try:
        await strange
    except RuntimeError as error:
        print(str(error).split(" got ")[1])
    try:
        asyncio.ensure_future(strange, loop=asyncio.get_running_loop())
    except ValueError as error:
        print(error)


asyncio.run(awaits_strange())
other.close()

asyncio.set_event_loop(mine := asyncio.new_event_loop())
print(asyncio.get_event_loop() is mine, asyncio.get_event_loop_policy().get_event_loop() is mine)
print(mine.run_until_complete(asyncio.gather(f("a"), f("b"), return_exceptions=True)) if False else "")
asyncio.set_event_loop(None)
try:
    asyncio.get_event_loop()
except RuntimeError as error:
    print(error)
for wrong in (lambda: asyncio.set_event_loop(5), lambda: asyncio.set_event_loop_policy(5), lambda: mine.set_exception_handler(5),
              lambda: mine.set_task_factory(5)):
    try:
        wrong()
    except TypeError as error:
        print(error)
mine.close()
