# Names, numbers, states: what tasks tell about themselves.
import asyncio
import inspect


async def f():
    await asyncio.sleep(0)
    return 1


def g():
    yield


async def main():
    loop = asyncio.get_running_loop()
    me = asyncio.current_task()
    print(me.get_name(), me.get_coro().__name__, me.done(), me.cancelled(), me.cancelling(), me.uncancel())
    a = asyncio.create_task(f())
    b = asyncio.create_task(f(), name="named")
    c = loop.create_task(f(), name="through the loop")
    d = asyncio.ensure_future(f())
    print([t.get_name() for t in (a, b, c, d)])
    a.set_name("other")
    a.set_name(a.get_name() + str(5))
    print(a.get_name(), a.get_loop() is loop)
    print(len(asyncio.all_tasks()), a in asyncio.all_tasks(), me in asyncio.all_tasks(loop))
    print(asyncio.current_task() is me, asyncio.current_task(loop) is me)
    for t in (a, b, c, d):
        await t
    print(len(asyncio.all_tasks()))
    coroutine = f()
    for x in (a, coroutine, f, g, g(), main, 5, loop.create_future(), asyncio.sleep):
        print(asyncio.iscoroutine(x), asyncio.iscoroutinefunction(x), asyncio.isfuture(x), inspect.iscoroutine(x), inspect.iscoroutinefunction(x),
              inspect.isawaitable(x))
    coroutine.close()
    print(asyncio.isfuture(asyncio.Future), isinstance(a, asyncio.Future), issubclass(asyncio.Task, asyncio.Future))
    print(type(a), asyncio.Future, asyncio.Lock, asyncio.Queue, asyncio.TaskGroup, asyncio.Runner, asyncio.Event, asyncio.timeout(1))
    print(asyncio.TimeoutError is TimeoutError, asyncio.CancelledError, asyncio.InvalidStateError, asyncio.QueueEmpty, asyncio.BrokenBarrierError)
    print(asyncio.CancelledError.__mro__)
    print(asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED)
    for broken in (lambda: asyncio.create_task(3), lambda: asyncio.create_task(a), lambda: a.set_result(1), lambda: a.set_exception(1),
                   lambda: asyncio.ensure_future(3), lambda: asyncio.Task(g), lambda: loop.create_future().result(), lambda: loop.create_future().exception(),
                   lambda: loop.create_future().set_exception(3), lambda: loop.create_future().set_exception(StopIteration()),
                   lambda: asyncio.run(3), lambda: loop.run_forever(), lambda: loop.close(),
                   lambda: loop.run_until_complete(a), lambda: asyncio.new_event_loop().run_forever()):
        try:
            broken()
        except Exception as error:
            print(type(error).__name__, error)
    done = loop.create_future()
    done.set_result(1)
    for again in (lambda: done.set_result(2), lambda: done.set_exception(ValueError())):
        try:
            again()
        except asyncio.InvalidStateError as error:
            print(error)
    print(done.cancel(), a.cancel(), done.remove_done_callback(print))
    done.add_done_callback(print)
    done.add_done_callback(print)
    waiting = loop.create_future()
    waiting.add_done_callback(print)
    waiting.add_done_callback(print)
    print(waiting.remove_done_callback(print), waiting)


asyncio.run(main())
for outside in (asyncio.get_running_loop, asyncio.current_task, asyncio.all_tasks, lambda: asyncio.create_task(g()), lambda: asyncio.timeout(1), asyncio.get_event_loop):
    try:
        outside()
    except RuntimeError as error:
        print(error)
