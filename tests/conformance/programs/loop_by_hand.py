import asyncio


def tick(loop, n):
    print("tick", n, loop.time())
    if n == 3:
        loop.stop()
    else:
        loop.call_later(0.5, tick, loop, n + 1)


async def compute(x):
    await asyncio.sleep(1)
    return x * 2


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(loop.is_running(), loop.is_closed())
print(loop.run_until_complete(compute(21)))
loop.call_soon(tick, loop, 0)
loop.run_forever()
task = loop.create_task(compute(1))
loop.run_until_complete(asyncio.gather(task, loop.create_task(compute(2), name="second")))
print(task.result(), task.done(), loop.time())
try:
    loop.run_until_complete(asyncio.wait_for(compute(0), 0.1))
except asyncio.TimeoutError:
    print("timeout")
loop.run_until_complete(loop.shutdown_asyncgens())
loop.close()
print(loop.is_closed())
try:
    loop.call_soon(print)
except RuntimeError as e:
    print("RuntimeError:", e)
with asyncio.Runner() as runner:
    print(runner.run(compute(5)), runner.get_loop() is runner.get_loop())
    runner.run(asyncio.sleep(0.25))
try:
    asyncio.get_running_loop()
except RuntimeError as e:
    print("RuntimeError:", e)


async def nested():
    coro = compute(1)
    try:
        asyncio.run(coro)
    except RuntimeError as e:
        print("RuntimeError:", e)
        coro.close()
asyncio.run(nested())
try:
    asyncio.run(compute)
except ValueError as e:
    print("ValueError:", str(e).split(",")[0])
