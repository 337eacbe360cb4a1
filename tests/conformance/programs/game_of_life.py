import asyncio
from itertools import product

GLIDER = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}


def neighbours(cell):
    x, y = cell
    return ((x + dx, y + dy) for dx, dy in product((-1, 0, 1), repeat=2) if (dx, dy) != (0, 0))


def step(alive):
    counts = {}
    for cell in alive:
        for n in neighbours(cell):
            counts[n] = counts.get(n, 0) + 1
    return {cell for cell, n in counts.items() if n == 3 or n == 2 and cell in alive}


def render(alive, size=6):
    return "\n".join("".join("#" if (x, y) in alive else "." for x in range(size)) for y in range(size))


async def animate(generations, frames):
    alive = GLIDER
    for g in range(generations):
        await frames.put((g, render(alive), len(alive)))
        await asyncio.sleep(0.5)
        alive = step(alive)
    await frames.put(None)


async def main():
    frames = asyncio.Queue(1)
    player = asyncio.create_task(animate(5, frames))
    while frame := await frames.get():
        g, picture, alive = frame
        print(f"generation {g} at {asyncio.get_running_loop().time():.1f}, {alive} alive")
        print(picture)
    await player


asyncio.run(main())
