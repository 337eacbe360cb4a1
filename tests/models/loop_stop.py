import asyncio


async def main():
    asyncio.get_running_loop().call_later(0.2, asyncio.get_running_loop().stop)
    await asyncio.sleep(1)
    print("never")


asyncio.run(main())
