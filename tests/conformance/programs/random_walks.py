import asyncio
import math
import random
from collections import Counter

random.seed(12345)
print([random.randint(1, 6) for _ in range(10)], random.random(), random.uniform(1, 2))
deck = [f"{r}{s}" for s in "SHDC" for r in "A23456789TJQK"]
random.shuffle(deck)
print(deck[:5], random.choice(deck), random.sample(range(100), 4))
print(Counter(random.choices("abc", weights=[5, 3, 1], k=20)))
print(round(random.gauss(0, 1), 6), round(random.expovariate(2), 6), random.getrandbits(16), round(random.triangular(0, 10, 3), 6), random.randrange(0, 100, 7))
rng = random.Random("text seed")
print(rng.random(), rng.randint(0, 10 ** 20), [rng.betavariate(2, 3) < 1 for _ in range(2)])


def estimate_pi(points, rng):
    inside = sum(rng.random() ** 2 + rng.random() ** 2 <= 1 for _ in range(points))
    return 4 * inside / points


print(estimate_pi(2000, random.Random(1)), math.isclose(math.pi, 3.14, rel_tol=0.01))


async def walker(name, rng, goal):
    position, steps = 0, 0
    while abs(position) < goal:
        position += rng.choice((-1, 1))
        steps += 1
        await asyncio.sleep(rng.choice([0.1, 0.2]))
    return name, position, steps


async def main():
    walkers = [asyncio.create_task(walker(n, random.Random(i), 3), name=n) for i, n in enumerate(["red", "green", "blue"])]
    for finished in asyncio.as_completed(walkers):
        name, position, steps = await finished
        print(f"{asyncio.get_running_loop().time():5.1f} {name} at {position:+d} after {steps} steps")


asyncio.run(main())
values = [3, 1, 4, 1, 5, 9, 2, 6]
mean = sum(values) / len(values)
print(mean, math.sqrt(sum((v - mean) ** 2 for v in values) / len(values)), sorted(values)[len(values) // 2], math.fsum([0.1] * 10), math.prod(values))
print(math.gcd(12, 18), math.lcm(4, 6), math.factorial(20), math.comb(10, 3), math.hypot(3, 4), math.floor(-1.5), math.ceil(1.2), math.log(8, 2), math.isqrt(99), math.degrees(math.pi), math.trunc(-2.7))
print(math.inf > 10 ** 400, math.isnan(math.nan), math.copysign(1, -0.0), math.modf(2.5), math.frexp(8.0), round(math.sin(1), 10), round(math.exp(1), 12))
