# What print_stack writes to standard output, and get_stack.
import asyncio


async def inner():
    await asyncio.sleep(1)


async def outer():
    await inner()


async def fails():
    raise ZeroDivisionError("boom")


async def main():
    task = asyncio.create_task(outer())
    fresh = asyncio.create_task(outer(), name="fresh")
    print([(f.f_lineno, f.f_code.co_name) for f in fresh.get_stack()])
    await asyncio.sleep(0)
    task.print_stack()
    print([(f.f_lineno, f.f_code.co_name) for f in task.get_stack()], task.get_stack(limit=0))
    task.cancel()
    await asyncio.wait([task])
    task.print_stack()
    print(task.get_stack())
    failed = asyncio.create_task(fails())
    await asyncio.wait([failed])
    failed.print_stack()
    print([(f.f_lineno, f.f_code.co_name) for f in failed.get_stack()], failed.exception())


asyncio.run(main())
