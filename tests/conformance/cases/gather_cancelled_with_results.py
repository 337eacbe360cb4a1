# A cancelled gather(return_exceptions=True) raises the error of the last of its list, which was not cancelled itself.
import asyncio
async def main():
    t = asyncio.create_task(asyncio.sleep(0.1))
    await t
    asyncio.current_task().cancel('self')
    try: await asyncio.gather(asyncio.Event().wait(), t, return_exceptions=True)
    except asyncio.CancelledError as e: print(repr(e))
asyncio.run(main())
