# Context variables in tasks, callbacks and threads.
import asyncio
import contextvars

x = contextvars.ContextVar("x", default="unset")
y = contextvars.ContextVar("y")


async def child(value):
    before = x.get()
    x.set(value)
    await asyncio.sleep(1)
    return before, x.get()


def callback(name, *rest):
    print("callback", name, x.get())
    x.set("set by " + name)


async def main():
    loop = asyncio.get_running_loop()
    x.set("main")
    print(await asyncio.gather(child(1), child(2)), x.get())
    print(await child("same task"), x.get())
    loop.call_soon(callback, "one")
    x.set("later")
    loop.call_soon(callback, "two")
    loop.call_later(1, callback, "three")
    await asyncio.sleep(2)
    print(x.get())
    print(await asyncio.to_thread(x.get))
    context = contextvars.copy_context()
    context.run(x.set, "in the context")
    task = asyncio.create_task(child("own"), context=context)
    print(await task, context[x], x.get())
    loop.call_soon(callback, "four", context=context)
    await asyncio.sleep(0)
    print(context[x])
    future = loop.create_future()
    future.add_done_callback(lambda f: print("done", x.get()))
    x.set("after")
    future.add_done_callback(lambda f: print("done in", x.get()), context=context)
    future.set_result(1)
    await asyncio.sleep(0)
    token = x.set("temporary")
    print(x.get(), token.old_value, token.var is x)
    x.reset(token)
    print(x.get())
    async with asyncio.TaskGroup() as group:
        x.set("group")
        inner = group.create_task(child("inner"))
    print(inner.result(), x.get())
    try:
        y.get()
    except LookupError as error:
        print(error.args[0] is y, y.get("default"))


asyncio.run(main())
print(x.get())
token = y.set(1)
print(dict(contextvars.copy_context().items())[y], y in contextvars.copy_context(), len(contextvars.copy_context()), contextvars.copy_context().get(x))
y.reset(token)
context = contextvars.copy_context()


def again():
    context.run(print)


for wrong in (lambda: y.reset(token), lambda: context.run(again), lambda: x.reset(token), lambda: context.run(lambda: x.reset(x.set(1)) or 1 / 0),
              lambda: context[y], lambda: contextvars.ContextVar(5), lambda: contextvars.Token(), lambda: context.run()):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__)
runner = asyncio.Runner()
own = contextvars.Context()
own.run(x.set, "runner")
print(runner.run(child(5), context=own), own[x])


async def sets():
    x.set("kept")


async def gets():
    return x.get()


runner.run(sets())
print(runner.run(gets()), x.get())
runner.close()
