"""Fifty sleeps of a millisecond on an event loop while another thread computes."""
import asyncio
import threading
import time

from interleave import cpu


def computes():
    while measuring:
        cpu(0.001)


async def main():
    begun = time.perf_counter()
    for _ in range(50):
        await asyncio.sleep(0.001)
    return time.perf_counter() - begun


measuring = True
threading.Thread(target=computes).start()
lasted = asyncio.run(main())
measuring = False
print(f"convoy {lasted:.9f}")
