# Every process has an event loop of its own.
import asyncio, multiprocessing as mp


async def tick(name, n):
    for i in range(n):
        await asyncio.sleep(0.1)
    return f"{name}{n}"


async def main(name):
    return await asyncio.gather(*(tick(name, n) for n in (1, 2)))


def run(name, q):
    q.put(asyncio.run(main(name)))


if __name__ == "__main__":
    q = mp.Queue()
    ps = [mp.Process(target=run, args=(c, q)) for c in "ab"]
    for p in ps:
        p.start()
    print(sorted(q.get() for _ in ps))
    for p in ps:
        p.join()
    print([p.exitcode for p in ps])
