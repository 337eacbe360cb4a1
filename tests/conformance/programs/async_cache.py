import asyncio
import functools


def async_cache(func):
    cache = {}

    @functools.wraps(func)
    async def wrapper(*args):
        if args not in cache:
            cache[args] = asyncio.ensure_future(func(*args))
        try:
            return await asyncio.shield(cache[args])
        except Exception:
            cache.pop(args, None)
            raise
    wrapper.cache = cache
    return wrapper


class TTLCache:
    def __init__(self, ttl):
        self.ttl, self.data = ttl, {}
        self.hits = self.misses = 0

    async def get(self, key, factory):
        now = asyncio.get_running_loop().time()
        if key in self.data and self.data[key][0] > now:
            self.hits += 1
            return self.data[key][1]
        self.misses += 1
        value = await factory(key)
        self.data[key] = (asyncio.get_running_loop().time() + self.ttl, value)
        return value


calls = []


@async_cache
async def load(key):
    calls.append(key)
    await asyncio.sleep(1)
    if key == "bad":
        raise KeyError(key)
    return key.upper()


async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.gather(load("a"), load("b"), load("a")), calls, loop.time())
    print(await load("a"), calls, loop.time())
    print([repr(e) for e in await asyncio.gather(load("bad"), load("bad"), return_exceptions=True)])
    print(list(load.cache))
    cache = TTLCache(2)

    async def factory(key):
        await asyncio.sleep(0.5)
        return f"{key}@{loop.time():.1f}"
    for _ in range(6):
        print(await cache.get("k", factory), f"{loop.time():.1f}")
        await asyncio.sleep(0.6)
    print(cache.hits, cache.misses)


asyncio.run(main())
