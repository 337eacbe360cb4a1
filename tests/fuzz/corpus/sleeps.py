import asyncio, time
async def main():
    for d in (float('nan'), -1, 0, 1e-300, float('inf'), 1e300):
        try:
            await asyncio.wait_for(asyncio.sleep(0.001, d), d)
            print('ok', d)
        except BaseException as e: print(type(e), e)
    for d in (float('nan'), -1):
        try: time.sleep(d)
        except BaseException as e: print(type(e), e)
    await asyncio.sleep(float('nan'))
asyncio.run(main())
