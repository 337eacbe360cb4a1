import asyncio

NAMES = ["Aristotle", "Kant", "Buddha", "Marx", "Russell"]


async def philosopher(index, forks, log):
    name = NAMES[index]
    left, right = sorted((index, (index + 1) % len(forks)))
    for meal in range(2):
        await asyncio.sleep(0.1 * (index + 1))
        async with forks[left]:
            async with forks[right]:
                start = asyncio.get_running_loop().time()
                log.append(name)
                print(f"{start:.1f}: {name} eats meal {meal + 1} with forks {left} and {right}")
                await asyncio.sleep(0.3)
        print(f"{asyncio.get_running_loop().time():.1f}: {name} thinks")


async def main():
    forks = [asyncio.Lock() for _ in NAMES]
    log = []
    await asyncio.gather(*(philosopher(i, forks, log) for i in range(len(NAMES))))
    print({name: log.count(name) for name in NAMES})
    print(any(fork.locked() for fork in forks))


asyncio.run(main())
