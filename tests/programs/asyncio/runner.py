# Runner and what run does at its end.
import asyncio


async def main(value):
    await asyncio.sleep(1)
    print(asyncio.current_task().get_name(), asyncio.get_running_loop().get_debug())
    return value


with asyncio.Runner() as runner:
    print(runner.run(main(1)), runner.run(main(2)))
    loop = runner.get_loop()
    print(loop.is_closed(), asyncio.get_event_loop_policy().get_event_loop() is loop)
print(loop.is_closed())
for use in (lambda: runner.run(main(3)), runner.get_loop):
    try:
        use()
    except RuntimeError as error:
        print(error)
runner.close()
with asyncio.Runner(debug=True) as runner:
    print(runner.run(main("debug")))
    try:
        runner.run(5)
    except ValueError as error:
        print(error)
print(asyncio.run(main("run"), debug=False))


async def background(name, seconds, answer=None):
    try:
        await asyncio.sleep(seconds)
    except asyncio.CancelledError:
        print(name, "cancelled")
        if answer:
            await asyncio.sleep(1)
            raise answer
        raise
    finally:
        print(name, "ends", asyncio.get_running_loop().time())


async def leaves_tasks():
    tasks = [asyncio.create_task(background("a", 5)), asyncio.create_task(background("b", 0.5)), asyncio.create_task(background("c", 5))]
    await asyncio.sleep(1)
    asyncio.create_task(background("late", 5))
    print("main ends", [t.done() for t in tasks])


asyncio.run(leaves_tasks())


async def leaves_failing():
    asyncio.get_running_loop().set_exception_handler(
        lambda loop, context: print("handler:", context["message"], repr(context["exception"]), context["task"].get_name()))
    asyncio.create_task(background("x", 5, ValueError("while closing")), name="X")
    await asyncio.sleep(0)


asyncio.run(leaves_failing())


async def fails():
    asyncio.create_task(background("left", 5))
    await asyncio.sleep(0)
    raise KeyError("main")


try:
    asyncio.run(fails())
except KeyError as error:
    print(repr(error))


async def cancels_itself():
    asyncio.current_task().cancel()
    await asyncio.sleep(1)


try:
    asyncio.run(cancels_itself())
except asyncio.CancelledError as error:
    print(repr(error))


async def exits():
    asyncio.create_task(background("left at exit", 5))
    await asyncio.sleep(0)
    raise SystemExit(3)


try:
    asyncio.run(exits())
except SystemExit as error:
    print("exit", error.code)


async def names():
    return asyncio.current_task().get_name()


print(asyncio.run(names()) == asyncio.run(names()))
for wrong in (5, main, None):
    try:
        asyncio.run(wrong)
    except ValueError as error:
        print(str(error)[:40])
